import { common } from '#shared/i18n/de/common.ts'
import { shell } from '#shared/i18n/de/shell.ts'
import { workspace } from '#shared/i18n/de/workspace.ts'
import { backup } from '#shared/i18n/de/backup.ts'
import { grid } from '#shared/i18n/de/grid.ts'
import { companies } from '#shared/i18n/de/companies.ts'
import { declarations } from '#shared/i18n/de/declarations.ts'
import { works } from '#shared/i18n/de/works.ts'
import { chain } from '#shared/i18n/de/chain.ts'
import { chainViews } from '#shared/i18n/de/chain-views.ts'
import { people } from '#shared/i18n/de/people.ts'
import { access } from '#shared/i18n/de/access.ts'
import { keys } from '#shared/i18n/de/keys.ts'
import { means } from '#shared/i18n/de/means.ts'
import { inspection } from '#shared/i18n/de/inspection.ts'
import { passphrases } from '#shared/i18n/de/passphrases.ts'
import { informing } from '#shared/i18n/de/informing.ts'
import { startSheet } from '#shared/i18n/de/start-sheet.ts'
import { joining } from '#shared/i18n/de/joining.ts'
import { ownData } from '#shared/i18n/de/own-data.ts'
import { planning } from '#shared/i18n/de/planning.ts'
import { registrations } from '#shared/i18n/de/registrations.ts'
import { findings } from '#shared/i18n/de/findings.ts'
import { corrections } from '#shared/i18n/de/corrections.ts'
import { agreements } from '#shared/i18n/de/agreements.ts'
import { agreementClause } from '#shared/i18n/de/agreement-clause.ts'
import { reminders } from '#shared/i18n/de/reminders.ts'
import { reminderLetters } from '#shared/i18n/de/reminder-letters.ts'
import { review } from '#shared/i18n/de/review.ts'
import { sources } from '#shared/i18n/de/sources.ts'
import { absences } from '#shared/i18n/de/absences.ts'
import { coverage } from '#shared/i18n/de/coverage.ts'
import { imports } from '#shared/i18n/de/imports.ts'
import { duties } from '#shared/i18n/de/duties.ts'
import { emergency } from '#shared/i18n/de/emergency.ts'
import { documents } from '#shared/i18n/de/documents.ts'
import { correctionDocuments } from '#shared/i18n/de/correction-documents.ts'
import { today } from '#shared/i18n/de/today.ts'
import { settings } from '#shared/i18n/de/settings.ts'
import { history } from '#shared/i18n/de/history.ts'
import { papers } from '#shared/i18n/de/papers.ts'
import { privacy } from '#shared/i18n/de/privacy.ts'
import { records } from '#shared/i18n/de/records.ts'
import { search } from '#shared/i18n/de/search.ts'
import { problems } from '#shared/i18n/de/problems.ts'
import { errors } from '#shared/i18n/de/errors.ts'
import { cli } from '#shared/i18n/de/cli.ts'
import { withholding } from '#shared/i18n/de/withholding.ts'
import { clients } from '#shared/i18n/de/clients.ts'
import { match } from '#shared/i18n/de/match.ts'
import { menu } from '#shared/i18n/de/menu.ts'
import { host } from '#shared/i18n/de/host.ts'
import { program } from '#shared/i18n/de/program.ts'

export const de = {
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
