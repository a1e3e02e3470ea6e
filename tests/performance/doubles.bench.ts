import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Connection } from '#main/core/db/connection.ts'
import { projections } from '#main/core/projections.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { nationalNumber } from '#tests/support/people-file.ts'

const people = 100_000
const firms = 400
/** One record in so many is a second one of somebody, without number. */
const every = 200
const rounds = 5
/** Milliseconds for the page, once somebody has looked and after each change. */
const limit = 50
const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'

/** Few names that many bear and many that few bear, as in any office: some five hundred records look like another. */
function nameOf(index: number): [lastName: string, firstName: string] {
  const common = index % 10 === 0
  return [`Nom ${common ? index % 97 : index % 23_981}`, `Prénom ${index % 211}`]
}

function fill(connection: Connection): void {
  const person = 'insert into person (id, lastName, firstName, birthDate, provisional) values (?, ?, ?, ?, ?)'
  const number = `insert into personIdentifier (personId, kind, value) values (?, 'national', ?)`
  const employment = `insert into employment (personId, companyId, capacity) values (?, ?, 'employee')`
  connection.transaction(() => {
    for (let id = 1; id <= firms; id += 1) {
      const roles = 'roleOwn, roleContractor, roleAgency, roleClient, provisional'
      connection.runSql(`insert into company (id, name, ${roles}) values (?, ?, 0, 1, 0, 0, 0)`, [id, `Firme ${id}`])
    }
    for (let id = 1; id <= people; id += 1) {
      const double = id % every === 0
      const meant = double ? id - every / 2 : id
      const { number: value, birthDate } = nationalNumber(meant)
      const born = double && id % 3 === 0 ? null : birthDate.split('/').toReversed().join('-')
      connection.runSql(person, [id, ...nameOf(meant), born, double ? 1 : 0])
      if (!double) connection.runSql(number, [id, value])
      connection.runSql(employment, [id, 1 + (meant % firms)])
    }
  })
}

async function timed(work: () => Promise<unknown>, before: () => Promise<unknown> = async () => {}): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await before()
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

/** What looking for doubles cannot do without, read as plainly as can be. */
function bareRead(connection: Connection): number {
  const started = performance.now()
  connection.allSql('select id, nameKey, firstNameKey, birthDate from personList', [])
  connection.allSql('select personId, kind, value from personIdentifier', [])
  connection.allSql('select personId, companyId from employment', [])
  return performance.now() - started
}

async function measure({ client, core }: RunningCore): Promise<BenchResult[]> {
  const { connection } = core.workspace
  const bare = median(Array.from({ length: rounds }, () => bareRead(connection)))
  // The lists of the day are made with the first page of any list: that is not what is measured here.
  await client.people.list({})
  const started = performance.now()
  const looking = client.people.doubles()
  // Whoever asks for something else meanwhile.
  let slowest = 0
  let looked = false
  const asking = (async (): Promise<void> => {
    while (!looked) {
      const asked = performance.now()
      await client.people.list({ limit: 50 })
      slowest = Math.max(slowest, performance.now() - asked)
      await setTimeout(5)
    }
  })()
  const { total, pairs } = await looking
  const first = performance.now() - started
  looked = true
  await asking
  const again = await timed(() => client.people.doubles())
  const settled = pairs.slice(0, 2 * rounds)
  const choices = { fields: [], employments: [], number: null }
  const next = (): { first: { id: number }; second: { id: number } } => {
    const pair = settled.pop()
    if (!pair) throw new Error('too few pairs')
    return pair
  }
  const joined = await timed(
    () => client.people.doubles(),
    async () => {
      const pair = next()
      await client.people.join({ keptId: pair.first.id, joinedId: pair.second.id, choices })
    },
  )
  const distinct = await timed(
    () => client.people.doubles(),
    async () => {
      const pair = next()
      await client.people.distinct({ firstId: pair.first.id, secondId: pair.second.id })
    },
  )
  const left = (await client.people.doubles()).total
  if (left !== total - 2 * rounds) throw new Error(`${total} pairs before, ${left} left`)
  const figure = (name: string, milliseconds: number, most: number, against: number | null): BenchResult => ({
    name: `doubles of ${people} people (${total} pairs): ${name}`,
    milliseconds,
    baselineMilliseconds: against,
    ratio: against === null ? null : milliseconds / against,
    limit: `< ${most} ms`,
    within: milliseconds < most,
  })
  return [
    figure('first time after opening, beside a bare read', first, 1_500, bare),
    figure('meanwhile, the slowest first page of the list of people', slowest, 150, null),
    figure('looked at again', again, limit, bare),
    figure('after a join', joined, limit, bare),
    figure('after “two people”', distinct, limit, bare),
  ]
}

/** Which of 100,000 records may be one person. */
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
    return await measure(running)
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
