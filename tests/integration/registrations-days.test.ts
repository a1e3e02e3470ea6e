import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { dayLines } from '#main/core/features/registrations/days.ts'
import type { DayLine } from '#shared/contract/registrations.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'

type Event = [type: 'in' | 'out' | 'day', at: string, declaration?: number]

const event = ([type, at, declaration = 1]: Event): SeededRegistration => ({
  person: 1,
  declaration,
  company: 1,
  note: null,
  type: type === 'day' ? 0 : type === 'in' ? 1 : 2,
  at: Date.parse(at) / 1000,
  receipt: null,
  batch: 1,
})

/** A workspace with one known person at two known workplaces, and these registrations (UTC). */
async function withEvents(...events: Event[]): Promise<RunningCore> {
  const running = await coreWithWorkspace('2026-04-10T10:00:00.000Z')
  const { workspace } = running.core
  await workspace.write('edit', (writer) => {
    const companyId = writer.insert('company', {
      name: 'Net & Clair',
      roleOwn: 1,
      roleContractor: 0,
      roleAgency: 0,
      roleClient: 0,
      provisional: 0,
    })
    const personId = writer.insert('person', { lastName: 'Peeters', firstName: 'Jan', provisional: 0 })
    writer.insert('personIdentifier', { personId, kind: 'national', value: '40000000000' })
    writer.insert('employment', { personId, companyId, capacity: 'employee' })
    for (const [index, name] of ['Tour Zénith', 'Gare 7'].entries()) {
      const declarationId = writer.insert('declaration', {
        number: `1Y100000000${index + 1}Z`,
        regime: 'cleaning',
        provisional: 0,
      })
      writer.insert('workplace', { declarationId, name, permanentLack: 0 })
    }
    writer.insert('assignment', {
      personId,
      declarationId: 1,
      validFrom: '2026-03-01',
      validTo: null,
      weekdays: '12345',
      startTime: '22:00',
      endTime: '06:00',
    })
  })
  const { connection } = workspace
  connection.transaction(() => {
    seedNames(connection, {
      people: ['Peeters Jan'],
      declarations: ['Tour Zénith', 'Gare 7'],
      companies: ['Net & Clair'],
      notes: [{ channel: null, status: 'SUCCESSFULLY  CANCELLED', remark: null }],
    })
    connection.exec('update statedPerson set personId = 1')
    connection.exec('update statedDeclaration set declarationId = id')
    seedRegistrations(connection, events.map(event))
  })
  return running
}

const personLines = ({ core }: RunningCore, from: string, to = from): DayLine[] =>
  dayLines(core.workspace.reader, { from, to, personId: 1 })

const spans = (line: DayLine | undefined): [string, number, number | null][] =>
  (line?.spans ?? []).map(({ kind, from, to }) => [kind, from, to])

test('a day shows presences, the break between them and the planned hours by the clock', async () => {
  const running = await withEvents(
    ['in', '2026-03-10T06:00:00Z'],
    ['out', '2026-03-10T10:30:00Z'],
    ['in', '2026-03-10T11:00:00Z'],
    ['out', '2026-03-10T14:05:30Z'],
  )
  const [line] = personLines(running, '2026-03-10')
  expect(spans(line)).toEqual([
    ['planned', 1320, 1800],
    ['present', 420, 690],
    ['break', 690, 720],
    ['present', 720, 905],
  ])
  expect(line).toMatchObject({ minutes: 455, firm: 'Net & Clair', workplace: 'Tour Zénith', personId: 1 })
})

test('a night over the clock change stands on the day it began, by the clock, and lasts its true time', async () => {
  const running = await withEvents(['in', '2026-03-28T21:00:00Z'], ['out', '2026-03-29T04:00:00Z'])
  const lines = personLines(running, '2026-03-28', '2026-03-29')
  expect(lines.map(({ date }) => date)).toEqual(['2026-03-28'])
  expect(spans(lines[0])).toEqual([['present', 1320, 1800]])
  expect(lines[0]?.minutes).toBe(420)
})

test('an IN without OUT stays open, an OUT without IN is marked, the same again is told apart', async () => {
  const running = await withEvents(
    ['in', '2026-03-10T06:00:00Z'],
    ['in', '2026-03-10T06:02:00Z'],
    ['out', '2026-03-12T09:00:00Z'],
  )
  const lines = personLines(running, '2026-03-10', '2026-03-12')
  expect(spans(lines[0]).filter(([kind]) => kind !== 'planned')).toEqual([['open', 420, null]])
  expect(lines[0]?.marks.map(({ kind }) => kind)).toEqual(['in', 'duplicate'])
  expect(lines[2]?.marks.map(({ kind, at }) => [kind, at])).toEqual([['orphan', 600]])
  expect(lines[1]).toMatchObject({ marks: [], minutes: null })
})

test('a cancelled registration does not show, neither by its status nor by what is said beside it', async () => {
  const running = await withEvents(['in', '2026-03-14T06:00:00Z'], ['out', '2026-03-14T09:00:00Z'])
  const { connection } = running.core.workspace
  connection.transaction(() => {
    seedRegistrations(connection, [{ ...event(['in', '2026-03-15T06:00:00Z']), note: 1 }])
    connection.exec(
      "insert into registrationMark (registrationId, kind, at, by) select id, 'cancelled', '', '' from registration where type = 2",
    )
  })
  const lines = personLines(running, '2026-03-14', '2026-03-15')
  expect(lines.map(({ date, spans: shown }) => [date, shown.map(({ kind }) => kind)])).toEqual([
    ['2026-03-14', ['open']],
  ])
})

test('a workplace shows who was there, who was planned, and what they did elsewhere', async () => {
  const running = await withEvents(
    ['day', '2026-03-09T23:00:00Z'],
    ['in', '2026-03-10T15:00:00Z', 2],
    ['out', '2026-03-10T17:00:00Z', 2],
  )
  const { lines, workplace } = await running.client.registrations.placeDays({
    declarationId: 1,
    from: '2026-03-10',
    to: '2026-03-11',
  })
  expect(workplace).toBe('Tour Zénith')
  expect(lines.map(({ date }) => date)).toEqual(['2026-03-10', '2026-03-11'])
  expect(lines[0]?.spans.map(({ kind, label }) => [kind, label])).toEqual([
    ['planned', null],
    ['day', null],
    ['elsewhere', 'Gare 7'],
  ])
  expect(spans(lines[1])).toEqual([['planned', 1320, 1800]])
})

test('absences and closures show on the days they take in', async () => {
  const running = await withEvents(['in', '2026-03-10T06:00:00Z'], ['out', '2026-03-10T10:00:00Z'])
  await running.core.workspace.write('edit', (writer) => {
    writer.insert('absence', { personId: 1, validFrom: '2026-03-11', validTo: '2026-03-14', reason: null })
    writer.insert('closure', { declarationId: 1, validFrom: '2026-03-10', validTo: '2026-03-10', reason: null })
  })
  const lines = personLines(running, '2026-03-10', '2026-03-14')
  const kinds = lines.map(({ date, spans: shown }) => [date.slice(8), ...shown.map(({ kind }) => kind)])
  expect(kinds).toEqual([
    ['10', 'planned', 'closed', 'present'],
    ['11', 'planned', 'absent'],
    ['12', 'planned', 'absent'],
    ['13', 'planned', 'absent'],
    ['14', 'absent'],
  ])
})

test('more than a month of days is refused', async () => {
  const { client } = await withEvents()
  const wish = { declarationId: 1, from: '2026-01-01', to: '2026-02-01' }
  await expect(client.registrations.placeDays(wish)).rejects.toMatchObject({ data: { problems: [{ field: 'to' }] } })
})

test('the printable list gives first IN, last OUT, breaks and hours as h:mm and decimal', async () => {
  const { client, core } = await withEvents(
    ['in', '2026-03-10T06:00:00Z'],
    ['out', '2026-03-10T10:30:00Z'],
    ['in', '2026-03-10T11:00:00Z'],
    ['out', '2026-03-10T14:00:00Z'],
  )
  const wish = { declarationId: 1, from: '2026-03-10', to: '2026-03-10', language: 'fr' } as const
  const csv = await client.registrations.daysFile({ ...wish, format: 'csv' })
  const text = readFileSync(core.transfers.offered(csv.token)?.path ?? '', 'utf8')
  expect(text).toContain('10/03/2026;Net & Clair;Peeters Jan;07:00;15:00;07:00–11:30, 12:00–15:00;0:30;7:30;7,5')
  expect(text).toContain('Exporté le;10/04/2026 12:00')
  const pdf = await client.registrations.daysFile({ ...wish, format: 'pdf' })
  expect(
    readFileSync(core.transfers.offered(pdf.token)?.path ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
