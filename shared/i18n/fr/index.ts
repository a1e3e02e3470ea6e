import { common } from '#shared/i18n/fr/common.ts'
import { shell } from '#shared/i18n/fr/shell.ts'
import { workspace } from '#shared/i18n/fr/workspace.ts'
import { backup } from '#shared/i18n/fr/backup.ts'
import { grid } from '#shared/i18n/fr/grid.ts'
import { companies } from '#shared/i18n/fr/companies.ts'
import { declarations } from '#shared/i18n/fr/declarations.ts'
import { works } from '#shared/i18n/fr/works.ts'
import { chain } from '#shared/i18n/fr/chain.ts'
import { chainViews } from '#shared/i18n/fr/chain-views.ts'
import { people } from '#shared/i18n/fr/people.ts'
import { access } from '#shared/i18n/fr/access.ts'
import { keys } from '#shared/i18n/fr/keys.ts'
import { means } from '#shared/i18n/fr/means.ts'
import { inspection } from '#shared/i18n/fr/inspection.ts'
import { passphrases } from '#shared/i18n/fr/passphrases.ts'
import { informing } from '#shared/i18n/fr/informing.ts'
import { startSheet } from '#shared/i18n/fr/start-sheet.ts'
import { joining } from '#shared/i18n/fr/joining.ts'
import { ownData } from '#shared/i18n/fr/own-data.ts'
import { planning } from '#shared/i18n/fr/planning.ts'
import { registrations } from '#shared/i18n/fr/registrations.ts'
import { findings } from '#shared/i18n/fr/findings.ts'
import { corrections } from '#shared/i18n/fr/corrections.ts'
import { agreements } from '#shared/i18n/fr/agreements.ts'
import { agreementClause } from '#shared/i18n/fr/agreement-clause.ts'
import { reminders } from '#shared/i18n/fr/reminders.ts'
import { reminderLetters } from '#shared/i18n/fr/reminder-letters.ts'
import { review } from '#shared/i18n/fr/review.ts'
import { sources } from '#shared/i18n/fr/sources.ts'
import { absences } from '#shared/i18n/fr/absences.ts'
import { coverage } from '#shared/i18n/fr/coverage.ts'
import { imports } from '#shared/i18n/fr/imports.ts'
import { duties } from '#shared/i18n/fr/duties.ts'
import { emergency } from '#shared/i18n/fr/emergency.ts'
import { documents } from '#shared/i18n/fr/documents.ts'
import { correctionDocuments } from '#shared/i18n/fr/correction-documents.ts'
import { today } from '#shared/i18n/fr/today.ts'
import { settings } from '#shared/i18n/fr/settings.ts'
import { history } from '#shared/i18n/fr/history.ts'
import { papers } from '#shared/i18n/fr/papers.ts'
import { privacy } from '#shared/i18n/fr/privacy.ts'
import { records } from '#shared/i18n/fr/records.ts'
import { search } from '#shared/i18n/fr/search.ts'
import { problems } from '#shared/i18n/fr/problems.ts'
import { errors } from '#shared/i18n/fr/errors.ts'
import { cli } from '#shared/i18n/fr/cli.ts'
import { withholding } from '#shared/i18n/fr/withholding.ts'
import { clients } from '#shared/i18n/fr/clients.ts'
import { match } from '#shared/i18n/fr/match.ts'
import { menu } from '#shared/i18n/fr/menu.ts'
import { host } from '#shared/i18n/fr/host.ts'
import { program } from '#shared/i18n/fr/program.ts'

export const fr = {
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
