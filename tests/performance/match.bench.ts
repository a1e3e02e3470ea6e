import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { startCore } from '#main/core/start.ts'
import { addDays, brusselsDate } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { fillRegistrations, firstMoment } from '#tests/support/many-registrations.ts'

const rows = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 1_000_000)
const rounds = 5
const limit = 2_000
const first = brusselsDate(new Date(firstMoment * 1000).toISOString())

/**
 * 2,000 firms and 500 declarations around the registrations: nearly all firms on site have their link; some have none, some
 * one that ended in the middle of the month, and on each declaration one is never seen.
 */
function fillRecords(connection: Connection): void {
  const middle = addDays(first, 15)
  connection.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
      insert into company (name, roleOwn, roleContractor) select 'Firme ' || i || ' SRL', i = 1, 1 from n;
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 500)
      insert into declaration (id, number, regime, declarantId, startDate, endDate)
      select i, 'B' || i, case when i % 10 = 0 then 'construction' else 'cleaning' end, 1, '2020-01-01',
        case when i % 60 = 0 then '${middle}' end from n;
    insert into person (lastName) select label from statedPerson order by id;
    update statedPerson set personId = id;
    update statedCompany set companyId = id + 1;
    update statedDeclaration set declarationId = id;
    insert into employment (personId, companyId, capacity, validFrom) select p.id, (p.id - 1) % 80 + 2, 'employee', '2020-01-01'
      from person p;
    insert into chainLink (declarationId, contractorId, directEmployerId, validFrom, validTo)
      select statedDeclarationId, statedCompanyId + 1, 1, '2020-01-01',
        case when (statedDeclarationId + statedCompanyId) % 29 = 0 then '${middle}' end
      from (select distinct statedDeclarationId, statedCompanyId from registrationDay)
      where (statedDeclarationId * 7 + statedCompanyId) % 23 <> 0;
    insert into chainLink (declarationId, contractorId, directEmployerId, validFrom)
      select id, 100 + id, 1, '2021-01-01' from declaration;
    insert into importBatch (id, kind, fileName, sheet, sha256, at, user, columns, total, imported, changed, unchanged, duplicate,
      rejected, errors, warnings, changeSet)
      values (1, 'registrations', '', '', '', '', '', '[]', 0, 0, 0, 0, 0, 0, 0, 0, 1);
    insert into coverage (batchId, service, fromDate, toDate) select 1, s, '2020-01-01', '2030-01-01'
      from (select 1 as s union select 2)`)
}

/** Milliseconds of SQLite alone, counting the people of each firm at each declaration on each day. */
function bare(connection: Connection, from: number, to: number): number {
  const started = performance.now()
  connection.allSql(
    `select statedDeclarationId, statedCompanyId, date, count(*) as n, count(distinct statedPersonId) as people
      from registration where at >= ? and at < ? group by 1, 2, 3`,
    [from, to],
  )
  return performance.now() - started
}

interface Measured {
  cold: number
  warm: number
  bare: number
  differences: number
  inMonth: number
}

async function measure(months: number): Promise<Measured> {
  const place = mkdtempSync(join(tmpdir(), 'registra-match-'))
  const running = startCore({
    stateDir: join(place, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
  })
  const { client, core } = running
  const secret = { folder: join(place, 'Bureau'), passphrase: 'quatre mots pour mesurer', user: 'bench' }
  await client.workspace.create({ ...secret, sample: false, language: 'fr' })
  fillRegistrations(core.workspace.connection, rows, months)
  fillRecords(core.workspace.connection)
  await core.workspace.write('lists', (writer) => packRegistrations(writer.into('registrationSpan')))
  await core.release()
  await client.workspace.open({ folder: secret.folder, secret: { passphrase: secret.passphrase }, user: 'bench' })
  const { connection } = core.workspace
  const days = { from: first, to: addDays(first, 29) }
  const [begin, end] = [firstMoment, firstMoment + 30 * 86_400]
  const ask = async (): Promise<number> => {
    connection.runSql("insert or replace into setting (name, value) values ('benchmark', '1')", [])
    const started = performance.now()
    await client.match.run(days)
    return performance.now() - started
  }
  const cold = await ask()
  const [warm, alone]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    warm.push(await ask())
    alone.push(bare(connection, begin, end))
  }
  const { differences } = await client.match.run(days)
  const counted = connection.firstSql<{ n: number }>(
    'select count(*) as n from registration where at >= ? and at < ?',
    [begin, end],
  )
  await core.release()
  rmSync(place, { recursive: true })
  return { cold, warm: median(warm), bare: median(alone), differences: differences.length, inMonth: counted?.n ?? 0 }
}

/** The match of a month: one among two years of registrations, and one that holds all of them. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const months of [28, 0.8]) {
    const { cold, warm, bare: alone, differences, inMonth } = await measure(months)
    const name = `match of a month, ${inMonth} of ${rows} registrations, ${differences} differences`
    const told = (what: string, milliseconds: number): BenchResult => ({
      name: `${name}: ${what}`,
      milliseconds,
      baselineMilliseconds: alone,
      ratio: milliseconds / alone,
      limit: `< ${limit} ms`,
      within: milliseconds < limit,
    })
    results.push(told('first after opening', cold), told('again, after a change', warm))
  }
  return results
}
