import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/dates.ts'
import { correctionStates } from '#shared/domain/correction/words.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { importFile, lastOf } from '#tests/support/imports.ts'
import { writePeople } from '#tests/support/people-file.ts'
import { declarationNumber, eventLines } from '#tests/support/events-file.ts'
import { writeFileSync } from 'node:fs'

const requests = 100_000
const rounds = 5
const limit = 50
/** For what stands beside a page and nobody waits for, as for any answer to a window. */
const asideLimit = 100
/** Findings drafted at once. */
const drafted = 500
const draftLimit = 2_000

/** Requests as they stand after years, straight into the tables: half of them answered. */
function fillRequests(connection: Connection): void {
  connection.transaction(() => {
    const state = (index: number): string => correctionStates[(index * 7_919) % correctionStates.length] ?? 'draft'
    for (let index = 1; index <= requests; index += 1) {
      const number = `C-2025-${String(index).padStart(6, '0')}`
      const at = `${addDays('2020-01-01', index % 2_000)}T08:00:00.000Z`
      const date = addDays('2026-09-07', index % 29)
      const [person, place, firm] = [index % 4_000, index % 150, index % 60]
      const open = ['draft', 'ready', 'sent', 'information-asked'].includes(state(index)) ? 1 : 0
      connection.runSql(
        `insert into correctionRequest (id, number, origin, state, addressee, language, explanation, createdAt, createdBy)
          values (?, ?, 'findings', ?, 'nsso', 'fr', 'Vu avec la personne.', ?, 'Bench')`,
        [index, number, state(index), at],
      )
      connection.runSql(
        `insert into correctionList (id, number, state, open, addressee, addresseeName, addresseeKey, person, personKey,
          people, workplace, workplaceKey, reason, date, deadline, dueOn, items, evidence, responsible, followUpOn, origin,
          createdAt, sentOn, answeredOn, reference, search) values (?, ?, ?, ?, 'nsso', ?, ?, ?, ?, 1, ?, ?,
          'forgotten-out', ?, ?, ?, 1, 2, ?, null, 'findings', ?, null, null, null, ?)`,
        [
          index,
          number,
          state(index),
          open,
          `Firme ${firm}`,
          `firme ${firm}`,
          `Peeters Personne ${person}`,
          `peeters personne ${person}`,
          `Lieu ${place}`,
          `lieu ${place}`,
          date,
          addDays(date, 30),
          open === 1 ? addDays(date, 30) : null,
          index % 3 === 0 ? 'Amina' : null,
          at,
          `${number.toLowerCase()} firme ${firm} peeters personne ${person} lieu ${place}`,
        ],
      )
    }
  })
}

const sortFields = ['deadline', 'number', 'state', 'addresseeName', 'person', 'workplace', 'createdAt', 'sentOn']
const scopes: [name: string, scope: Partial<ListInput>][] = [
  ['all', {}],
  ['open', { filters: [{ field: 'open', operator: 'equals', value: '1' }] }],
  ['one firm', { filters: [{ field: 'addresseeName', operator: 'contains', value: 'firme 7' }] }],
  ['a person', { search: 'personne 123' }],
]

async function slowestList({ client }: RunningCore): Promise<{ name: string; milliseconds: number }> {
  let slowest = { name: '', milliseconds: 0 }
  for (const [name, scope] of scopes) {
    for (const field of sortFields) {
      for (const direction of ['ascending', 'descending'] as const) {
        const times: number[] = []
        for (let round = 0; round < rounds; round += 1) {
          const started = performance.now()
          await client.corrections.list({ ...scope, sort: { field, direction }, offset: 0, limit: 50 })
          times.push(performance.now() - started)
        }
        const milliseconds = median(times)
        if (milliseconds > slowest.milliseconds) slowest = { name: `${name}, by ${field} ${direction}`, milliseconds }
      }
    }
  }
  return slowest
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

/** An office whose people forgot events here and there: more findings than are drafted at once. */
async function office(folder: string): Promise<RunningCore> {
  const running = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now: '2026-01-20T08:00:00.000Z',
  })
  const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
  await running.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  const [people, declarations, events] = ['people.csv', 'declarations.csv', 'events.csv'].map((name) =>
    join(folder, name),
  )
  writePeople(people ?? '', 400)
  const places = Array.from({ length: 100 }, (_, index) => `${declarationNumber(index)};nettoyage;Lieu ${index}`)
  writeFileSync(declarations ?? '', ['Numéro de déclaration de travaux;Régime;Lieu de travail', ...places].join('\n'))
  const lines = [...eventLines(16_000, 400)].filter((_line, index) => index === 0 || index % 7 !== 0)
  writeFileSync(events ?? '', `${lines.join('\r\n')}\r\n`)
  await importFile(running, 'declarations', declarations ?? '')
  await importFile(running, 'people', people ?? '')
  await importFile(running, 'registrations', events ?? '')
  await lastOf(running.client.findings.review({ scope: 'due' }))
  return running
}

/** The lists of 100,000 requests, and drafting for many findings at once. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const running = await office(folder)
  const { client, core } = running
  try {
    const filters = [{ field: 'rule', operator: 'in' as const, value: ['in-without-out', 'out-without-in'] }]
    const findingIds = (await client.findings.ids({ filters })).slice(0, drafted)
    if (findingIds.length < drafted) throw new Error(`only ${findingIds.length} findings to draft from`)
    const started = performance.now()
    const { requests: made, refused } = await client.corrections.draft({ findingIds })
    const drafting = performance.now() - started
    const items = made.reduce((sum, request) => sum + request.items, 0)
    if (items + refused.length < drafted) throw new Error('the drafts have missed something')
    await client.corrections.remove({ ids: made.map(({ id }) => id) })
    fillRequests(core.workspace.connection)
    const list = await slowestList(running)
    const cockpit = await timed(() => client.corrections.cases({ offset: 0, limit: 50 }))
    const deep = await timed(() => client.corrections.cases({ offset: 40_000, limit: 50 }))
    const summary = await timed(() => client.corrections.summary())
    const none = { baselineMilliseconds: null, ratio: null }
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      ...none,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    return [
      figure(`${requests} requests: first page, slowest: ${list.name}`, list.milliseconds, limit),
      figure(`${requests} requests: first page of the cockpit`, cockpit, limit),
      figure(`${requests} requests: a page far down the cockpit`, deep, limit),
      figure(`${requests} requests: summary`, summary, asideLimit),
      figure(`draft ${items} lines in ${made.length} requests for ${drafted} findings`, drafting, draftLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
