import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { projections } from '#main/core/projections.ts'
import { startCore } from '#main/core/start.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const firms = 2_000
const declarations = 500
const tiers = 6
/** Firms at work on a declaration at once, and how often each link was begun anew in ten years. */
const firmsAtOnce = 60
const years = 10
const rounds = 5
const limit = 50
const today = '2026-06-15'

/** Firms with numbers, an employee each, papers, and chains whose every link began anew each year, straight into the tables. */
function fill(connection: Connection): void {
  connection.transaction(() => {
    for (let id = 1; id <= firms; id += 1) {
      const own = id === 1 ? 1 : 0
      connection.runSql(
        `insert into company (id, name, country, language, roleOwn, roleContractor, roleAgency, roleClient, provisional)
          values (?, ?, 'BE', 'fr', ?, ?, 0, 0, 0)`,
        [id, `Firme ${(id * 7_919) % firms} SRL`, own, 1 - own],
      )
      connection.runSql(
        `insert into companyNumber (companyId, kind, value, validFrom, validTo) values (?, 'enterprise', ?, null, null)`,
        [id, String(1_000_000_000 + id)],
      )
      connection.runSql(`insert into person (id, lastName, provisional) values (?, ?, 0)`, [id, `Personne ${id}`])
      connection.runSql(`insert into employment (personId, companyId, capacity) values (?, ?, 'employee')`, [id, id])
      for (const kindId of [4, 5]) {
        connection.runSql(
          `insert into paper (kindId, companyId, issuedOn, expiresOn, verifiedOn) values (?, ?, ?, ?, '2024-01-01')`,
          [kindId, id, '2024-01-01', addDays(today, (id % 400) - 200)],
        )
      }
    }
    const letters = 'ABCDEFGHJK'
    for (let id = 1; id <= declarations; id += 1) {
      const digits = String(id).padStart(9, '0')
      const number = `1Y1${[...digits].map((digit) => letters[Number(digit)]).join('')}Z`
      connection.runSql(
        `insert into declaration (id, number, regime, declarantId, startDate, endDate, provisional)
          values (?, ?, 'cleaning', 1, '2016-01-01', null, 0)`,
        [id, number],
      )
      connection.runSql(`insert into workplace (declarationId, name, permanentLack) values (?, ?, 0)`, [
        id,
        `Lieu ${id}`,
      ])
      fillChain(connection, id)
      for (let at = 0; at < 30; at += 1) {
        connection.runSql(
          `insert into assignment (personId, declarationId, validFrom, validTo, weekdays) values (?, ?, '2016-01-01', null, '1234567')`,
          [firmAt(id, at * 2), id],
        )
      }
    }
  })
  connection.transaction(() => {
    for (const projection of projections) projection.refresh(connection, null, today)
  })
}

/** The firm at a place of a chain; all different on one declaration. */
const firmAt = (declaration: number, place: number): number => 2 + ((declaration * 37 + place * 13) % (firms - 1))

function fillChain(connection: Connection, declaration: number): void {
  const perTier = firmsAtOnce / tiers
  for (let place = 0; place < firmsAtOnce; place += 1) {
    const employer = place < perTier ? 1 : firmAt(declaration, place - perTier)
    for (let year = 0; year < years + 1; year += 1) {
      // Each link begins on another day, so that the slider has hundreds of ticks.
      const from = `${2016 + year}-01-01`
      const to = year === years ? null : `${2016 + year}-12-31`
      const shift = place === 0 || year === 0 ? 0 : place % 28
      connection.runSql(
        `insert into chainLink (declarationId, contractorId, directEmployerId, validFrom, validTo, method, viaAgency)
          values (?, ?, ?, ?, ?, 'own-method', 0)`,
        [declaration, firmAt(declaration, place), employer, addDays(from, shift), to === null ? null : to],
      )
    }
  }
}

async function slowest(works: readonly (() => Promise<unknown>)[]): Promise<number> {
  let worst = 0
  for (const work of works) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now()
      await work()
      times.push(performance.now() - started)
    }
    worst = Math.max(worst, median(times))
  }
  return worst
}

/** Any tree of any day, its drawing, and the first page of the firms, among the chains of a large office after ten years. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const { client, core } = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now: `${today}T08:00:00.000Z`,
  })
  try {
    const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
    await client.workspace.create({ ...workspace, sample: false, language: 'fr' })
    const { connection } = core.workspace
    fill(connection)
    const links = connection.firstSql<{ n: number }>('select count(*) as n from chainLink', [])?.n ?? 0
    const days = ['2016-02-29', '2019-07-01', '2022-03-15', '2024-12-31', today]
    const some = [1, 125, 250, 375, 500]
    const { nodes } = await client.chain.tree({ declarationId: 250, date: today })
    const deepest = Math.max(...nodes.map(({ tier }) => tier ?? 0))
    if (deepest !== tiers || nodes.length !== firmsAtOnce + 1)
      throw new Error(`a tree of ${nodes.length}, ${deepest} deep`)
    const wishes = some.flatMap((declarationId) => days.map((date) => ({ declarationId, date })))
    const tree = await slowest(wishes.map((wish) => async () => await client.chain.tree(wish)))
    const bare = await slowest(
      wishes.map(({ declarationId }) => async () => {
        const rows = connection.allSql('select * from chainLink where declarationId = ? order by id', [declarationId])
        return await Promise.resolve(rows.length)
      }),
    )
    const present = await slowest(wishes.map((wish) => async () => await client.chain.present(wish)))
    const picture = await slowest([
      async () => await client.chain.picture({ declarationId: 250, date: today, format: 'pdf', language: 'fr' }),
    ])
    const gaps = await slowest([async () => await client.chain.gaps({ date: null })])
    const pages = (['name', 'enterpriseNumber', 'country', 'email'] as const).flatMap((field) =>
      (['ascending', 'descending'] as const).flatMap((direction) =>
        ['', 'firme 7'].map(
          (search) => async () =>
            await client.companies.list({ search, sort: { field, direction }, offset: 0, limit: 100 }),
        ),
      ),
    )
    const list = await slowest(pages)
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      {
        ...figure(`${links} links, ${declarations} declarations: slowest tree of ${wishes.length}`, tree, limit),
        baselineMilliseconds: bare,
        ratio: tree / bare,
      },
      figure('who was there: slowest of the same', present, 2 * limit),
      figure(`picture of ${nodes.length} firms as PDF`, picture, 500),
      figure('gaps of all chains', gaps, 5_000),
      figure(`${firms} firms: slowest first page of ${pages.length}`, list, limit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
