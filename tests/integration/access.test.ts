import { describe, expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { projections } from '#main/core/projections.ts'
import type { PersonInput } from '#shared/contract/people.ts'
import { addDays } from '#shared/domain/dates.ts'
import { equip, lacksOf, number, office, rows, today, working, type Office } from '#tests/support/access.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'
import { addAssignment, addCompany, addPerson, companyInput, employment, identifier } from '#tests/support/records.ts'

describe('who stands on the list', () => {
  test('is who works today or is due within thirty days, and nobody else', async () => {
    const running = await office()
    const { client, own, declarationId } = running
    const without: Partial<PersonInput> = { employments: [], identifiers: [], language: 'fr' }
    const employed = await addPerson(client, { lastName: 'Emploi', ...working(own) })
    const first = await addPerson(client, { lastName: 'Aujourdhui', ...without })
    const last = await addPerson(client, { lastName: 'Trente', ...without })
    const later = await addPerson(client, { lastName: 'Trenteetun', ...without })
    const gone = await addPerson(client, {
      lastName: 'Parti',
      employments: [employment(own, { validFrom: '2020-01-01', validTo: addDays(today, -1) })],
    })
    const lastDay = await addPerson(client, {
      lastName: 'Dernier',
      employments: [employment(own, { validFrom: '2020-01-01', validTo: today })],
    })
    const nobody = await addPerson(client, { lastName: 'Personne', ...without })
    const planned = (personId: number, validFrom: string): Promise<number> =>
      addAssignment(client, { personId, declarationId, validFrom, weekdays: '1234567' })
    await planned(first, today)
    await planned(last, addDays(today, 30))
    await planned(later, addDays(today, 31))
    const listed = await rows(running)
    expect(listed.map(({ id, nextPlannedOn }) => [id, nextPlannedOn])).toEqual([
      [first, today],
      [last, addDays(today, 30)],
      [lastDay, null],
      [employed, null],
    ])
    expect(listed.map(({ id }) => id)).not.toContain(gone)
    expect(listed.map(({ id }) => id)).not.toContain(nobody)
  })

  test('is as of each day: who was due leaves when the day has passed', async () => {
    const running = await office()
    const { client, declarationId } = running
    const personId = await addPerson(client, { lastName: 'Court' })
    await addAssignment(client, { personId, declarationId, validFrom: today, validTo: today, weekdays: '3' })
    expect(await lacksOf(running, personId)).not.toBeNull()
    const refreshed = await running.core.workspace.write('lists', (writer) => {
      for (const one of projections) one.refresh(writer.into(one.table), null, addDays(today, 30))
      return writer.all(query.selectFrom('accessList').select('id'))
    })
    expect(refreshed).toEqual([])
  })

  test('shows everybody with several employers once, and as own staff when one of them is ours', async () => {
    const running = await office()
    const { client, own, firm } = running
    const both = [employment(firm, { validFrom: '2026-02-01' }), employment(own, { validFrom: '2026-01-01' })]
    const id = await addPerson(client, { lastName: 'Double', employments: both })
    const [row] = await rows(running)
    expect(row).toMatchObject({ id, employer: 'Lesse, Net & Clair', own: true })
    const values = companyInput({ name: 'Lesse & fils', roles: ['contractor'] })
    await client.companies.save({ id: firm, overrides: [], values })
    expect((await rows(running))[0]?.employer).toBe('Lesse & fils, Net & Clair')
  })

  test('holds nobody who was joined to another record, and knows of the kept one what both had', async () => {
    const running = await office()
    const { client, own } = running
    const kept = await addPerson(client, { lastName: 'Peeters', firstName: 'Jan', ...working(own) })
    const other = await addPerson(client, {
      lastName: 'Peeters',
      firstName: 'Jan',
      employments: [employment(own, { validFrom: '2020-01-01', validTo: '2020-12-31' })],
    })
    await equip(running, other, ['informed', 'key', 'means'])
    expect(await lacksOf(running, kept)).toEqual(['informed', 'key', 'means'])
    await client.people.join({ keptId: kept, joinedId: other, choices: { fields: [], employments: [], number: null } })
    expect((await rows(running)).map(({ id, lacks }) => [id, lacks])).toEqual([[kept, []]])
  })
})

describe('what each lacks', () => {
  test('goes one by one as it is given', async () => {
    const running = await office()
    const { client, own } = running
    const id = await addPerson(client, { lastName: 'Nouveau', employments: [employment(own)] })
    expect(await lacksOf(running, id)).toEqual(['informed', 'key', 'means', 'identifier', 'language'])
    await equip(running, id, ['means'])
    expect(await lacksOf(running, id)).toEqual(['informed', 'key', 'identifier', 'language'])
    await equip(running, id, ['key', 'informed'])
    expect(await lacksOf(running, id)).toEqual(['identifier', 'language'])
  })

  test('a key that is not active is none yet', async () => {
    const running = await office()
    const { client, own, core } = running
    const id = await addPerson(client, { lastName: 'Bientôt', ...working(own) })
    await core.workspace.write('edit', (writer) => {
      const key = { kind: 'totp', state: 'requested', since: null, appointmentOn: null, note: null } as const
      writer.insert('personKey', { personId: id, ...key })
    })
    expect(await lacksOf(running, id)).toContain('key')
  })

  test('means fit the devices of the places where somebody is planned', async () => {
    const running = await office()
    const { client, own, declarationId, core } = running
    const id = await addPerson(client, { lastName: 'Badge', ...working(own) })
    await addAssignment(client, { personId: id, declarationId, validFrom: today })
    await equip(running, id, ['means', 'key', 'informed'])
    expect(await lacksOf(running, id)).toEqual([])
    const deviceId = await core.workspace.write('edit', (writer) =>
      writer.insert('workplaceDevice', {
        declarationId,
        workplaceId: null,
        kind: 'qr-code',
        validFrom: null,
        validTo: null,
        note: null,
      }),
    )
    expect(await lacksOf(running, id)).toEqual(['misfit'])
    const { lacks } = await client.access.overview({ personId: id })
    expect(lacks).toMatchObject([{ lack: 'misfit', places: [{ number, next: today }] }])
    await core.workspace.write('edit', (writer) => writer.update('workplaceDevice', deviceId, { kind: 'badge-reader' }))
    expect(await lacksOf(running, id)).toEqual([])
  })

  test('a posted worker needs a Limosa that holds', async () => {
    const running = await office()
    const { client } = running
    const polish = await addCompany(client, { name: 'Czysto', country: 'PL', roles: ['contractor'] })
    const base = working(polish, { lastName: 'Nowak' })
    const limosa = (validTo: string | null): PersonInput['identifiers'] => [
      { id: null, kind: 'limosa', value: 'L1-2026-0001', validFrom: '2026-01-01', validTo },
    ]
    const cases: [PersonInput['identifiers'], boolean][] = [
      [[identifier('national', '85073003328')], true],
      [limosa(addDays(today, -1)), true],
      [limosa(addDays(today, 30)), true],
      [limosa(addDays(today, 31)), false],
      [limosa(null), false],
    ]
    for (const [identifiers, lacking] of cases) {
      const id = await addPerson(client, { ...base, identifiers })
      expect((await lacksOf(running, id))?.includes('limosa')).toBe(lacking)
      await client.people.remove({ ids: [id] })
    }
  })
})

describe('the first planned days', () => {
  const head = 'NISS;Numéro de déclaration;Type;Date;Heure'
  const line = (niss: string, date: string): string =>
    `${niss};${number};IN;${date.split('-').reverse().join('/')};07:00`
  const others = '75060898009'

  /** Somebody planned from Thursday 1 October on, and another one whose registrations make files cover days. */
  async function started(from = '2026-10-01', weekdays = '12345') {
    const running = await office()
    const id = await addPerson(running.client, { lastName: 'Debut', ...working(running.own) })
    await addPerson(running.client, {
      lastName: 'Autre',
      ...working(running.own, { identifiers: [identifier('national', others)] }),
    })
    await addAssignment(running.client, {
      personId: id,
      declarationId: running.declarationId,
      validFrom: from,
      weekdays,
    })
    return { ...running, id }
  }

  async function registered(running: Office, lines: readonly string[], to = '2026-10-06'): Promise<number> {
    const cover = [line(others, '2026-09-28'), line(others, to)]
    return (await importLines(running, 'registrations', [head, ...cover, ...lines])).batchId
  }

  const missed = async (running: Office & { id: number }): Promise<boolean | undefined> =>
    (await lacksOf(running, running.id))?.includes('first-days')

  test('say nothing without a file, are missed with one, and are no longer once it is taken back', async () => {
    const running = await started()
    expect(await missed(running)).toBe(false)
    const batchId = await registered(running, [])
    expect(await missed(running)).toBe(true)
    const { lacks } = await running.client.access.overview({ personId: running.id })
    expect(lacks.find(({ lack }) => lack === 'first-days')).toMatchObject({
      since: '2026-10-01',
      days: ['2026-10-01', '2026-10-02', '2026-10-05'],
    })
    await lastOf(running.client.imports.undo({ batchId }))
    expect(await missed(running)).toBe(false)
  })

  test('are not missed with a registration on one of them', async () => {
    const running = await started()
    await registered(running, [line('85073003328', '2026-10-05')])
    expect(await missed(running)).toBe(false)
  })

  test('are still open to correction with one on the fourth day', async () => {
    const running = await started()
    await registered(running, [line('85073003328', '2026-10-06')])
    expect(await missed(running)).toBe(true)
  })

  test('do not count days that no file covers, nor days of absence or closure', async () => {
    const uncovered = await started()
    await registered(uncovered, [], '2026-10-02')
    expect(await missed(uncovered)).toBe(false)
    const away = await started()
    const values = {
      personId: away.id,
      declarationId: null,
      validFrom: '2026-10-01',
      validTo: '2026-10-02',
      reason: null,
    }
    await away.client.absences.save({ id: null, overrides: [], values })
    await registered(away, [])
    // Monday and Tuesday are left: the third day is today.
    expect(await missed(away)).toBe(false)
  })

  test('that begin today, or were over after one day', async () => {
    const beginning = await started(today)
    await registered(beginning, [])
    expect(await missed(beginning)).toBe(false)
    const { client, own, declarationId, ...short } = await office()
    const id = await addPerson(client, { lastName: 'Debut', ...working(own) })
    await addAssignment(client, {
      personId: id,
      declarationId,
      validFrom: '2026-10-02',
      validTo: '2026-10-02',
      weekdays: '5',
    })
    await importLines({ client, ...short }, 'registrations', [
      head,
      line(others, '2026-10-01'),
      line(others, '2026-10-05'),
    ])
    expect(await lacksOf({ client, ...short }, id)).toContain('first-days')
  })
})
