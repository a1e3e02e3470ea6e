import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, importLines, samples } from '#tests/support/imports.ts'
import { addCompany, addPerson, identifier, refusal } from '#tests/support/records.ts'

const now = '2026-10-06T06:00:00.000Z'
const head = 'NISS;Nom;Prénom;Entreprise;Déclaration;Type;Date;Heure;Numéro de réception'

/** A workspace into which these lines (after the usual headings) were imported. */
async function withRegistrations(...lines: string[]): Promise<RunningCore> {
  const running = await coreWithWorkspace(now)
  await importLines(running, 'registrations', [head, ...lines])
  return running
}

async function idsOf({
  client,
}: RunningCore): Promise<{ people: number[]; companies: number[]; declarations: number[] }> {
  const unknown = await client.registrations.unknowns()
  const of = (wanted: string): number[] => unknown.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  return { people: of('person'), companies: of('company'), declarations: of('declaration') }
}

test('what files name and nobody knows is listed, most used first, with masked numbers', async () => {
  const { client } = await withRegistrations(
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1',
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;OUT;14/09/2026;14:30;2',
    '75060898009;Zaki;Omar;0403019261;1Y11DQCJU2KHZ;IN;15/09/2026;06:30;3',
  )
  expect(await client.registrations.unknowns()).toMatchObject([
    {
      kind: 'company',
      label: '0403.019.261',
      identifier: '0403.019.261',
      valid: true,
      uses: 3,
      seenWith: ['1Y11DQCJU2KHZ'],
    },
    { kind: 'declaration', identifier: '1Y11DQCJU2KHZ', uses: 3, firstDate: '2026-09-14', lastDate: '2026-09-15' },
    {
      kind: 'person',
      label: 'Peeters Amina',
      identifier: '•••••••-3328',
      valid: true,
      uses: 2,
      seenWith: ['0403.019.261'],
    },
    { kind: 'person', label: 'Zaki Omar', uses: 1, firstDate: '2026-09-15', lastDate: '2026-09-15' },
  ])
})

test('taking over makes a person with number, name and employment from the first day seen', async () => {
  const running = await withRegistrations(
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1',
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;OUT;14/09/2026;14:30;2',
  )
  const { client } = running
  const { made, kept } = await client.registrations.takeOver(await idsOf(running))
  expect([made, kept]).toEqual([3, []])
  const { rows } = await client.people.list({})
  const person = await client.people.get({ id: rows[0]?.id ?? 0 })
  expect(person).toMatchObject({
    lastName: 'Peeters',
    firstName: 'Amina',
    birthDate: '1985-07-30',
    provisional: false,
    identifiers: [{ kind: 'national', masked: '•••••••-3328' }],
    employments: [{ company: { label: '0403.019.261' }, validFrom: '2026-09-14', validTo: null }],
  })
  const declarations = await client.declarations.list({})
  expect(declarations.rows).toMatchObject([{ number: '1Y11DQCJU2KHZ', regime: 'cleaning', provisional: true }])
  expect(await client.registrations.unknowns()).toEqual([])
})

test('the employer is the known firm seen most often, and only from its own first day', async () => {
  const running = await withRegistrations(
    '85073003328;Peeters;Amina;0428759497;1Y11DQCJU2KHZ;IN;10/09/2026;06:30;1',
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;2',
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;OUT;14/09/2026;14:30;3',
  )
  const { client } = running
  const numbers = [{ id: null, kind: 'enterprise' as const, value: '0403019261', validFrom: null, validTo: null }]
  await addCompany(client, { name: 'Lesse', numbers })
  const { people } = await idsOf(running)
  await client.registrations.takeOver({ people })
  const { rows } = await client.people.list({})
  expect(await client.people.get({ id: rows[0]?.id ?? 0 })).toMatchObject({
    employments: [{ company: { label: 'Lesse' }, validFrom: '2026-09-14' }],
  })
})

test('wrong numbers stay as they are and are named with the reason', async () => {
  const running = await withRegistrations(
    '12345678901;Faux;Jean;0431150351;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1',
    ';;;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:32;2',
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:33;3',
  )
  const { client } = running
  const unknown = await client.registrations.unknowns()
  expect(
    unknown
      .filter(({ valid }) => !valid)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['0431.150.351', 'Faux Jean'])
  const { made, kept } = await client.registrations.takeOver(await idsOf(running))
  expect(made).toBe(3)
  expect(kept.map(({ label, reason }) => [label, reason])).toEqual([
    ['0431.150.351', 'invalid'],
    ['Faux Jean', 'invalid'],
  ])
})

test('people without number are taken over by their name at a firm: provisional, one for each firm, and undone as a whole', async () => {
  const running = await withRegistrations(
    ';Sansnuméro;Anne;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:31;1',
    ';SANSNUMERO;Anne;0403019261;1Y11DQCJU2KHZ;OUT;14/09/2026;14:31;2',
    ';Sansnuméro;Anne;0428759497;1Y11DQCJU2KHZ;IN;15/09/2026;06:31;3',
  )
  const { client } = running
  const before = await client.registrations.unknowns()
  expect(before.filter(({ kind }) => kind === 'person')).toMatchObject([
    { label: 'Sansnuméro Anne', identifier: '', valid: true, namesakes: [], uses: 2 },
    { label: 'Sansnuméro Anne', identifier: '', valid: true, namesakes: [], uses: 1 },
  ])
  const { made, kept, changeSet } = await client.registrations.takeOver(await idsOf(running))
  expect([made, kept]).toEqual([5, []])
  const { rows } = await client.people.list({})
  const people = await Promise.all(rows.map(({ id }) => client.people.get({ id })))
  const anne = { lastName: 'Sansnuméro', firstName: 'Anne', birthDate: null, provisional: true, identifiers: [] }
  const firms = ['0403.019.261', '0428.759.497']
  expect(people.toSorted((one, other) => one.id - other.id)).toMatchObject(
    firms.map((label, index) => ({
      ...anne,
      employments: [{ company: { label }, validFrom: `2026-09-${14 + index}`, validTo: null }],
    })),
  )
  expect(await client.registrations.unknowns()).toEqual([])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.people.list({})).total).toBe(0)
  expect(await client.registrations.unknowns()).toEqual(before)
})

test('a name is remembered at the firm as files state it while nobody knows the firm', async () => {
  const running = await withRegistrations(';Sansnuméro;Anne;0431150351;1Y11DQCJU2KHZ;IN;14/09/2026;06:31;1')
  const { client } = running
  const { people } = await idsOf(running)
  expect(await client.registrations.takeOver({ people })).toMatchObject({ made: 1, kept: [] })
  const { rows } = await client.people.list({})
  expect(rows).toMatchObject([{ lastName: 'Sansnuméro', employer: null, provisional: true }])
  await importLines(running, 'registrations', [
    head,
    ';Sansnuméro;Anne;0431150351;1Y11DQCJU2KHZ;OUT;14/09/2026;14:31;2',
    ';Sansnuméro;Anne;0403019261;1Y11DQCJU2KHZ;IN;15/09/2026;06:31;3',
  ])
  const unknown = (await client.registrations.unknowns()).filter(({ kind }) => kind === 'person')
  expect(unknown).toMatchObject([{ label: 'Sansnuméro Anne', uses: 1, firstDate: '2026-09-15' }])
})

test('a name of which an export left damaged letters only is provisional', async () => {
  const running = await withRegistrations('85073003328;Nowak;?ukasz;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1')
  const { client } = running
  await client.registrations.takeOver(await idsOf(running))
  expect((await client.people.list({})).rows).toMatchObject([{ firstName: '?ukasz', provisional: true }])
})

test('somebody who has a record by now is not made again', async () => {
  const running = await withRegistrations('85073003328;Peeters;Amina;;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1')
  const { client } = running
  const { people } = await idsOf(running)
  await addPerson(client, { lastName: 'Peeters', identifiers: [identifier('national', '85073003328')] })
  const { made, kept, changeSet } = await client.registrations.takeOver({ people })
  expect({ made, kept, changeSet }).toEqual({
    made: 0,
    kept: [{ id: people[0], label: 'Peeters', reason: 'known' }],
    changeSet: null,
  })
})

test('taking over can be undone as a whole', async () => {
  const running = await withRegistrations(
    '85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1',
    '75060898009;Zaki;Omar;0403019261;1Y11DQCJU2KHZ;IN;15/09/2026;06:30;3',
  )
  const { client } = running
  const before = await client.registrations.unknowns()
  const { changeSet } = await client.registrations.takeOver(await idsOf(running))
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await client.registrations.unknowns()).toEqual(before)
  expect((await client.people.list({})).total).toBe(0)
})

test('all that the samples name is taken over but wrong numbers', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  await importFile(running, 'registrations', join(samples, 'ciao-in-out.csv'))
  await importFile(running, 'registrations', join(samples, 'checkinatwork-presences.csv'))
  const unknown = await client.registrations.unknowns()
  const { made, kept } = await client.registrations.takeOver(await idsOf(running))
  expect(made).toBe(unknown.filter(({ valid }) => valid).length)
  expect(new Set((await client.registrations.unknowns()).map(({ label }) => label))).toEqual(
    new Set(kept.map(({ label }) => label)),
  )
  const { rows } = await client.declarations.list({})
  expect(new Set(rows.map(({ regime }) => regime))).toEqual(new Set(['cleaning', null]))
})

test('a registration said to be cancelled has that beside it, asks for a review, and it can be undone', async () => {
  const running = await withRegistrations('85073003328;Peeters;Amina;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1')
  const { client, core } = running
  const due = (): unknown[] =>
    core.workspace.connection.allSql('select kind, fromDate, toDate from reviewDue where kind = ?', ['statedPerson'])
  core.workspace.connection.runSql('delete from reviewDue', [])
  const { rows } = await client.registrations.list({})
  const [row] = rows
  const ids = [row?.id ?? 0]
  const done = await client.registrations.mark({ ids, kind: 'cancelled', note: ' annulée en ligne ' })
  expect(done.marked).toBe(1)
  expect(await client.registrations.get({ id: ids[0] ?? 0 })).toMatchObject({
    mark: 'cancelled',
    marks: [{ kind: 'cancelled', note: 'annulée en ligne', by: 'Testeur', fileName: null }],
  })
  const day = { kind: 'statedPerson', fromDate: '2026-09-14', toDate: '2026-09-14' }
  expect(due()).toEqual([day])
  expect(await client.registrations.mark({ ids, kind: 'cancelled', note: 'annulée en ligne' })).toEqual({
    marked: 0,
    changeSet: null,
  })
  await client.history.undo({ changeSet: done.changeSet ?? 0 })
  expect(await client.registrations.get({ id: ids[0] ?? 0 })).toMatchObject({ mark: null, marks: [] })
  expect(due()).toEqual([day, day])
})

test('a registration that is gone cannot be marked', async () => {
  const { client } = await coreWithWorkspace(now)
  expect(await refusal(client.registrations.mark({ ids: [7], kind: 'corrected', note: null }))).toBe('record-gone')
})
