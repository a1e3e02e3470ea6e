import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import type { Filter, ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { findingSeverities, ruleIds } from '#shared/domain/review/rules.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

/** What ten million registrations leave behind: two in a hundred need a look, most of them decided long ago. */
const findings = 200_000
const rounds = 5
const limit = 50

/** Every tenth is open, half are explained, the rest no longer hold. */
const stateOf = (index: number): string => (index % 10 === 0 ? 'open' : index % 2 === 0 ? 'resolved' : 'explained')

/** Findings and people under them, straight into the tables. */
function fillFindings(connection: Connection): void {
  const columns = `rule, severity, service, statedPersonId, statedDeclarationId, date, fingerprint, state, reason,
    deadline, params, hour, at, personId, person, personKey, identifier, declarationId, declaration, workplace,
    workplaceKey, companyId, firm, firmKey, foundAt`
  const sql = `insert into finding (${columns}) values (${columns
    .split(',')
    .map(() => '?')
    .join()})`
  connection.transaction(() => {
    for (let index = 0; index < findings; index += 1) {
      const mixed = (index * 7919) % findings
      const [person, place, firm] = [1 + (mixed % 4000), 1 + (mixed % 150), 1 + (mixed % 60)]
      const severity = mixed % findingSeverities.length
      const date = addDays('2023-01-01', mixed % 1300)
      const deadline = mixed % 5 === 0 ? null : addDays(date, 30)
      connection.runSql(sql, [
        ruleIds[mixed % ruleIds.length],
        findingSeverities[severity],
        deadline === null ? 2 : 1,
        person,
        place,
        date,
        String(index),
        stateOf(index),
        null,
        deadline,
        '{"times":"08:00, 12:00","count":2}',
        mixed % 24,
        mixed,
        person,
        `Peeters Personne ${person}`,
        `peeters personne ${person}`,
        '•••••••-1234',
        place,
        `1Y1${place}Z`,
        `Lieu ${place}`,
        `lieu ${place}`,
        firm,
        `Firme ${firm}`,
        `firme ${firm}`,
        '2026-01-01T00:00:00.000Z',
      ])
    }
  })
}

const equals = (field: string, value: string): Filter => ({ field, operator: 'equals', value })
const open = equals('state', 'open')

const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['open', { filters: [open] }],
  ['open of one person', { filters: [open, equals('personId', '1234')] }],
  ['open of one workplace', { filters: [open, equals('declarationId', '77')] }],
  ['open of one firm', { filters: [open, equals('companyId', '7')] }],
  ['open of one rule', { filters: [open, equals('rule', 'no-break')] }],
  ['one day left', { filters: [open, equals('deadline', '2025-01-31')] }],
  [
    'a month',
    {
      filters: [
        { field: 'date', operator: 'from', value: '2024-03-01' },
        { field: 'date', operator: 'to', value: '2024-03-31' },
      ],
    },
  ],
  ['one severity', { filters: [equals('severity', 'low')] }],
  ['dismissed or explained', { filters: [{ field: 'state', operator: 'in', value: ['explained', 'dismissed'] }] }],
  ['resolved', { filters: [equals('state', 'resolved')] }],
  ['workplaces named', { filters: [{ field: 'workplace', operator: 'contains', value: 'lieu 7' }] }],
  ['firms named', { filters: [{ field: 'firm', operator: 'contains', value: 'firme 3' }] }],
  ['people named', { filters: [{ field: 'person', operator: 'contains', value: '99' }] }],
  ['one identifier', { filters: [equals('identifier', '•••••••-1234')] }],
  ['with a note', { filters: [{ field: 'note', operator: 'notEmpty' }] }],
  ['search', { search: 'personne 123 firme' }],
  ['search of all', { search: 'e' }],
  ['search of a firm', { search: 'firme 7' }],
  ['search of a workplace', { search: 'lieu 12' }],
  ['search of one person', { search: 'peeters 1234' }],
  ['open, search', { filters: [open], search: 'lieu 1 personne 2' }],
  ['search rare', { search: 'nobody' }],
]
const sorts = ['deadline', 'date', 'severity', 'person', 'workplace', 'firm', 'rule', 'state', 'service']

async function workspace(folder: string): Promise<RunningCore> {
  const running = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
    now: '2026-06-01T08:00:00.000Z',
  })
  const secret = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour mesurer', user: 'bench' }
  await running.client.workspace.create({ ...secret, sample: false, language: 'fr' })
  fillFindings(running.core.workspace.connection)
  return running
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** First pages of the work list with their counts over its filters and sorts, each as a new question; then its groups. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-findings-'))
  const { client, core } = await workspace(folder)
  const { connection } = core.workspace
  const usual = async (call: () => Promise<unknown>): Promise<number> => {
    const taken: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      // Whatever was counted before is forgotten.
      connection.runSql("insert or replace into setting (name, value) values ('benchmark', '1')", [])
      taken.push(await timed(call))
    }
    return median(taken)
  }
  const measured: { name: string; milliseconds: number }[] = []
  for (const [name, scope] of scopes) {
    for (const field of sorts) {
      for (const direction of ['ascending', 'descending'] as const) {
        const input = { ...scope, sort: { field, direction } }
        const milliseconds = await usual(() => client.findings.list(input))
        measured.push({ name: `${name}, by ${field} ${direction}`, milliseconds })
      }
    }
  }
  const groups: typeof measured = []
  for (const by of ['days', 'person', 'workplace', 'firm', 'cause'] as const) {
    groups.push({ name: by, milliseconds: await usual(() => client.findings.groups({ filters: [open], by })) })
  }
  const summary = await usual(() => client.findings.summary())
  await core.release()
  rmSync(folder, { recursive: true })
  measured.sort((first, second) => second.milliseconds - first.milliseconds)
  if (process.env['REGISTRA_BENCH_DETAILS']) {
    for (const { name, milliseconds } of [...measured.slice(0, 60), ...groups])
      console.error(milliseconds.toFixed(1), name)
  }
  const slowestGroups = groups.reduce((slowest, one) => (one.milliseconds > slowest.milliseconds ? one : slowest))
  const told = (name: string, milliseconds: number, most: number): BenchResult => {
    const within = milliseconds < most
    return { name, milliseconds, baselineMilliseconds: null, ratio: null, limit: `< ${most} ms`, within }
  }
  const [slowest] = measured
  return [
    told(
      `${findings} findings: first page with its count, slowest of ${measured.length}: ${slowest?.name}`,
      slowest?.milliseconds ?? Infinity,
      limit,
    ),
    told(
      `${findings} findings: groups of the open ones, slowest by ${slowestGroups.name}`,
      slowestGroups.milliseconds,
      100,
    ),
    told(`${findings} findings: summary`, summary, limit),
  ]
}
