import { describe, expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { projections } from '#main/core/projections.ts'
import { addDays } from '#shared/domain/dates.ts'
import { equip, number, office, today, working } from '#tests/support/access.ts'
import { cli } from '#tests/support/cli.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { importLines } from '#tests/support/imports.ts'
import { addAssignment, addCompany, addPerson, employment, refusal } from '#tests/support/records.ts'

describe('noting many as informed', () => {
  test('is one act that can be taken back, in the language of each', async () => {
    const running = await office()
    const { client, own, core } = running
    const one = await addPerson(client, { lastName: 'Un', language: 'nl', employments: [employment(own)] })
    const two = await addPerson(client, { lastName: 'Deux', employments: [employment(own)] })
    const values = { onDate: today, givenBy: 'Chef', way: 'meeting', language: null, note: null } as const
    const wish = { declarationId: null, values, file: null }
    const done = await client.informing.record({ people: [one, two], ...wish })
    expect(done).toMatchObject({ added: 2, known: 0 })
    const told = core.workspace.reader.all(query.selectFrom('briefing').select(['personId', 'language']))
    expect(told).toEqual([
      { personId: one, language: 'nl' },
      { personId: two, language: 'fr' },
    ])
    expect(await client.informing.record({ people: [one], ...wish })).toEqual({ added: 0, known: 1, changeSet: null })
    expect((await client.access.counts({})).lacks.informed).toBe(0)
    await client.history.undo({ changeSet: done.changeSet ?? 0 })
    expect((await client.access.counts({})).lacks.informed).toBe(2)
  })

  test('refuses a day to come and nobody who told it', async () => {
    const { client, own } = await office()
    const id = await addPerson(client, { employments: [employment(own)] })
    const values = {
      onDate: addDays(today, 1),
      givenBy: ' ',
      way: 'oral',
      language: null,
      note: null,
    } as const
    expect(await refusal(client.informing.record({ people: [id], declarationId: null, values, file: null }))).toBe(
      'onDate date-in-future, givenBy required',
    )
  })
})

describe('the list', () => {
  test('counts each lack beside its own list, whatever is filtered for', async () => {
    const running = await office()
    const { client, own, firm } = running
    const full = await addPerson(client, { lastName: 'Complet', ...working(own) })
    await equip(running, full, ['informed', 'key', 'means'])
    await addPerson(client, { lastName: 'Rien', employments: [employment(firm)] })
    const filter = (field: string): { field: string; operator: 'equals'; value: string } => ({
      field,
      operator: 'equals',
      value: '1',
    })
    const counts = await client.access.counts({ filters: [filter('noKey')] })
    expect(counts).toMatchObject({ total: 2, lacking: 1, lacks: { informed: 1, key: 1, language: 1, limosa: 0 } })
    expect((await client.access.list({ filters: [filter('noKey')] })).total).toBe(1)
    expect(await client.access.counts({ filters: [filter('own')] })).toMatchObject({ total: 1, lacking: 0 })
    const columns = [
      { field: 'person', heading: 'Personne' },
      { field: 'lacks', heading: 'Manque' },
    ]
    const file = await client.access.export({ columns, format: 'pdf', title: 'Accès', language: 'fr' })
    expect(await pdfText(offeredBytes(running, file))).toContain('Pas informé, Sans clé')
  })

  test('made anew says what it said', async () => {
    const running = await office()
    const { client, own, declarationId, core } = running
    const id = await addPerson(client, { lastName: 'Pareil', ...working(own) })
    await addAssignment(client, { personId: id, declarationId, validFrom: '2026-09-01' })
    const kept = (): unknown => core.workspace.reader.all(query.selectFrom('accessList').selectAll().orderBy('id'))
    const before = kept()
    await core.workspace.write('lists', (writer) => {
      for (const one of projections) one.refresh(writer.into(one.table), null, today)
    })
    expect(kept()).toEqual(before)
  })
})

describe('Limosa declarations', () => {
  test('are told by their last day, with who is due next week', async () => {
    const running = await office()
    const { client, declarationId } = running
    const polish = await addCompany(client, { name: 'Czysto', country: 'PL', roles: ['contractor'] })
    const posted = (lastName: string, periods: [string, string | null][]): Promise<number> =>
      addPerson(client, {
        lastName,
        employments: [employment(polish, { validFrom: '2026-01-01' })],
        identifiers: periods.map(([from, to], index) => ({
          id: null,
          kind: 'limosa',
          value: `L1-${lastName}-${index}`,
          validFrom: from,
          validTo: to,
        })),
      })
    const ending = await posted('Adamski', [['2026-01-01', addDays(today, 10)]])
    const renewed = await posted('Bartek', [
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2027-06-30'],
    ])
    const none = await posted('Cichy', [])
    const ended = await posted('Duda', [['2026-01-01', '2026-09-30']])
    for (const personId of [ending, ended]) {
      await addAssignment(client, { personId, declarationId, validFrom: '2026-09-01' })
    }
    const view = async (name: 'next-week' | 'missing' | 'ended' | 'ending' | 'valid') =>
      (await client.access.limosa({ view: name, within: 30 })).rows.map(({ personId }) => personId)
    expect(await view('ending')).toEqual([ending])
    expect(await view('ended')).toEqual([ended])
    expect(await view('missing')).toEqual([none])
    expect(await view('valid')).toEqual([renewed])
    expect(await view('next-week')).toEqual([ended, ending])
    const answer = await client.access.limosa({ view: 'all', within: 5 })
    expect(answer).toMatchObject({ week: { from: '2026-10-12', to: '2026-10-18' }, counts: { ending: 0, all: 5 } })
    const file = await client.access.limosaFile({ view: 'ending', within: 30, format: 'pdf', language: 'nl' })
    expect(await pdfText(offeredBytes(running, file))).toContain('Adamski')
  })
})

describe('the page of a person', () => {
  test('tells where he was planned and seen', async () => {
    const running = await office()
    const { client, own, declarationId } = running
    const id = await addPerson(client, { lastName: 'Vu', ...working(own) })
    await addAssignment(client, { personId: id, declarationId, validFrom: '2026-09-01' })
    await importLines(running, 'registrations', [
      'NISS;Numéro de déclaration;Type;Date;Heure',
      `85073003328;${number};IN;01/10/2026;07:00`,
      `85073003328;${number};OUT;01/10/2026;15:00`,
      `85073003328;${number};IN;05/10/2026;07:00`,
    ])
    const overview = await client.access.overview({ personId: id })
    expect(overview.declarations).toEqual([
      {
        id: declarationId,
        number,
        workplace: null,
        planned: true,
        plannedNow: true,
        plannedFrom: '2026-09-01',
        plannedTo: null,
        seenFirst: '2026-10-01',
        seenLast: '2026-10-05',
        seenDays: 2,
        fits: null,
      },
    ])
    expect(overview).toMatchObject({ listed: true, informed: null, key: null, means: [], selfEmployed: false })
    expect(await refusal(client.access.overview({ personId: 999 }))).toBe('record-gone')
  })
})

describe('the sheet of the self-employed', () => {
  test('stands in the language of each, and leaves out who is none', async () => {
    const running = await office()
    const { client, own, declarationId } = running
    const alone = (lastName: string, language: 'fr' | 'de') =>
      addPerson(client, { lastName, language, employments: [employment(own, { capacity: 'self-employed' })] })
    const [first, second] = [await alone('Seul', 'fr'), await alone('Allein', 'de')]
    const employee = await addPerson(client, { lastName: 'Salarié', ...working(own) })
    await addAssignment(client, { personId: first, declarationId, validFrom: today })
    const file = await client.access.selfEmployedSheet({ ids: [first, second, employee], language: null })
    expect(file).toMatchObject({ people: 2, skipped: 1 })
    const text = await pdfText(offeredBytes(running, file))
    expect(text).toContain('Vos obligations d’indépendant')
    expect(text).toContain('Ihre Pflichten als Selbständiger')
    expect(text).toContain(number)
    expect(text).not.toContain('Salarié')
    expect(await refusal(client.access.selfEmployedSheet({ ids: [employee], language: 'fr' }))).toBe(
      'nobody-self-employed',
    )
  })
})

describe('access list', () => {
  test('tells on the command line who lacks what', async () => {
    const running = await office()
    const { client, own, declarationId, folder, workspaceFolder } = running
    const soon = await addPerson(client, { lastName: 'Bientôt', ...working(own) })
    await addAssignment(client, { personId: soon, declarationId, validFrom: addDays(today, 2), weekdays: '1234567' })
    const other = await addPerson(client, { lastName: 'Autre', employments: [employment(own)] })
    await running.stop()
    const words = ['access', 'list', '--workspace', workspaceFolder, '--as-of', today, '--json']
    const all = await cli(folder, words)
    expect(all.json.people.map(({ id }: { id: number }) => id)).toEqual([soon, other])
    const named = await cli(folder, [...words, '--missing', 'language,identifier'])
    expect(named.json.people).toMatchObject([
      { id: other, lacks: ['informed', 'key', 'means', 'identifier', 'language'] },
    ])
    expect((await cli(folder, [...words, '--declaration', number])).json.people).toHaveLength(1)
    expect((await cli(folder, [...words, '--within', '1'])).json.people).toEqual([])
    expect((await cli(folder, [...words, '--missing', 'shoes'])).code).toBe(2)
    const unknown = await cli(folder, [...words, '--declaration', '1Y1ZZZZZZZZZZ'])
    expect([unknown.code, unknown.json.error.code]).toEqual([1, 'unknown-declaration'])
    const plain = await cli(
      folder,
      words.filter((word) => word !== '--json'),
    )
    expect(plain.out).toContain('Bientôt')
  })
})
