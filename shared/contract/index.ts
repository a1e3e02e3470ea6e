import { chain } from '#shared/contract/chain.ts'
import { companies } from '#shared/contract/companies.ts'
import { declarations } from '#shared/contract/declarations.ts'
import { events } from '#shared/contract/events.ts'
import { history } from '#shared/contract/history.ts'
import { people } from '#shared/contract/people.ts'
import { planning } from '#shared/contract/planning.ts'
import { search } from '#shared/contract/search.ts'
import { settings } from '#shared/contract/settings.ts'
import { workspace } from '#shared/contract/workspace.ts'

/** The only door into the core; each feature's procedures are in the file of its name. */
export const contract = {
  workspace,
  companies,
  declarations,
  chain,
  people,
  planning,
  search,
  history,
  settings,
  events,
}
export type Contract = typeof contract
