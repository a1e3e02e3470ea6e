import { access } from '#shared/contract/access.ts'
import { keys } from '#shared/contract/keys.ts'
import { means } from '#shared/contract/means.ts'
import { informing } from '#shared/contract/informing.ts'
import { absences } from '#shared/contract/absences.ts'
import { agreements } from '#shared/contract/agreements.ts'
import { chain } from '#shared/contract/chain.ts'
import { clients } from '#shared/contract/clients.ts'
import { companies } from '#shared/contract/companies.ts'
import { corrections } from '#shared/contract/corrections.ts'
import { declarations } from '#shared/contract/declarations.ts'
import { duties } from '#shared/contract/duties.ts'
import { emergency } from '#shared/contract/emergency.ts'
import { events } from '#shared/contract/events.ts'
import { findings } from '#shared/contract/findings.ts'
import { history } from '#shared/contract/history.ts'
import { imports } from '#shared/contract/imports.ts'
import { inspection } from '#shared/contract/inspection.ts'
import { match } from '#shared/contract/match.ts'
import { papers } from '#shared/contract/papers.ts'
import { passphrases } from '#shared/contract/passphrases.ts'
import { people } from '#shared/contract/people.ts'
import { planning } from '#shared/contract/planning.ts'
import { program } from '#shared/contract/program.ts'
import { registrations } from '#shared/contract/registrations.ts'
import { privacy } from '#shared/contract/privacy.ts'
import { reminders } from '#shared/contract/reminders.ts'
import { search } from '#shared/contract/search.ts'
import { settings } from '#shared/contract/settings.ts'
import { today } from '#shared/contract/today.ts'
import { withholdingDesk } from '#shared/contract/withholding.ts'
import { works } from '#shared/contract/works.ts'
import { workspace } from '#shared/contract/workspace.ts'

/** Written out by name: inferred, the whole tree would be copied into every type that mentions it. */
export type Contract = {
  workspace: typeof workspace
  passphrases: typeof passphrases
  inspection: typeof inspection
  companies: typeof companies
  declarations: typeof declarations
  works: typeof works
  chain: typeof chain
  imports: typeof imports
  people: typeof people
  papers: typeof papers
  planning: typeof planning
  absences: typeof absences
  registrations: typeof registrations
  findings: typeof findings
  corrections: typeof corrections
  duties: typeof duties
  emergency: typeof emergency
  today: typeof today
  search: typeof search
  history: typeof history
  settings: typeof settings
  events: typeof events
  reminders: typeof reminders
  agreements: typeof agreements
  withholding: typeof withholdingDesk
  match: typeof match
  access: typeof access
  keys: typeof keys
  means: typeof means
  informing: typeof informing
  clients: typeof clients
  privacy: typeof privacy
  program: typeof program
}

/** The only door into the core; each feature's procedures are in the file of its name. */
export const contract: Contract = {
  workspace,
  passphrases,
  inspection,
  companies,
  declarations,
  works,
  chain,
  imports,
  people,
  papers,
  planning,
  absences,
  registrations,
  findings,
  corrections,
  duties,
  emergency,
  today,
  search,
  history,
  settings,
  events,
  reminders,
  agreements,
  withholding: withholdingDesk,
  match,
  access,
  keys,
  means,
  informing,
  clients,
  privacy,
  program,
}
