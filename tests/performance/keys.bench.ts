import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { firmKeyProjection, keyProjection } from '#main/core/features/keys/projection.ts'
import { projections } from '#main/core/projections.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const people = 100_000
const firms = 2_000
const rounds = 5
const limit = 50
/** A whole list made anew, once a day, when the first page of the morning is asked for. */
const rebuildLimit = 5_000
const sheetLimit = 10
const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'

const answers = [
  { card: 'BE', phone: 'yes', recognised: 'unsure', number: 'yes', email: 'yes' },
  { card: 'none', phone: 'yes', recognised: 'no', number: 'no', email: 'yes' },
  { card: 'unsure', phone: 'unsure', recognised: 'unsure', number: 'unsure', email: 'unsure' },
].map((one) => JSON.stringify(one))

/** Firms, a third of them foreign, and everybody with an employer, most with a key or a guide, straight into the tables. */
function fill(connection: Connection): void {
  connection.transaction(() => {
    for (let index = 1; index <= firms; index += 1) {
      connection.runSql(
        `insert into company (id, name, country, roleOwn, roleContractor, roleAgency, roleClient, provisional)
          values (?, 'Firme ' || ?, ?, 0, 1, 0, 0, 0)`,
        [index, index, index % 3 === 0 ? 'PL' : 'BE'],
      )
    }
    const states = ['active', 'requested', 'planned', 'ended']
    const kinds = ['itsme', 'eidas', 'totp']
    for (let index = 1; index <= people; index += 1) {
      connection.runSql(`insert into person (id, lastName, firstName, provisional) values (?, ?, ?, 0)`, [
        index,
        `Nom${(index * 7919) % people}`,
        `Prénom ${index % 400}`,
      ])
      connection.runSql(`insert into employment (personId, companyId, capacity) values (?, ?, 'employee')`, [
        index,
        1 + (index % firms),
      ])
      if (index % 2 === 0) {
        const given = [index, answers[index % answers.length] ?? null, today]
        connection.runSql(`insert into personGuide (personId, answers, answeredOn) values (?, ?, ?)`, given)
      }
      if (index % 3 !== 0) {
        const state = states[index % states.length] ?? null
        const ended = state === 'ended' ? '2026-06-30' : null
        const appointment = state === 'requested' ? addDays(today, (index % 60) - 30) : null
        connection.runSql(
          `insert into personKey (personId, kind, state, since, endedOn, appointmentOn) values (?, ?, ?, ?, ?, ?)`,
          [index, kinds[index % kinds.length] ?? null, state, '2026-01-01', ended, appointment],
        )
      }
    }
  })
}

const sortFields = ['person', 'employer', 'keyState', 'nextStep', 'appointmentOn', 'since']
const open = ['none', 'planned', 'requested', 'ended']
const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['without an active key', { filters: [{ field: 'keyState', operator: 'in', value: open }] }],
  [
    'appointment past',
    {
      filters: [
        { field: 'keyState', operator: 'in', value: ['planned', 'requested'] },
        { field: 'appointmentOn', operator: 'to', value: '2026-09-13' },
      ],
    },
  ],
  ['a word', { search: 'nom12 firme' }],
]

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

async function slowestList({ client }: RunningCore): Promise<{ name: string; milliseconds: number }> {
  let slowest = { name: '', milliseconds: 0 }
  for (const [name, scope] of scopes) {
    for (const field of sortFields) {
      for (const direction of ['ascending', 'descending'] as const) {
        const input = { ...scope, sort: { field, direction }, offset: 0, limit: 50 }
        const milliseconds = await timed(() => client.keys.people.list(input))
        if (milliseconds > slowest.milliseconds) slowest = { name: `${name}, by ${field} ${direction}`, milliseconds }
      }
    }
  }
  return slowest
}

/** The list of keys of 100,000 people, the one of foreign firms, and a batch of sheets. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const running = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now,
  })
  const { client, core } = running
  try {
    const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
    await client.workspace.create({ ...workspace, sample: false, language: 'fr' })
    fill(core.workspace.connection)
    await core.workspace.write('lists', (writer) => {
      for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
    })
    const rebuild = await timed(() =>
      core.workspace.write('lists', (writer) => {
        keyProjection.refresh(writer.into('keyList'), null, today)
        firmKeyProjection.refresh(writer.into('firmKeyList'), null, today)
      }),
    )
    const list = await slowestList(running)
    const foreign = await timed(() => client.keys.firms.list({}))
    const ids = Array.from({ length: 200 }, (_, index) => index + 1)
    const sheets = await timed(() => client.keys.sheets({ personIds: ids, language: null }))
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(`${people} people: keys, first page, slowest: ${list.name}`, list.milliseconds, limit),
      figure(`${firms} firms: steps, first page`, foreign, limit),
      figure(`${people} people: both lists made anew`, rebuild, rebuildLimit),
      figure('key sheet, in a batch of 200', sheets / ids.length, sheetLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
