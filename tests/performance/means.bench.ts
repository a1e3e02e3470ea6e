import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { startCore } from '#main/core/start.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { declarationNumber } from '#tests/support/events-file.ts'

const people = 100_000
const declarations = 500
const firms = 400
const today = '2026-10-06'
const rounds = 9
const pageLimit = 50
/** Once after opening: everything is read. */
const firstLookLimit = 1500

/** Everybody is planned at one of 500 declarations; of ten people one has a badge where there is a QR code, one has nothing. */
function fill(connection: Connection): void {
  const run = (sql: string, ...values: (string | number | null)[]): void => void connection.runSql(sql, values)
  connection.transaction(() => {
    for (let id = 1; id <= firms; id += 1) run(`insert into company (id, name) values (?, ?)`, id, `Firme ${id}`)
    for (let id = 1; id <= declarations; id += 1) {
      run(
        `insert into declaration (id, number, regime, startDate) values (?, ?, 'cleaning', '2026-01-01')`,
        id,
        declarationNumber(id),
      )
      run(`insert into workplace (declarationId, name) values (?, ?)`, id, `Lieu ${(id * 37) % declarations}`)
      run(
        `insert into workplaceDevice (declarationId, kind) values (?, ?)`,
        id,
        id % 3 === 0 ? 'qr-code' : 'badge-reader',
      )
    }
    for (let id = 1; id <= people; id += 1) {
      run(
        `insert into person (id, lastName, firstName) values (?, ?, ?)`,
        id,
        `Peeters ${(id * 7919) % people}`,
        'Amina',
      )
      run(`insert into employment (personId, companyId, validFrom) values (?, ?, '2026-01-01')`, id, 1 + (id % firms))
      run(
        `insert into assignment (personId, declarationId, validFrom, weekdays) values (?, ?, '2026-01-01', '12345')`,
        id,
        1 + (id % declarations),
      )
      const fitting = (1 + (id % declarations)) % 3 === 0 ? 'own-phone' : 'badge'
      if (id % 10 === 0) continue
      run(
        `insert into personMeans (personId, kind, reference, validFrom) values (?, ?, ?, '2026-02-01')`,
        id,
        id % 10 === 1 ? 'badge' : fitting,
        `B-${id}`,
      )
    }
    run(`delete from setting where name = 'listsAsOf'`)
  })
}

/** Misfits of 100,000 people at 500 declarations, for a week that was not asked about before. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const options = { stateDir: join(folder, 'state'), resourcesDir: join(import.meta.dirname, '../../resources') }
  const start = () => startCore({ ...options, version: 'bench', defaultUser: 'Bench', now: `${today}T08:00:00.000Z` })
  const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
  const first = start()
  await first.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  fill(first.core.workspace.connection)
  await first.core.release()
  const { client, core } = start()
  try {
    const secret = { passphrase: workspace.passphrase }
    await client.workspace.open({ folder: workspace.folder, secret, user: 'Bench' })
    await client.people.list({ limit: 1 })
    const week = (round: number) => {
      const from = addDays('2026-10-05', round * 7)
      return [
        { field: 'date', operator: 'from' as const, value: from },
        { field: 'date', operator: 'to' as const, value: addDays(from, 6) },
        { field: 'code', operator: 'in' as const, value: ['wrong-kind', 'no-key', 'no-means'] },
      ]
    }
    const page = async (round: number): Promise<number> => {
      const started = performance.now()
      const { rows, total } = await client.means.fits.list({ filters: week(round), limit: 100 })
      const took = performance.now() - started
      if (rows.length !== 100 || total < people / 10) throw new Error(`${total} people with a misfit`)
      return took
    }
    const firstLook = await page(0)
    const fresh: number[] = []
    const afterWrite: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      fresh.push(await page(round))
      const values = {
        kind: 'code' as const,
        reference: null,
        declarationId: null,
        validFrom: null,
        validTo: null,
        note: null,
      }
      await client.means.give({ personIds: [round * 100], values })
      afterWrite.push(await page(round))
    }
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(
        `misfits of a week, first page (${people} people, ${declarations} declarations)`,
        median(fresh),
        pageLimit,
      ),
      figure('the same after a means was given', median(afterWrite), pageLimit),
      figure('the very first look after opening', firstLook, firstLookLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
