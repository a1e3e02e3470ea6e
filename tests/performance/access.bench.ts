import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { accessProjection, refreshStarts } from '#main/core/features/access/projection.ts'
import { projections } from '#main/core/projections.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import type { Filter, ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { declarationNumber } from '#tests/support/events-file.ts'
import { declarationInput } from '#tests/support/records.ts'

const people = 100_000
const firms = 2_000
const declarations = 100
const rounds = 5
const limit = 50
const rebuildLimit = 10_000
const now = '2026-10-07T08:00:00.000Z'
const today = '2026-10-07'

/** Everybody employed and planned; most have everything, as in an office that keeps up, and some lack one thing or another. */
function fill(connection: Connection): void {
  const each = (sql: string, values: (index: number) => (string | number | null)[]): void => {
    for (let index = 1; index <= people; index += 1) connection.runSql(sql, values(index))
  }
  connection.transaction(() => {
    for (let index = 1; index <= firms; index += 1) {
      connection.runSql(
        `insert into company (id, name, country, roleOwn, roleContractor, roleAgency, roleClient, provisional)
          values (?, 'Firme ' || ?, ?, ?, 1, 0, 0, 0)`,
        [index, index, index % 10 === 0 ? 'PL' : 'BE', index <= 5 ? 1 : 0],
      )
    }
    each(
      "insert into person (id, lastName, firstName, language, provisional) values (?, 'Nom ' || ?, 'Prénom', ?, 0)",
      (index) => [index, (index * 7919) % people, index % 50 === 0 ? null : 'fr'],
    )
    each("insert into personIdentifier (personId, kind, value) values (?, 'national', ?)", (index) => [
      index,
      String(50_000_000_000 + index),
    ])
    each("insert into employment (personId, companyId, capacity, validFrom) values (?, ?, 'employee', ?)", (index) => [
      index,
      1 + (index % firms),
      addDays('2020-01-01', index % 2_000),
    ])
    each("insert into assignment (personId, declarationId, validFrom, weekdays) values (?, ?, ?, '12345')", (index) => [
      index,
      1 + (index % declarations),
      addDays(today, (index % 400) - 370),
    ])
    for (let index = 1; index <= people; index += 1) {
      if (index % 10 > 0) {
        connection.runSql("insert into personKey (personId, kind, state) values (?, 'itsme', 'active')", [index])
      }
      if (index % 7 > 0) {
        connection.runSql(
          "insert into briefing (personId, onDate, givenBy, language, way) values (?, '2026-01-05', 'Bench', 'fr', 'oral')",
          [index],
        )
      }
      if (index % 5 > 0) connection.runSql("insert into personMeans (personId, kind) values (?, 'badge')", [index])
      if (index % 20 === 0) {
        connection.runSql(
          "insert into personIdentifier (personId, kind, value, validFrom, validTo) values (?, 'limosa', 'L' || ?, '2026-01-01', ?)",
          [index, index, addDays(today, (index % 300) - 60)],
        )
      }
    }
  })
}

const is = (field: string): Filter => ({ field, operator: 'equals', value: '1' })
const flags = ['notInformed', 'noKey', 'noMeans', 'misfit', 'limosaDue', 'missedStart', 'noIdentifier', 'noLanguage']
const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['something lacks', { filters: [{ field: 'lackCount', operator: 'from', value: '1' }] }],
  ...flags.map((flag): [string, Partial<ListInput>] => [flag, { filters: [is(flag)] }]),
  ['own staff without key', { filters: [is('own'), is('noKey')] }],
  ['newcomers', { filters: [{ field: 'newcomerOn', operator: 'notEmpty' }] }],
  ['one firm', { filters: [{ field: 'employer', operator: 'equals', value: 'Firme 77' }] }],
  ['a word', { search: 'nom 4242' }],
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

/** The slowest first page of all filters and orders, each asked for the first time since a write. */
async function slowest({ client, core }: RunningCore): Promise<{ name: string; milliseconds: number }> {
  let worst = { name: '', milliseconds: 0 }
  for (const [name, scope] of scopes) {
    for (const field of ['nextPlannedOn', 'person', 'employer', 'workplace', 'lacks']) {
      const input = { ...scope, sort: { field, direction: 'ascending' as const }, offset: 0, limit: 50 }
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        // Totals are remembered until something is written.
        core.workspace.connection.runSql("update setting set value = value where name = 'listsAsOf'", [])
        const started = performance.now()
        await client.access.list(input)
        times.push(performance.now() - started)
      }
      const milliseconds = median(times)
      if (milliseconds > worst.milliseconds) worst = { name: `${name}, by ${field}`, milliseconds }
    }
  }
  return worst
}

/** Who lacks what among 100,000 people who work. */
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
    for (let index = 0; index < declarations; index += 1)
      await client.declarations.save({ id: null, values: declarationInput({ number: declarationNumber(index) }) })
    fill(core.workspace.connection)
    await core.workspace.write('lists', (writer) => {
      for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
    })
    const rebuild = await timed(() =>
      core.workspace.write('lists', (writer) => accessProjection.refresh(writer.into('accessList'), null, today)),
    )
    const starts = await timed(() =>
      core.workspace.write('lists', (writer) => refreshStarts(writer.into('accessList'), today)),
    )
    const list = await slowest(running)
    const counts = await timed(async () => {
      core.workspace.connection.runSql("update setting set value = value where name = 'listsAsOf'", [])
      await client.access.counts({})
    })
    const limosa = await timed(() => client.access.limosa({ view: 'next-week' }))
    const overview = await timed(() => client.access.overview({ personId: 4_242 }))
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(`${people} people: first page, slowest: ${list.name}`, list.milliseconds, limit),
      figure(`${people} people: counts of all lacks`, counts, limit),
      figure(`${people} people: Limosa of those due next week`, limosa, 250),
      figure(`${people} people: the page of one`, overview, limit),
      figure(`${people} people: the list made anew`, rebuild, rebuildLimit),
      figure(`${people} people: first days after an import`, starts, rebuildLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
