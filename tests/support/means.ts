import type { RunningCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment } from '#tests/support/records.ts'

/** The day on which the office of these tests works: a Tuesday. */
export const today = '2026-10-06'

/** A whole list, as a grid asks for it. */
export const list: ListInput = { search: '', filters: [], sort: null, offset: 0, limit: 100 }

/** A workplace about which only the name is known. */
export const place = {
  id: null,
  address: null,
  permanentLack: false,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
  placeKind: 'address' as const,
  description: null,
}

/** Our company with a declaration of two workplaces, and two people planned there from Monday to Friday. */
export async function office(): Promise<
  RunningCore & { own: number; declarationId: number; amina: number; jan: number }
> {
  const running = await coreWithWorkspace(`${today}T08:00:00.000Z`)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const declarationId = await addDeclaration(client, {
    declarantId: own,
    startDate: '2026-01-01',
    workplaces: [
      { ...place, name: 'Tour Zénith' },
      { ...place, name: 'Annexe' },
    ],
  })
  const works = { employments: [employment(own, { validFrom: '2026-01-01' })] }
  const amina = await addPerson(client, { lastName: 'Peeters', firstName: 'Amina', ...works })
  const jan = await addPerson(client, { lastName: 'Maes', firstName: 'Jan', ...works })
  for (const personId of [amina, jan]) await addAssignment(client, { personId, declarationId })
  return { ...running, own, declarationId, amina, jan }
}
