import { common } from '#shared/i18n/en/common.ts'
import { shell } from '#shared/i18n/en/shell.ts'
import { workspace } from '#shared/i18n/en/workspace.ts'
import { backup } from '#shared/i18n/en/backup.ts'
import { grid } from '#shared/i18n/en/grid.ts'
import { companies } from '#shared/i18n/en/companies.ts'
import { declarations } from '#shared/i18n/en/declarations.ts'
import { works } from '#shared/i18n/en/works.ts'
import { chain } from '#shared/i18n/en/chain.ts'
import { chainViews } from '#shared/i18n/en/chain-views.ts'
import { people } from '#shared/i18n/en/people.ts'
import { access } from '#shared/i18n/en/access.ts'
import { keys } from '#shared/i18n/en/keys.ts'
import { means } from '#shared/i18n/en/means.ts'
import { inspection } from '#shared/i18n/en/inspection.ts'
import { passphrases } from '#shared/i18n/en/passphrases.ts'
import { informing } from '#shared/i18n/en/informing.ts'
import { startSheet } from '#shared/i18n/en/start-sheet.ts'
import { joining } from '#shared/i18n/en/joining.ts'
import { ownData } from '#shared/i18n/en/own-data.ts'
import { planning } from '#shared/i18n/en/planning.ts'
import { registrations } from '#shared/i18n/en/registrations.ts'
import { findings } from '#shared/i18n/en/findings.ts'
import { corrections } from '#shared/i18n/en/corrections.ts'
import { agreements } from '#shared/i18n/en/agreements.ts'
import { agreementClause } from '#shared/i18n/en/agreement-clause.ts'
import { reminders } from '#shared/i18n/en/reminders.ts'
import { reminderLetters } from '#shared/i18n/en/reminder-letters.ts'
import { review } from '#shared/i18n/en/review.ts'
import { sources } from '#shared/i18n/en/sources.ts'
import { absences } from '#shared/i18n/en/absences.ts'
import { coverage } from '#shared/i18n/en/coverage.ts'
import { imports } from '#shared/i18n/en/imports.ts'
import { duties } from '#shared/i18n/en/duties.ts'
import { emergency } from '#shared/i18n/en/emergency.ts'
import { documents } from '#shared/i18n/en/documents.ts'
import { correctionDocuments } from '#shared/i18n/en/correction-documents.ts'
import { today } from '#shared/i18n/en/today.ts'
import { settings } from '#shared/i18n/en/settings.ts'
import { history } from '#shared/i18n/en/history.ts'
import { papers } from '#shared/i18n/en/papers.ts'
import { privacy } from '#shared/i18n/en/privacy.ts'
import { records } from '#shared/i18n/en/records.ts'
import { search } from '#shared/i18n/en/search.ts'
import { problems } from '#shared/i18n/en/problems.ts'
import { errors } from '#shared/i18n/en/errors.ts'
import { cli } from '#shared/i18n/en/cli.ts'
import { withholding } from '#shared/i18n/en/withholding.ts'
import { clients } from '#shared/i18n/en/clients.ts'
import { match } from '#shared/i18n/en/match.ts'
import { menu } from '#shared/i18n/en/menu.ts'
import { host } from '#shared/i18n/en/host.ts'
import { program } from '#shared/i18n/en/program.ts'

export const en = {
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
