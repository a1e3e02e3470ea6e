import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startCore, type CoreClient } from '#main/core/start.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { readAhead } from '#main/core/features/registrations/list-store.ts'
import type { Filter, ListInput } from '#shared/contract/list.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { fillRegistrations, firstMoment } from '#tests/support/many-registrations.ts'

/** Registrations in the workspace; fewer when the environment says so. */
const rows = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 10_000_000)
const rounds = 3
const firstPage = 50
const counting = 200
const windowAnswers = 100
const limit = 100

type Scope = Partial<ListInput>
type Case = [name: string, scope: Scope]

const filter = (field: string, operator: Filter['operator'], value?: Filter['value']): Filter =>
  value === undefined ? { field, operator } : { field, operator, value }

const sortFields = ['at', 'person', 'workplace', 'firm', 'type', 'service', 'receipt', 'status', 'remark', 'channel']
const sorts = sortFields.flatMap((field) =>
  (['ascending', 'descending'] as const).map((direction) => ({ field, direction })),
)

const day = (offset: number): string => new Date((firstMoment + offset * 86_400) * 1000).toISOString().slice(0, 10)
/** The receipt number of the tenth row. */
const someReceipt = String(9_000_000_000 + 3 * 9 + ((9 * 31) % 17))
const filterSets: [name: string, scope: Scope][] = [
  ['all', {}],
  ['one person', { filters: [filter('statedPersonId', 'equals', '1234')] }],
  ['unknown persons', { filters: [filter('personId', 'empty')] }],
  ['known persons', { filters: [filter('personId', 'notEmpty')] }],
  ['person contains', { filters: [filter('person', 'contains', 'e')] }],
  ['workplace contains', { filters: [filter('workplace', 'contains', 'lukasz')] }],
  ['one firm', { filters: [filter('statedCompanyId', 'equals', '7')] }],
  ['type in', { filters: [filter('type', 'equals', 'in')] }],
  ['remark and person', { filters: [filter('remark', 'notEmpty'), filter('person', 'contains', 'jan')] }],
  ['a month', { filters: [filter('at', 'from', day(200)), filter('at', 'to', day(230))] }],
  [
    'a year, type, status',
    {
      filters: [
        filter('at', 'from', day(200)),
        filter('at', 'to', day(565)),
        filter('type', 'equals', 'out'),
        filter('status', 'equals', 'VALIDATED'),
      ],
    },
  ],
  ['without receipt', { filters: [filter('receipt', 'empty')] }],
  ['receipt from', { filters: [filter('receipt', 'from', '9005000000')] }],
  ['receipt contains', { filters: [filter('receipt', 'contains', '123')] }],
  ['receipt contains, rare', { filters: [filter('receipt', 'contains', '0123456')] }],
  ['receipt equals', { filters: [filter('receipt', 'equals', someReceipt)] }],
  ['without findings', { filters: [filter('findings', 'equals', '0')] }],
  ['with findings and person', { filters: [filter('findings', 'equals', '1'), filter('person', 'contains', 'e')] }],
  ['with findings', { filters: [filter('findings', 'equals', '1')] }],
  ['one batch', { filters: [filter('batchId', 'equals', '3')] }],
  ['search', { search: 'smedt tour' }],
  ['search rare', { search: 'peetersjan' }],
  ['search receipt', { search: someReceipt }],
  ['search digits', { search: '123' }],
]

const cases: Case[] = filterSets.flatMap(([name, scope]) =>
  sorts.map((sort): Case => [`${name}, by ${sort.field} ${sort.direction}`, { ...scope, sort }]),
)

/** Whatever was reckoned for a view is forgotten: each first page is that of a new question. */
function forget({ connection }: Workspace): void {
  connection.runSql("insert or replace into setting (name, value) values ('benchmark', '1')", [])
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** Milliseconds that SQLite alone needs for rows from a moment on, read through the index over the time. */
function bareMilliseconds({ connection }: Workspace, at: number): number {
  const start = performance.now()
  connection.allSql(
    `select r.*, p.label, d.label, c.label, n.status, n.remark from registration r
      join statedPerson p on p.id = r.statedPersonId left join statedDeclaration d on d.id = r.statedDeclarationId
      left join statedCompany c on c.id = r.statedCompanyId left join statedNote n on n.id = r.statedNoteId
      where r.at <= ? order by r.at desc, r.id desc limit ${limit}`,
    [at],
  )
  return performance.now() - start
}

interface Measured {
  name: string
  /** Milliseconds of each first page, and of each page far down. */
  first: number[]
  deep: number[]
  bare: number[]
}

async function measure(workspace: Workspace, client: CoreClient, [name, scope]: Case): Promise<Measured> {
  const measured: Measured = { name, first: [], deep: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    forget(workspace)
    let total = 0
    measured.first.push(
      await timed(async () => {
        ;({ total } = await client.registrations.list({ ...scope, limit }))
      }),
    )
    // Somewhere else each round, so that no page is asked for twice.
    for (const share of [0.37, 0.61, 0.93]) {
      const offset = Math.floor(total * (share + round / 100))
      measured.deep.push(await timed(() => client.registrations.list({ ...scope, limit, offset })))
      measured.bare.push(bareMilliseconds(workspace, firstMoment + Math.floor((share + round / 100) * 800 * 86_400)))
    }
  }
  return measured
}

function told(name: string, milliseconds: number, most: number, bare: number | null): BenchResult {
  return {
    name,
    milliseconds,
    baselineMilliseconds: bare,
    ratio: bare === null ? null : milliseconds / bare,
    limit: `< ${most} ms`,
    within: milliseconds < most,
  }
}

/** The combination with the largest median, against a bare page through an index. */
function slowest(measured: readonly Measured[], which: 'first' | 'deep', what: string, bare: number): BenchResult {
  const [worst] = measured.toSorted((a, b) => median(b[which]) - median(a[which]))
  if (!worst) throw new Error('nothing was measured')
  const name = `${what}, largest median of ${measured.length}: ${worst.name}`
  return told(name, median(worst[which]), firstPage, bare)
}

/** Per combination: median and worst of first pages and of pages far down, and medians against a bare page. */
function tell(measured: readonly Measured[], bare: number): void {
  console.error('   first  (worst)   ratio     deep  (worst)   ratio')
  for (const { name, first, deep } of measured.toSorted((a, b) => median(b.first) - median(a.first))) {
    const figures = [first, deep].flatMap((times) => [median(times), Math.max(...times), median(times) / bare])
    console.error(`${figures.map((figure) => figure.toFixed(1).padStart(8)).join('')}  ${name}`)
  }
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_000_000)

/** First pages over every filter and sort, each as a new question with its count; pages far down against first ones. */
export async function run(): Promise<BenchResult[]> {
  const place = mkdtempSync(join(tmpdir(), 'registra-registrations-'))
  const running = startCore({
    stateDir: join(place, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
  })
  const { client, core } = running
  const secret = { folder: join(place, 'Bureau'), passphrase: 'quatre mots pour mesurer', user: 'bench' }
  await client.workspace.create({ ...secret, sample: false, language: 'fr' })
  const filling = await timed(async () => fillRegistrations(core.workspace.connection, rows))
  const packing = await timed(() =>
    core.workspace.write('lists', (writer) => packRegistrations(writer.into('registrationSpan'))),
  )
  console.error(`filled in ${Math.round(filling)} ms, packed in ${Math.round(packing)} ms`)
  await core.release()
  await client.workspace.open({ folder: secret.folder, secret: { passphrase: secret.passphrase }, user: 'bench' })
  const atOpening = megabytes()
  const pieces: number[] = []
  for (let more = true; more;) {
    const start = performance.now()
    more = readAhead(core.workspace.reader)
    pieces.push(performance.now() - start)
  }
  const cold = await timed(() => client.registrations.list({ limit }))
  const readBefore = megabytes()
  const measured: Measured[] = []
  for (const one of cases) measured.push(await measure(core.workspace, client, one))
  console.error(`memory: ${atOpening} MB opened, ${readBefore} MB read ahead, ${megabytes()} MB at the end`)
  await core.release()
  rmSync(place, { recursive: true })

  const bare = median(measured.flatMap((one) => one.bare))
  tell(measured, bare)
  const sum = (which: 'first' | 'deep'): number => measured.reduce((total, one) => total + median(one[which]), 0)
  const ratio = sum('deep') / sum('first')
  return [
    told(`${rows} registrations: longest piece read ahead after opening`, Math.max(...pieces), windowAnswers, null),
    told('first list after that', cold, counting, bare),
    slowest(measured, 'first', 'first page with its count', bare),
    slowest(measured, 'deep', 'page far down', bare),
    {
      name: 'pages far down against first pages',
      milliseconds: sum('deep') / measured.length,
      baselineMilliseconds: sum('first') / measured.length,
      ratio,
      limit: '≤ 1 × first pages',
      within: ratio <= 1,
    },
  ]
}
