import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { ChainLinkTable } from '#main/core/db/tables/records.ts'
import { surveyChain, type ChainFindings } from '#main/core/features/imports/kinds/chain-survey.ts'
import { CompanyBook } from '#main/core/features/imports/company-book.ts'
import { DeclarationBook } from '#main/core/features/imports/declaration-book.ts'
import {
  differing,
  NamedRecords,
  RowRefused,
  type ImportContext,
  type ReadRow,
  type RowImporter,
  type RowOutcome,
} from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { readLink, type LinkValues } from '#shared/domain/records.ts'

type Link = Selectable<ChainLinkTable>

const linksBetween = prepared<Link, [declaration: number, contractor: number, employer: number]>(
  query
    .selectFrom('chainLink')
    .selectAll()
    .where('declarationId', '=', 0)
    .where('contractorId', '=', 0)
    .where('directEmployerId', '=', 0)
    .orderBy('id'),
)

/**
 * Imports links of chains; key: declaration, contractor, direct employer and start (`domain/imports.md`). The rows of a
 * file are judged as a whole first, so that their order does not matter.
 */
export function chainImporter(context: ImportContext): RowImporter<LinkValues> {
  const companies = new CompanyBook(context)
  const declarations = new DeclarationBook(context)
  const named = new NamedRecords()
  let findings: ChainFindings = new Map()
  return {
    read: (input) => readLink(input, context),
    label: ({ declaration }) => declaration ?? '',
    survey: (rows) => {
      findings = surveyChain(context, { companies, declarations }, rows)
    },
    apply: (row) => {
      const found = findings.get(row.line) ?? []
      if (found.some(({ severity }) => severity === 'error')) throw new RowRefused(found)
      for (const { code, field, params } of found) context.warn(code, field, params)
      return writeLink(context, { companies, declarations, named }, row)
    },
  }
}

interface Books {
  companies: CompanyBook
  declarations: DeclarationBook
  named: NamedRecords
}

function writeLink(context: ImportContext, books: Books, { values, line }: ReadRow<LinkValues>): RowOutcome {
  const { declaration, contractor, directEmployer, start, end } = values
  if (!declaration || !contractor || !directEmployer) throw new Error('a required value is missing')
  const { companies, declarations, named } = books
  const known = [
    declarations.find(declaration)?.id,
    companies.find(contractor, 'contractor'),
    companies.find(directEmployer, 'directEmployer'),
  ] as const
  const stored = find(context, known, start)
  const agreed = agreedOn(values)
  if (stored) return change(context, named, stored, { validTo: end, ...agreed }, line)
  const id = context.door.insert('chainLink', {
    declarationId: declarations.findOrCreate(declaration, 'declaration').id,
    contractorId: companies.findOrCreate(contractor, 'contractor'),
    directEmployerId: companies.findOrCreate(directEmployer, 'directEmployer'),
    validFrom: start,
    validTo: end,
    ...agreed,
    viaAgency: agreed.viaAgency ?? 0,
  })
  named.name(id, line)
  return 'imported'
}

/** What a row says was agreed, as it is stored; null where it says nothing. */
function agreedOn(values: LinkValues) {
  const { method, fallbackChannel, viaAgency, informedOn, contractOn, contractReference, dutyPassedOn } = values
  return {
    method,
    fallbackChannel,
    informedOn,
    contractOn,
    contractReference,
    viaAgency: viaAgency === null ? null : viaAgency ? (1 as const) : (0 as const),
    dutyPassedOn: dutyPassedOn === null ? null : dutyPassedOn ? ('yes' as const) : ('no' as const),
  }
}

/** Values to be stored, or null for those the row does not state. */
type Stated = { [Field in keyof Link]?: Link[Field] | null }

function find(
  { door }: ImportContext,
  [declarationId, contractorId, employerId]: readonly [number | undefined, number | null, number | null],
  start: string | null,
): Link | undefined {
  if (declarationId === undefined || contractorId === null || employerId === null) return undefined
  return door.all(linksBetween(declarationId, contractorId, employerId)).find(({ validFrom }) => validFrom === start)
}

function change(context: ImportContext, named: NamedRecords, stored: Link, stated: Stated, line: number): RowOutcome {
  const changes = differing(stored, stated as Partial<Link>)
  named.refuseContradiction(stored.id, stored, changes)
  const earlier = named.lineOf(stored.id)
  named.name(stored.id, line)
  if (changes !== null) {
    context.door.update('chainLink', stored.id, changes)
    return 'changed'
  }
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}
