import type { RunningCore } from '#main/core/start.ts'
import type { AccessRow } from '#shared/contract/access.ts'
import type { PersonInput } from '#shared/contract/people.ts'
import type { AccessLack } from '#shared/domain/access-lacks.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { addCompany, addDeclaration, employment, identifier } from '#tests/support/records.ts'

/** A Wednesday. */
export const today: string = '2026-10-07'
const now = `${today}T08:00:00.000Z`
export const number: string = '1Y11DQCJU2KHZ'

export async function office(): Promise<
  RunningCore & { folder: string; workspaceFolder: string; own: number; firm: number; declarationId: number }
> {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const firm = await addCompany(client, { name: 'Lesse', roles: ['contractor'] })
  const declarationId = await addDeclaration(client, { number, declarantId: own, startDate: '2026-01-01' })
  return { ...running, own, firm, declarationId }
}

export type Office = Awaited<ReturnType<typeof office>>

export const working = (companyId: number, values: Partial<PersonInput> = {}): Partial<PersonInput> => ({
  language: 'fr',
  identifiers: [identifier('national', '85073003328')],
  employments: [employment(companyId, { validFrom: '2026-01-01' })],
  ...values,
})

export async function rows({ client }: RunningCore): Promise<AccessRow[]> {
  return (await client.access.list({ limit: 500 })).rows
}

export async function lacksOf(running: RunningCore, id: number): Promise<AccessLack[] | null> {
  return (await rows(running)).find((row) => row.id === id)?.lacks ?? null
}

/** Everything somebody may have, straight into the records of the parts that own it. */
export async function equip({ core }: RunningCore, personId: number, what: readonly AccessLack[]): Promise<void> {
  const none = { note: null, validFrom: null, validTo: null }
  await core.workspace.write('edit', (writer) => {
    if (what.includes('informed')) {
      const told = { onDate: today, givenBy: 'Chef', language: 'fr', way: 'oral', startSheetId: null } as const
      writer.insert('briefing', { personId, declarationId: null, ...told, note: null, sha256: null, fileName: null })
    }
    if (what.includes('key')) {
      const key = { kind: 'itsme', state: 'active', since: today, appointmentOn: null, note: null } as const
      writer.insert('personKey', { personId, ...key })
    }
    if (what.includes('means')) {
      writer.insert('personMeans', { personId, kind: 'badge', reference: null, declarationId: null, ...none })
    }
  })
}
