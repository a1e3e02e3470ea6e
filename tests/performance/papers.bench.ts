import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { paperProjection } from '#main/core/features/papers/projection.ts'
import { projections } from '#main/core/projections.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { declarationNumber } from '#tests/support/events-file.ts'
import { declarationInput } from '#tests/support/records.ts'

const papers = 100_000
const firms = 2_000
const declarations = 100
const rounds = 5
const limit = 50
/** A whole list made anew, once a day, when the first page of the morning is asked for. */
const rebuildLimit = 5_000
const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'

/** Firms, their links on declarations and ten years of papers, straight into the tables. */
function fill(connection: Connection): void {
  connection.transaction(() => {
    const firm = 'insert into company (id, name, roleOwn, roleContractor, roleAgency, roleClient, provisional)'
    for (let index = 1; index <= firms; index += 1) {
      connection.runSql(`${firm} values (?, 'Firme ' || ?, ?, 1, 0, 0, 0)`, [index, index, index === 1 ? 1 : 0])
    }
    for (let index = 2; index <= firms; index += 1) {
      connection.runSql(
        `insert into chainLink (id, declarationId, contractorId, directEmployerId, validFrom, viaAgency)
          values (?, 1 + ? % ${declarations}, ?, 1, '2020-01-01', 0)`,
        [index, index, index],
      )
    }
    for (let index = 1; index <= papers; index += 1) {
      const ofLink = index % 4 === 0
      const issued = addDays('2017-01-01', (index * 37) % 3_500)
      const owner = 2 + (index % (firms - 1))
      connection.runSql(
        `insert into paper (id, kindId, companyId, linkId, issuedOn, expiresOn, reference, verifiedOn, verifiedBy)
          values (?, ?, ?, ?, ?, ?, ?, ?, 'Bench')`,
        [
          index,
          ofLink ? 1 : 4 + (index % 5),
          ofLink ? null : owner,
          ofLink ? owner : null,
          issued,
          ofLink ? null : addDays(issued, 365),
          `REF-${index}`,
          index % 3 === 0 ? null : issued,
        ],
      )
    }
  })
}

const sortFields = ['firm', 'holder', 'kindId', 'issuedOn', 'expiresOn', 'state', 'reference', 'workplace']
const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['ending', { filters: [{ field: 'state', operator: 'equals', value: 'ending' }] }],
  ['one firm', { filters: [{ field: 'companyId', operator: 'equals', value: '77' }] }],
  ['a word', { search: 'verzekering firme 12' }],
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
        const milliseconds = await timed(() => client.papers.list(input))
        if (milliseconds > slowest.milliseconds) slowest = { name: `${name}, by ${field} ${direction}`, milliseconds }
      }
    }
  }
  return slowest
}

/** The list of 100,000 papers of 2,000 firms, what is due of them and what is missing. */
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
      core.workspace.write('lists', (writer) => paperProjection.refresh(writer.into('paperList'), null, today)),
    )
    const list = await slowestList(running)
    const due = await timed(() => client.papers.due({ within: 30 }))
    const missing = await timed(() => client.papers.missing({ date: today, limit: 200 }))
    const onToday = await timed(() => client.today.get())
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(`${papers} papers: first page, slowest: ${list.name}`, list.milliseconds, limit),
      figure(`${papers} papers: due within 30 days`, due, limit),
      figure(`${papers} papers: missing, ${firms} links`, missing, 500),
      figure(`${papers} papers: Today`, onToday, 250),
      figure(`${papers} papers: the list made anew`, rebuild, rebuildLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
