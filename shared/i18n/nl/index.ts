import { common } from '#shared/i18n/nl/common.ts'
import { shell } from '#shared/i18n/nl/shell.ts'
import { workspace } from '#shared/i18n/nl/workspace.ts'
import { backup } from '#shared/i18n/nl/backup.ts'
import { grid } from '#shared/i18n/nl/grid.ts'
import { companies } from '#shared/i18n/nl/companies.ts'
import { declarations } from '#shared/i18n/nl/declarations.ts'
import { works } from '#shared/i18n/nl/works.ts'
import { chain } from '#shared/i18n/nl/chain.ts'
import { chainViews } from '#shared/i18n/nl/chain-views.ts'
import { people } from '#shared/i18n/nl/people.ts'
import { access } from '#shared/i18n/nl/access.ts'
import { keys } from '#shared/i18n/nl/keys.ts'
import { means } from '#shared/i18n/nl/means.ts'
import { inspection } from '#shared/i18n/nl/inspection.ts'
import { passphrases } from '#shared/i18n/nl/passphrases.ts'
import { informing } from '#shared/i18n/nl/informing.ts'
import { startSheet } from '#shared/i18n/nl/start-sheet.ts'
import { joining } from '#shared/i18n/nl/joining.ts'
import { ownData } from '#shared/i18n/nl/own-data.ts'
import { planning } from '#shared/i18n/nl/planning.ts'
import { registrations } from '#shared/i18n/nl/registrations.ts'
import { findings } from '#shared/i18n/nl/findings.ts'
import { corrections } from '#shared/i18n/nl/corrections.ts'
import { agreements } from '#shared/i18n/nl/agreements.ts'
import { agreementClause } from '#shared/i18n/nl/agreement-clause.ts'
import { reminders } from '#shared/i18n/nl/reminders.ts'
import { reminderLetters } from '#shared/i18n/nl/reminder-letters.ts'
import { review } from '#shared/i18n/nl/review.ts'
import { sources } from '#shared/i18n/nl/sources.ts'
import { absences } from '#shared/i18n/nl/absences.ts'
import { coverage } from '#shared/i18n/nl/coverage.ts'
import { imports } from '#shared/i18n/nl/imports.ts'
import { duties } from '#shared/i18n/nl/duties.ts'
import { emergency } from '#shared/i18n/nl/emergency.ts'
import { documents } from '#shared/i18n/nl/documents.ts'
import { correctionDocuments } from '#shared/i18n/nl/correction-documents.ts'
import { today } from '#shared/i18n/nl/today.ts'
import { settings } from '#shared/i18n/nl/settings.ts'
import { history } from '#shared/i18n/nl/history.ts'
import { papers } from '#shared/i18n/nl/papers.ts'
import { privacy } from '#shared/i18n/nl/privacy.ts'
import { records } from '#shared/i18n/nl/records.ts'
import { search } from '#shared/i18n/nl/search.ts'
import { problems } from '#shared/i18n/nl/problems.ts'
import { errors } from '#shared/i18n/nl/errors.ts'
import { cli } from '#shared/i18n/nl/cli.ts'
import { withholding } from '#shared/i18n/nl/withholding.ts'
import { clients } from '#shared/i18n/nl/clients.ts'
import { match } from '#shared/i18n/nl/match.ts'
import { menu } from '#shared/i18n/nl/menu.ts'
import { host } from '#shared/i18n/nl/host.ts'
import { program } from '#shared/i18n/nl/program.ts'

export const nl = {
  common,
  shell,
  workspace,
  backup,
  grid,
  companies,
  declarations,
  works,
  chain,
  chainViews,
  people,
  access,
  keys,
  means,
  informing,
  startSheet,
  inspection,
  passphrases,
  joining,
  ownData,
  planning,
  papers,
  registrations,
  findings,
  corrections,
  review,
  sources,
  absences,
  coverage,
  imports,
  duties,
  emergency,
  documents,
  correctionDocuments,
  today,
  settings,
  history,
  privacy,
  records,
  search,
  problems,
  errors,
  cli,
  withholding,
  match,
  clients,
  menu,
  host,
  program,
  reminders,
  reminderLetters,
  agreements,
  agreementClause,
}
