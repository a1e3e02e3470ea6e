import { companies } from '#shared/contract/companies.ts'
import { events } from '#shared/contract/events.ts'
import { history } from '#shared/contract/history.ts'
import { settings } from '#shared/contract/settings.ts'
import { workspace } from '#shared/contract/workspace.ts'

/** The only door into the core; each feature's procedures are in the file of its name. */
export const contract = {
  workspace,
  companies,
  history,
  settings,
  events,
}
export type Contract = typeof contract
