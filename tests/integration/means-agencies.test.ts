import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { list, office, today } from '#tests/support/means.ts'
import { addCompany, addLink, addPerson, employment, refusal } from '#tests/support/records.ts'

function uploaded({ core }: RunningCore, name: string, text: string): { token: string; name: string } {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return { token: core.transfers.adopt(path).token, name }
}

describe('agency workers and trainees', () => {
  async function agencies() {
    const running = await office()
    const { client, own, declarationId } = running
    const agency = await addCompany(client, { name: 'Intérim Plus', roles: ['agency'] })
    const user = await addCompany(client, { name: 'Lesse', roles: ['contractor'] })
    const temporary = (userFirmId: number | null) => ({
      employments: [
        employment(agency, { capacity: 'temporary', userFirmId, validFrom: '2026-01-01', validTo: '2026-12-31' }),
      ],
    })
    const ana = await addPerson(client, { lastName: 'Silva', firstName: 'Ana', ...temporary(own) })
    const leo = await addPerson(client, { lastName: 'Noir', firstName: 'Léo', ...temporary(own) })
    await addPerson(client, { lastName: 'Sans', firstName: 'Firme', ...temporary(null) })
    await addPerson(client, { lastName: 'Stage', employments: [employment(own, { capacity: 'trainee' })] })
    await addLink(client, { declarationId, contractorId: user, directEmployerId: own })
    await addLink(client, { declarationId, contractorId: agency, directEmployerId: user, viaAgency: true })
    return { ...running, agency, user, ana, leo }
  }
  const states = async ({ client }: RunningCore): Promise<string[]> =>
    (await client.means.agencies.list(list)).rows.map(
      ({ agency, userFirm, people, state }) => `${agency} ${userFirm} ${people} ${state}`,
    )
  const tool = { way: 'tool' as const, validFrom: null, validTo: null, note: 'Badges remis' }

  test('are listed by agency and user firm, what is missing first', async () => {
    const running = await agencies()
    const { client, agency, own, ana } = running
    expect(await states(running)).toEqual([
      'Intérim Plus Net & Clair 2 missing',
      'Intérim Plus null 1 missing',
      'Net & Clair Net & Clair 1 missing',
      'Intérim Plus Lesse 0 missing',
    ])
    await client.means.arrange({ parties: [{ companyId: agency, userFirmId: own, personId: ana }], values: tool })
    expect((await states(running)).find((line) => line.includes('Clair 2'))).toContain('partial')
    const parties = [{ companyId: agency, userFirmId: own, personId: null }]
    const file = uploaded(running, 'contrat.txt', 'Clause 7\n')
    const { changeSet } = await client.means.arrange({ parties, values: { ...tool, way: 'method', note: null }, file })
    expect((await states(running)).at(-1)).toBe('Intérim Plus Net & Clair 2 present')
    const row = (await client.means.agencies.list(list)).rows.at(-1)
    const { people, arrangements } = await client.means.agency({ id: row?.id ?? 0, date: today })
    expect(people.map(({ person, covered }) => [person, covered])).toEqual([
      ['Noir Léo', true],
      ['Silva Ana', true],
    ])
    expect(arrangements.map(({ fileName }) => fileName)).toContain('contrat.txt')
    const mine = await client.means.arrangementsOf({ personId: ana })
    expect(mine.arrangements).toHaveLength(2)
    expect((await client.means.arrangementsOf({ companyId: own })).pairs).toHaveLength(2)
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect((await states(running)).find((line) => line.includes('Clair 2'))).toContain('partial')
  })

  test('end with their agreement and with their employment; overlapping ones are warned about', async () => {
    const running = await agencies()
    const { client, agency, own } = running
    const parties = [{ companyId: agency, userFirmId: own, personId: null }]
    await client.means.arrange({ parties, values: { ...tool, note: null } })
    expect((await states(running)).find((line) => line.includes('Clair 2'))).toContain('unproved')
    const [stored] = (await client.means.arrangementsOf({ companyId: agency })).arrangements
    const again = await client.means.arrange({ parties, values: tool })
    expect(again.warnings).toMatchObject([{ code: 'arrangement-overlap' }])
    await client.history.undo({ changeSet: again.changeSet ?? 0 })
    await client.means.endArrangement({ id: stored?.id ?? 0, date: '2026-10-05' })
    expect((await states(running)).find((line) => line.includes('Clair 2'))).toContain('missing')
    const later = [{ field: 'activeOn', operator: 'equals' as const, value: '2027-02-01' }]
    const { rows } = await client.means.agencies.list({ ...list, filters: later })
    expect(rows.map(({ userFirm }) => userFirm)).toEqual(['Net & Clair', 'Lesse'])
    const { removed, kept } = await client.companies.remove({ ids: [agency] })
    expect([removed, kept.length]).toEqual([0, 1])
  })

  test('are refused without a way, with unknown firms or a national number', async () => {
    const { client, agency, own } = await agencies()
    const arrange = (
      values: object,
      parties = [{ companyId: agency, userFirmId: own, personId: null }],
    ): Promise<string> => refusal(client.means.arrange({ parties, values: { ...tool, ...values } }))
    expect(await arrange({ way: null })).toBe('way required')
    expect(await arrange({ note: '85.07.30-033.28' })).toBe('note person-number-in-text')
    expect(await arrange({ validFrom: '2026-02-01', validTo: '2026-01-01' })).toBe('validTo date-order')
    expect(await arrange({}, [{ companyId: 999, userFirmId: own, personId: null }])).toBe('companyId not-found')
  })
})
