import type { Core } from '#main/core/core.ts'
import type { Reader } from '#main/core/db/query.ts'
import { orderOf } from '#main/core/features/registrations/list-order.ts'
import { freshenRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import { fromStore } from '#main/core/features/registrations/list-store.ts'
import { viewOf } from '#main/core/features/registrations/list-view.ts'
import { pageIds } from '#main/core/features/registrations/page.ts'
import type { ListInput, ListScope } from '#shared/contract/list.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'

/** The most registrations one selection may hold. */
const mostSelected = 100_000

/** Ids of a page and the number of all matches. */
export function registrationPage(
  reader: Reader,
  scope: ListScope,
  offset: number,
  limit: number,
): { ids: number[]; total: number } {
  return fromStore(reader, (store) => {
    const order = orderOf(reader, store, scope)
    const view = viewOf(reader, store, scope)
    return { ids: pageIds(view, order, offset, limit), total: view.total }
  })
}

/** A page of registrations at any depth, with the exact number of all that match. */
export async function listRegistrations(
  core: Core,
  input: ListInput,
): Promise<{ rows: RegistrationRow[]; total: number }> {
  await freshenRegistrations(core)
  const { reader } = core.workspace
  const { ids, total } = registrationPage(reader, input, input.offset, input.limit)
  return { rows: registrationRows(reader, ids), total }
}

/** Ids of everything that matches, in order; the first 100,000. */
export async function registrationIds(core: Core, scope: ListScope): Promise<number[]> {
  await freshenRegistrations(core)
  return registrationPage(core.workspace.reader, scope, 0, mostSelected).ids
}
