import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Core } from '#main/core/core.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { query } from '#main/core/db/query.ts'
import { orderOf } from '#main/core/features/registrations/list-order.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { fromStore, readAhead } from '#main/core/features/registrations/list-store.ts'
import { viewOf } from '#main/core/features/registrations/list-view.ts'
import { pageIds } from '#main/core/features/registrations/page.ts'
import type { CoreClient } from '#main/core/start.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { fold } from '#shared/domain/text.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { plainList, plainMatches, plainRows } from '#tests/support/registration-oracle.ts'
import { listNames, seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'

/** Two days before a border between two packed spans. */
const start = 641 * 2_764_800 - 2 * 86_400

const receipt = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 700_000_001, max: 700_000_400 }),
  fc.integer({ min: 10 ** 9, max: 10 ** 15 - 1 }),
)
const seeded = fc.record<SeededRegistration>({
  person: fc.integer({ min: 1, max: 5 }),
  declaration: fc.option(fc.integer({ min: 1, max: 3 })),
  company: fc.option(fc.integer({ min: 1, max: 2 })),
  note: fc.option(fc.integer({ min: 1, max: 3 })),
  type: fc.constantFrom(0, 1, 2),
  at: fc.integer({ min: 0, max: 40 }).map((step) => start + step * 10_800),
  receipt: fc.option(receipt),
  batch: fc.constant(0),
})

const someIds = fc.subarray(['1', '2', '3', '9'], { minLength: 1 })
const idFields = ['statedPersonId', 'personId', 'statedDeclarationId', 'declarationId', 'statedCompanyId', 'companyId']
const filter = fc.oneof<fc.Arbitrary<Filter>[]>(
  fc.record({
    field: fc.constantFrom('person', 'workplace', 'firm', 'status', 'remark', 'channel'),
    operator: fc.constant('contains'),
    value: fc.constantFrom('peeters', 'e', 'Zenith', 'valid', 'xyz', 'OK', 'net', 'an%'),
  }),
  fc.record({
    field: fc.constantFrom('person', 'workplace', 'firm', 'status', 'remark', 'channel'),
    operator: fc.constantFrom('equals', 'from', 'to'),
    value: fc.constantFrom('Peeters Jan', 'Gare 7', 'Net & Clair', 'VALIDATED', 'Mobile', 'M'),
  }),
  fc.record({
    field: fc.constantFrom('workplace', 'firm', 'status', 'remark', 'channel', 'receipt', ...idFields),
    operator: fc.constantFrom('empty', 'notEmpty'),
  }),
  fc.record({
    field: fc.constant('type'),
    operator: fc.constant('in'),
    value: fc.subarray(['in', 'out', 'presence'], { minLength: 1 }),
  }),
  fc.record({
    field: fc.constant('service'),
    operator: fc.constant('equals'),
    value: fc.constantFrom('ciao', 'checkinatwork'),
  }),
  fc.record({
    field: fc.constant('at'),
    operator: fc.constantFrom('from', 'to', 'equals'),
    value: fc.constantFrom('2026-02-24', '2026-02-26', '2026-02-27', '2026-03-29'),
  }),
  fc.record({ field: fc.constantFrom(...idFields), operator: fc.constant('equals'), value: fc.constantFrom('1', '9') }),
  fc.record({ field: fc.constantFrom(...idFields), operator: fc.constant('in'), value: someIds }),
  fc.record({
    field: fc.constant<'receipt'>('receipt'),
    operator: fc.constantFrom('contains', 'from', 'to', 'equals'),
    value: fc.constantFrom('1', '17', '40', '00', '700000123', '5000000000'),
  }),
  fc.record({
    field: fc.constant<'receipt'>('receipt'),
    operator: fc.constant('in'),
    value: fc.constant(['17', '40']),
  }),
  fc.record({ field: fc.constant('findings'), operator: fc.constant('equals'), value: fc.constantFrom('1', '0') }),
  fc.record({ field: fc.constant('batchId'), operator: fc.constant('in'), value: someIds }),
)
const sortFields = ['at', 'person', 'workplace', 'firm', 'type', 'service', 'receipt', 'status', 'remark', 'channel']
const scope = fc.record<ListScope>({
  search: fc.constantFrom('', '', '', 'peeters', 'jan gare', '17', 'net zenith', 'nobody', '17 jan', '1y1'),
  filters: fc.array(filter, { maxLength: 3 }),
  sort: fc.option(
    fc.record({ field: fc.constantFrom(...sortFields), direction: fc.constantFrom('ascending', 'descending') }),
  ),
})

/** Something that happens to the registrations; `row` and `batch` are counted round among those there are. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant<'import'>('import'), rows: fc.array(seeded, { maxLength: 30 }), month: fc.nat(3) }),
  fc.record({ kind: fc.constant<'undo'>('undo'), batch: fc.nat(9) }),
  fc.record({ kind: fc.constant<'receipt'>('receipt'), row: fc.nat(99), receipt }),
  fc.record({ kind: fc.constant<'receipts undone'>('receipts undone') }),
  fc.record({
    kind: fc.constant<'mark'>('mark'),
    row: fc.nat(99),
    mark: fc.constantFrom('cancelled', 'corrected', 'status'),
  }),
  fc.record({
    kind: fc.constant<'finding'>('finding'),
    row: fc.nat(99),
    state: fc.constantFrom<'open' | 'explained'>('open', 'explained'),
  }),
  fc.record({
    kind: fc.constant<'decided'>('decided'),
    state: fc.constantFrom<'open' | 'explained'>('open', 'explained'),
  }),
  fc.record({
    kind: fc.constant<'known'>('known'),
    stated: fc.integer({ min: 1, max: 3 }),
    known: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({
    kind: fc.constant<'renamed'>('renamed'),
    stated: fc.integer({ min: 1, max: 3 }),
    name: fc.constantFrom('An', 'Zoé'),
  }),
  fc.record({ kind: fc.constant<'packed'>('packed') }),
  fc.record({ kind: fc.constant<'read ahead'>('read ahead'), pieces: fc.nat(9) }),
)
type Step =
  | { kind: 'import'; rows: SeededRegistration[]; month: number }
  | { kind: 'undo'; batch: number }
  | { kind: 'receipt'; row: number; receipt: number }
  | { kind: 'receipts undone' | 'packed' }
  | { kind: 'read ahead'; pieces: number }
  | { kind: 'mark'; row: number; mark: string }
  | { kind: 'finding'; row: number; state: 'open' | 'explained' }
  | { kind: 'decided'; state: 'open' | 'explained' }
  | { kind: 'known'; stated: number; known: number | null }
  | { kind: 'renamed'; stated: number; name: string }

const anyOf = (ids: readonly { id: number }[], place: number): number => ids[place % (ids.length || 1)]?.id ?? 0

function addFinding(connection: Connection, registrationId: number, state: 'open' | 'explained'): void {
  const texts = { person: '', personKey: '', declaration: '', workplace: '', workplaceKey: '', firm: '', firmKey: '' }
  const rest = { fingerprint: '', params: '{}', at: 0, foundAt: '', date: '2026-02-24' }
  const about = { rule: 'overlap', severity: 'high', service: 1, statedPersonId: 1 } as const
  const next = connection.firstSql<{ id: number }>('select coalesce(max(id), 0) + 1 as id from finding', [])
  const values = { ...texts, ...rest, ...about, statedDeclarationId: next?.id ?? 1 } as const
  const { lastId } = connection.run(query.insertInto('finding').values({ ...values, state }))
  connection.runSql('insert into findingEvent values (?, ?)', [lastId, registrationId])
}

function happen(connection: Connection, one: Step): void {
  const ids = connection.allSql<{ id: number }>('select id from registration order by id', [])
  const run = (sql: string, ...values: unknown[]): void => void connection.runSql(sql, values)
  const last = connection.firstSql<{ id: number }>('select coalesce(max(batchId), 0) as id from registration', [])
  switch (one.kind) {
    case 'import': {
      const later = one.month * 32 * 86_400
      const batch = (last?.id ?? 0) + 1
      return void seedRegistrations(
        connection,
        one.rows.map((row) => ({ ...row, at: row.at + later, batch })),
      )
    }
    case 'undo': {
      const batches = connection.allSql<{ id: number }>('select distinct batchId as id from registration', [])
      const batch = anyOf(batches, one.batch)
      run(
        'delete from registrationReceipt where registrationId in (select id from registration where batchId = ?)',
        batch,
      )
      return run('delete from registration where batchId = ?', batch)
    }
    case 'receipt':
      return run(
        `insert or ignore into registrationReceipt select id, ?, batchId, 1 from registration
          where id = ? and receipt is null`,
        one.receipt,
        anyOf(ids, one.row),
      )
    case 'receipts undone':
      return run('delete from registrationReceipt')
    case 'mark':
      return run(
        `insert into registrationMark (registrationId, kind, status, at, by)
          select id, ?, 'X', '2026-03-01T10:00:00.000Z', 'An' from registration where id = ?`,
        one.mark,
        anyOf(ids, one.row),
      )
    case 'finding':
      return ids.length === 0 ? undefined : addFinding(connection, anyOf(ids, one.row), one.state)
    case 'decided':
      return run('update finding set state = ? where id % 2 = 0', one.state)
    case 'known':
      run('update statedPerson set personId = ? where id = ?', one.known, one.stated)
      run('update statedCompany set companyId = ? where id = ?', one.known, one.stated)
      return run('update statedDeclaration set declarationId = ? where id = ?', one.known, one.stated)
    case 'renamed':
      return run('update statedPerson set label = ?, labelKey = ? where id = ?', one.name, fold(one.name), one.stated)
    case 'packed':
      return packRegistrations(connection)
    case 'read ahead': {
      for (let piece = 0; piece < one.pieces && readAhead(connection); piece += 1);
      return undefined
    }
  }
}

const tables = 'registration registrationReceipt registrationMark findingEvent finding'.split(' ')

function empty(connection: Connection): void {
  for (const table of tables) connection.runSql(`delete from ${table}`, [])
  for (const name of ['statedPerson', 'statedDeclaration', 'statedCompany', 'statedName', 'statedNote'])
    connection.runSql(`delete from ${name}`, [])
  connection.runSql("delete from sqlite_sequence where name like 'stated%'", [])
  seedNames(connection, listNames)
}

/** All pages of a list, put together, as the page-wise reckoning gives them. */
function paged({ workspace: { reader } }: Core, wanted: ListScope, limit: number, whole: number): number[] {
  return fromStore(reader, (store) => {
    const order = orderOf(reader, store, wanted)
    const view = viewOf(reader, store, wanted)
    const ids: number[] = []
    for (let offset = 0; offset < view.total; offset += limit) ids.push(...pageIds(view, order, offset, limit, whole))
    return ids
  })
}

/** What the program answers to a list, and what the plain reckoning says it must. */
async function answers(
  core: Core,
  client: CoreClient,
  wanted: ListScope,
  limit: number,
  whole: number,
): Promise<{ given: object; expected: object }> {
  const { connection } = core.workspace
  const plain = plainRows(connection)
  const ids = plainList(plain, wanted)
  const offset = limit * 2
  const page = await client.registrations.list({ ...wanted, offset, limit })
  const marks = connection.allSql<{ id: number; kind: string }>(
    'select registrationId as id, kind from registrationMark order by id',
    [],
  )
  const lastMark = new Map(marks.map(({ id, kind }) => [id, kind]))
  const matches = plainMatches(plain, wanted)
  const ofType = (type: number): number => matches.filter((row) => row.type === type).length
  const { minutes: _minutes, ...totals } = await client.registrations.totals(wanted)
  return {
    given: {
      wanted,
      total: page.total,
      page: page.rows.map(({ id, mark }) => ({ id, mark })),
      paged: paged(core, wanted, limit, whole),
      ids: await client.registrations.ids(wanted),
      totals,
    },
    expected: {
      wanted,
      total: ids.length,
      page: ids.slice(offset, offset + limit).map((id) => ({ id, mark: lastMark.get(id) ?? null })),
      paged: ids,
      ids,
      totals: {
        rows: matches.length,
        ins: ofType(1),
        outs: ofType(2),
        presences: ofType(0),
        people: new Set(matches.map(({ personId, statedPersonId }) => personId ?? `stated ${statedPersonId}`)).size,
        workplaces: new Set(matches.flatMap(({ statedDeclarationId }) => statedDeclarationId ?? [])).size,
      },
    },
  }
}

test('whatever happens in between, a list filtered, searched and sorted in any way equals the plain one', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  await fc.assert(
    fc.asyncProperty(
      fc.array(seeded, { maxLength: 60 }),
      fc.array(fc.tuple(step, fc.array(scope, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 5, 50_000),
      async (rows, story, limit, whole) => {
        connection.transaction(() => empty(connection))
        for (const batch of [1, 2, 3]) {
          const part = rows.filter((_, index) => index % 3 === batch - 1).map((row) => ({ ...row, batch }))
          connection.transaction(() => seedRegistrations(connection, part))
        }
        for (const [one, scopes] of story) {
          connection.transaction(() => happen(connection, one))
          // The first is asked once more, then from what was kept.
          for (const wanted of [...scopes, ...scopes.slice(0, 1)]) {
            const { given, expected } = await answers(core, client, wanted, limit, whole)
            expect(given).toEqual(expected)
          }
        }
      },
    ),
    { numRuns: 100 },
  )
}, 120_000)
