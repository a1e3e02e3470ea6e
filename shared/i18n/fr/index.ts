import { common } from '#shared/i18n/fr/common.ts'
import { shell } from '#shared/i18n/fr/shell.ts'
import { workspace } from '#shared/i18n/fr/workspace.ts'
import { grid } from '#shared/i18n/fr/grid.ts'
import { companies } from '#shared/i18n/fr/companies.ts'
import { declarations } from '#shared/i18n/fr/declarations.ts'
import { chain } from '#shared/i18n/fr/chain.ts'
import { chainViews } from '#shared/i18n/fr/chain-views.ts'
import { people } from '#shared/i18n/fr/people.ts'
import { planning } from '#shared/i18n/fr/planning.ts'
import { registrations } from '#shared/i18n/fr/registrations.ts'
import { findings } from '#shared/i18n/fr/findings.ts'
import { corrections } from '#shared/i18n/fr/corrections.ts'
import { review } from '#shared/i18n/fr/review.ts'
import { sources } from '#shared/i18n/fr/sources.ts'
import { absences } from '#shared/i18n/fr/absences.ts'
import { coverage } from '#shared/i18n/fr/coverage.ts'
import { imports } from '#shared/i18n/fr/imports.ts'
import { emergency } from '#shared/i18n/fr/emergency.ts'
import { documents } from '#shared/i18n/fr/documents.ts'
import { correctionDocuments } from '#shared/i18n/fr/correction-documents.ts'
import { today } from '#shared/i18n/fr/today.ts'
import { settings } from '#shared/i18n/fr/settings.ts'
import { history } from '#shared/i18n/fr/history.ts'
import { records } from '#shared/i18n/fr/records.ts'
import { search } from '#shared/i18n/fr/search.ts'
import { problems } from '#shared/i18n/fr/problems.ts'
import { errors } from '#shared/i18n/fr/errors.ts'
import { cli } from '#shared/i18n/fr/cli.ts'
import { menu } from '#shared/i18n/fr/menu.ts'
import { host } from '#shared/i18n/fr/host.ts'

export const fr = {
  common,
  shell,
  workspace,
  grid,
  companies,
  declarations,
  chain,
  chainViews,
  people,
  planning,
  registrations,
  findings,
  corrections,
  review,
  sources,
  absences,
  coverage,
  imports,
  emergency,
  documents,
  correctionDocuments,
  today,
  settings,
  history,
  records,
  search,
  problems,
  errors,
  cli,
  menu,
  host,
}
