import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Grid } from '#main/core/db/grid.ts'
import { assignmentGrid } from '#main/core/features/planning/repository.ts'
import { personGrid } from '#main/core/features/people/repository.ts'
import { startCore, type CoreClient } from '#main/core/start.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { projections } from '#main/core/projections.ts'
import type { Filter, ListInput } from '#shared/contract/list.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

/** People, and planned periods. */
const rows = 100_000
const firms = 80
const declarations = 200
/** Milliseconds for the first page, with the number of all matches. */
const limit = 50
const rounds = 7
const today = '2026-09-14'

const lastNames = [
  'Peeters',
  'Janssens',
  'El Amrani',
  'Țepeș',
  'Łukaszewicz',
  'De Smedt',
  'Dubois',
  'Yılmaz',
  'Müller',
  'Ivanova',
  'Van den Broeck',
  'Lefèbvre',
]
const firstNames = [
  'Amina',
  'Bogdan',
  'Chloé',
  'Ștefan',
  'Özlem',
  'Jan',
  'Marie-Claire',
  'Katarzyna',
  'Élodie',
  'Ioana',
]

/** A fixed sequence, so that every run measures the same rows. */
function sequence(): (below: number) => number {
  let state = 20_260_914
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const day = (offset: number): string => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)
const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item

/** Puts the rows in as they would stand after an import; only the lists are made the usual way. */
async function fill(workspace: Workspace): Promise<void> {
  const { connection } = workspace
  const next = sequence()
  connection.transaction(() => {
    for (let id = 1; id <= firms; id += 1) {
      connection.runSql('insert into company (id, name, roleOwn) values (?, ?, ?)', [
        id,
        `Firme n° ${id} SRL`,
        id === 1 ? 1 : 0,
      ])
    }
    for (let id = 1; id <= declarations; id += 1) {
      const number = `1Y1${String(id).padStart(9, '0')}Z`
      connection.runSql('insert into declaration (id, number, regime) values (?, ?, ?)', [id, number, 'cleaning'])
      connection.runSql('insert into workplace (declarationId, name, address) values (?, ?, ?)', [
        id,
        `Tour ${id}`,
        `Rue Belliard ${id}`,
      ])
    }
    for (let id = 1; id <= rows; id += 1) {
      const person = [
        id,
        `${of(lastNames, next(1000))}${next(400)}`,
        of(firstNames, next(1000)),
        day(-next(15_000)),
        of(['fr', 'nl', 'de', 'en'], next(99)),
        next(50) === 0 ? 1 : 0,
      ]
      connection.runSql(
        'insert into person (id, lastName, firstName, birthDate, language, provisional) values (?, ?, ?, ?, ?, ?)',
        person,
      )
      const limosa = next(5) === 0
      const number = [
        id,
        limosa ? 'limosa' : 'national',
        String(limosa ? 10_000_000_000_000_000n + BigInt(id) : 40_000_000_000 + id * 7),
        limosa ? day(next(1500)) : null,
      ]
      connection.runSql('insert into personIdentifier (personId, kind, value, validTo) values (?, ?, ?, ?)', number)
      const capacity = of(['employee', 'self-employed', 'temporary', 'trainee'], next(40) === 0 ? next(4) : 0)
      connection.runSql('insert into employment (personId, companyId, capacity) values (?, ?, ?)', [
        id,
        1 + next(firms),
        capacity,
      ])
      const from = next(900)
      const planned = [
        id,
        1 + next(declarations),
        day(from),
        next(3) === 0 ? null : day(from + next(200)),
        of(['12345', '67', '135'], next(9)),
        of(['06:30', '08:15', null], next(9)),
      ]
      connection.runSql(
        'insert into assignment (personId, declarationId, validFrom, validTo, weekdays, startTime) values (?, ?, ?, ?, ?, ?)',
        planned,
      )
    }
  })
  await workspace.write('lists', (writer) => {
    for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
  })
}

type Scope = Partial<ListInput>
type Case = [name: string, scope: Scope]

const filter = (field: string, operator: Filter['operator'], value?: Filter['value']): Scope => ({
  filters: [value === undefined ? { field, operator } : { field, operator, value }],
})

function sorts({ columns }: Grid, scope: Scope = {}): Case[] {
  const sortable = Object.keys(columns).filter((field) => !columns[field]?.filterOnly)
  return sortable.flatMap((field) =>
    (['ascending', 'descending'] as const).map((direction): Case => [
      `sort ${field} ${direction}`,
      { ...scope, sort: { field, direction } },
    ]),
  )
}

const peopleCases: Case[] = [
  ['as it opens', {}],
  ...sorts(personGrid),
  ['search one name', { search: 'lefebvre17' }],
  ['search frequent letters', { search: 'e' }],
  ['search two words', { search: 'peeters firme' }],
  ['search a number', { search: '40000.000.707' }],
  ['search nothing there', { search: 'nobody at all' }],
  ['lastName contains', filter('lastName', 'contains', 'broeck1')],
  ['firstName contains', filter('firstName', 'contains', 'stefan')],
  ['employer contains', filter('employer', 'contains', 'n° 7')],
  ['employer empty', filter('employer', 'empty')],
  ['capacity is trainee', filter('capacity', 'in', ['trainee'])],
  ['capacity is employee', filter('capacity', 'in', ['employee'])],
  ['provisional', filter('provisional', 'equals', '1')],
  ['born from', filter('birthDate', 'from', '2000-01-01')],
  ['Limosa until', filter('limosaTo', 'to', '2025-01-01')],
  ['identifier empty', filter('identifier', 'empty')],
  [
    'search and filter, by employer',
    { ...filter('capacity', 'in', ['trainee']), search: 'a', sort: { field: 'employer', direction: 'descending' } },
  ],
  ...sorts(personGrid, { search: 'a' }).map(([name, scope]): Case => [`search "a", ${name}`, scope]),
]

const planningCases: Case[] = [
  ['as it opens', {}],
  ...sorts(assignmentGrid),
  ['search one name', { search: 'lefebvre17' }],
  ['search frequent letters', { search: 'e' }],
  ['search a workplace', { search: 'tour 17' }],
  ['workplace contains', filter('workplace', 'contains', 'tour 12')],
  ['employer contains', filter('employer', 'contains', 'n° 7')],
  ['from', filter('validFrom', 'from', '2026-01-01')],
  ['to empty', filter('validTo', 'empty')],
  ['weekdays', filter('weekdays', 'equals', '67')],
  ['declaration contains', filter('declaration', 'contains', '17Z')],
  ...sorts(assignmentGrid, { search: 'a' }).map(([name, scope]): Case => [`search "a", ${name}`, scope]),
]

/** A grid asks again after every change, so each round counts anew: a remembered total would make the figure prettier. */
function forgetTotals({ connection }: Workspace): void {
  connection.runSql("insert or replace into setting (name, value) values ('benchmark', '1')", [])
}

/** Milliseconds of the usual round. */
async function usual(workspace: Workspace, call: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    forgetTotals(workspace)
    const start = performance.now()
    await call()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

async function measure(
  workspace: Workspace,
  list: string,
  cases: readonly Case[],
  ask: (scope: Scope) => Promise<unknown>,
): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const [name, scope] of cases) {
    const milliseconds = await usual(workspace, () => ask(scope))
    results.push({
      name: `${list}: ${name}`,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${limit} ms`,
      within: milliseconds < limit,
    })
  }
  return results
}

async function measureAll(client: CoreClient, workspace: Workspace): Promise<BenchResult[]> {
  // What a page shows at once: the first rows and how many there are.
  const results = [
    ...(await measure(workspace, `people (${rows})`, peopleCases, (scope) => client.people.list(scope))),
    ...(await measure(workspace, `planning (${rows})`, planningCases, (scope) => client.planning.list(scope))),
  ]
  const worst = results.toSorted((first, second) => second.milliseconds - first.milliseconds)[0]
  return worst ? [...results, { ...worst, name: `worst first page: ${worst.name}` }] : results
}

/** First pages of encrypted lists of 100,000 people and 100,000 planned periods, under every sort and many filters. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const { client, core, stop } = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
    now: `${today}T08:00:00.000Z`,
  })
  try {
    await client.workspace.create({
      folder: join(folder, 'Bureau'),
      passphrase: 'quatre mots pour ouvrir',
      user: 'bench',
      sample: false,
      language: 'fr',
    })
    await fill(core.workspace)
    return await measureAll(client, core.workspace)
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
