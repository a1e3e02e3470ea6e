import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startCore, type CoreClient } from '#main/core/start.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import type { Filter, ListInput } from '#shared/contract/list.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { fillRegistrations, firstMoment } from '#tests/support/many-registrations.ts'

/** Registrations in the workspace; fewer when the environment says so. */
const rows = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 10_000_000)
const rounds = 5
const firstPage = 50
const counting = 200
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
const filterSets: [name: string, scope: Scope][] = [
  ['all', {}],
  ['one person', { filters: [filter('statedPersonId', 'equals', '1234')] }],
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
  ['with findings', { filters: [filter('findings', 'equals', '1')] }],
  ['one batch', { filters: [filter('batchId', 'equals', '3')] }],
  ['search', { search: 'smedt tour' }],
  ['search rare', { search: 'peetersjan' }],
  ['search receipt', { search: String(9_000_000_000 + 3 * 9 + ((9 * 31) % 17)) }],
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

function told(name: string, milliseconds: number, most: number): BenchResult {
  const within = milliseconds < most
  return { name, milliseconds, baselineMilliseconds: null, ratio: null, limit: `< ${most} ms`, within }
}

interface Measured {
  name: string
  first: number
  deep: number
}

async function measure(workspace: Workspace, client: CoreClient, [name, scope]: Case): Promise<Measured> {
  let [best, deep] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round += 1) {
    forget(workspace)
    let total = 0
    best = Math.min(
      best,
      await timed(async () => {
        ;({ total } = await client.registrations.list({ ...scope, limit }))
      }),
    )
    // Somewhere else each round, so that no page is asked for twice.
    for (const share of [0.37, 0.61, 0.93]) {
      const offset = Math.floor(total * (share + round / 100))
      deep = Math.min(deep, await timed(() => client.registrations.list({ ...scope, limit, offset })))
    }
  }
  return { name, first: best, deep }
}

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
  const cold = await timed(() => client.registrations.list({ limit }))
  const measured: Measured[] = []
  for (const one of cases) measured.push(await measure(core.workspace, client, one))
  await core.release()
  rmSync(place, { recursive: true })

  const byFirst = measured.toSorted((a, b) => b.first - a.first)
  const byDeep = measured.toSorted((a, b) => b.deep - a.deep)
  for (const { name, first: page, deep } of byFirst.slice(0, 30)) {
    console.error(`${page.toFixed(1).padStart(8)} ${deep.toFixed(1).padStart(8)}  ${name}`)
  }
  const [slowest, deepest] = [byFirst[0], byDeep[0]]
  if (!slowest || !deepest) throw new Error('nothing was measured')
  const sum = (pick: (one: Measured) => number): number => measured.reduce((total, one) => total + pick(one), 0)
  const ratio = sum(({ deep }) => deep) / sum(({ first: page }) => page)
  return [
    told(`${rows} registrations: first list after opening`, cold, counting),
    told(`first page with its count, slowest of ${cases.length}: ${slowest.name}`, slowest.first, firstPage),
    told(`page far down, slowest of ${cases.length}: ${deepest.name}`, deepest.deep, firstPage),
    {
      name: 'pages far down against first pages',
      milliseconds: sum(({ deep }) => deep) / measured.length,
      baselineMilliseconds: sum(({ first: page }) => page) / measured.length,
      ratio,
      limit: '≤ 1 × first pages',
      within: ratio <= 1,
    },
  ]
}
