import { absenceImporter } from '#main/core/features/imports/kinds/absences.ts'
import { chainImporter } from '#main/core/features/imports/kinds/chain.ts'
import { companyImporter } from '#main/core/features/imports/kinds/companies.ts'
import { declarationImporter } from '#main/core/features/imports/kinds/declarations.ts'
import { documentImporter } from '#main/core/features/imports/kinds/documents.ts'
import { peopleImporter } from '#main/core/features/imports/kinds/people.ts'
import { planningImporter } from '#main/core/features/imports/kinds/planning.ts'
import type { ImportContext, RowImporter } from '#main/core/features/imports/row.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

const importers: Record<Exclude<ImportKind, 'registrations'>, (context: ImportContext) => RowImporter<unknown>> = {
  companies: companyImporter,
  declarations: declarationImporter,
  chain: chainImporter,
  people: peopleImporter,
  planning: planningImporter,
  absences: absenceImporter,
  documents: documentImporter,
}

/** The importer of a kind, made anew for one file. What `read` gives is what the other functions take. Registrations have a way of their own. */
export function importerOf(kind: ImportKind, context: ImportContext): RowImporter<unknown> {
  if (kind === 'registrations') throw new Error('registrations do not come in row by row')
  return importers[kind](context)
}
