import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { query } from '#main/core/db/query.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { paymentProjection } from '#main/core/features/withholding/projection.ts'
import { startCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { checkInput } from '#tests/support/withholding.ts'

const payments = 100_000
const firms = 2_000
const checksOfFirm = 5
const rounds = 5
const limit = 50
/** For what stands beside a page, as for any answer to a window. */
const asideLimit = 100

/** Payments and checks as they stand after years, straight into the tables. */
function fill(connection: Connection): void {
  connection.transaction(() => {
    connection.runSql(
      "insert into company (id, name, roleOwn, roleContractor, roleAgency, roleClient, provisional) values (1, 'Net & Clair', 1, 0, 0, 0, 0)",
      [],
    )
    connection.runSql(
      'insert into companyList (id, name, nameKey, roleOwn, roleContractor, roleAgency, roleClient, provisional, search) select id, name, lower(name), 1, 0, 0, 0, 0, lower(name) from company',
      [],
    )
    for (let firm = 2; firm <= firms + 1; firm += 1) {
      const name = `Firme ${firm}`
      connection.runSql(
        'insert into company (id, name, roleOwn, roleContractor, roleAgency, roleClient, provisional) values (?, ?, 0, 1, 0, 0, 0)',
        [firm, name],
      )
      connection.runSql(
        `insert into companyList (id, name, nameKey, roleOwn, roleContractor, roleAgency, roleClient, provisional, search)
          values (?, ?, lower(?), 0, 1, 0, 0, 0, lower(?))`,
        [firm, name, name, name],
      )
      for (let index = 0; index < checksOfFirm; index += 1) {
        const day = addDays('2026-01-01', index * 60 + (firm % 30))
        connection.runSql(
          `insert into withholdingCheck (companyId, checkedOn, validFrom, validTo, nsso, tax, selfEmployed)
            values (?, ?, ?, ?, ?, 'no', 'no')`,
          [firm, day, day, addDays(day, 30), firm % 4 === 0 ? 'yes' : 'no'],
        )
      }
    }
    for (let index = 1; index <= payments; index += 1) {
      connection.runSql(
        `insert into contractorPayment (companyId, ownCompanyId, regime, invoiceNumber, invoiceOn, amountCents, plannedOn, state)
          values (?, 1, 'cleaning', ?, '2026-01-01', ?, ?, 'planned')`,
        [2 + ((index * 7_919) % firms), `F-${index}`, 1 + index * 37, addDays('2026-01-01', index % 365)],
      )
    }
  })
}

const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['without check', { filters: [{ field: 'state', operator: 'in', value: ['no-check', 'check-expired'] }] }],
  ['one firm', { filters: [{ field: 'companyId', operator: 'equals', value: '17' }] }],
  ['a search', { search: 'firme 123' }],
]
const fields = ['dueOn', 'company', 'amountCents', 'state', 'withheldCents']

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

/** The lists of 100,000 payments of 2,000 firms, and the question of Today. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const { client, core } = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now: '2026-03-02T08:00:00.000Z',
  })
  try {
    const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
    await client.workspace.create({ ...workspace, sample: false, language: 'fr' })
    const { connection } = core.workspace
    fill(connection)
    connection.transaction(() => paymentProjection.refresh(connection, null, '2026-03-02'))
    let slowest = { name: '', milliseconds: 0 }
    for (const [name, scope] of scopes) {
      for (const field of fields) {
        for (const direction of ['ascending', 'descending'] as const) {
          const milliseconds = await timed(() =>
            client.withholding.payments.list({ ...scope, sort: { field, direction }, offset: 0, limit: 50 }),
          )
          if (milliseconds > slowest.milliseconds) slowest = { name: `${name}, by ${field} ${direction}`, milliseconds }
        }
      }
    }
    const counts = await timed(() => client.withholding.counts())
    const first = core.workspace.reader.first(query.selectFrom('contractorPayment').select('id').limit(1))
    const detail = await timed(() => client.withholding.payments.get({ id: first?.id ?? 1 }))
    const checking = await timed(() =>
      client.withholding.checks.save({ id: null, values: checkInput({ companyId: 17 }), overrides: [] }),
    )
    const none = { baselineMilliseconds: null, ratio: null }
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      ...none,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(`${payments} payments: first page, slowest: ${slowest.name}`, slowest.milliseconds, limit),
      figure(`${payments} payments: how many stand how`, counts, asideLimit),
      figure(`${payments} payments: one with its computation`, detail, limit),
      figure(`${payments} payments: a check recorded, its firm’s payments judged anew`, checking, asideLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
