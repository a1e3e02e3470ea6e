import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { query } from '#main/core/db/query.ts'
import { orderOf } from '#main/core/features/registrations/list-order.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { fromStore } from '#main/core/features/registrations/list-store.ts'
import { viewOf } from '#main/core/features/registrations/list-view.ts'
import { pageIds } from '#main/core/features/registrations/page.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'
import { fold } from '#shared/domain/text.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import {
  seedNames,
  seedRegistrations,
  type SeededNames,
  type SeededRegistration,
} from '#tests/support/registrations.ts'

const names: SeededNames = {
  people: ['Peeters Jan', 'Łukasz Nowak', 'De Smedt An', 'Peeters Jan', 'Öz Ali'],
  declarations: ['Tour Zénith', 'Gare 7', 'Tour Zénith'],
  companies: ['Net & Clair', 'Propre SA'],
  notes: [
    { channel: 'Mobile', status: 'VALIDATED', remark: null },
    { channel: null, status: 'FAILED', remark: 'RELATED DIMONA NOT OK' },
    { channel: 'web', status: 'VALIDATED', remark: 'DUC IS NOT EXISTING' },
  ],
}
/** Two days before a border between two packed spans. */
const start = 641 * 2_764_800 - 2 * 86_400

const seeded = fc.record<SeededRegistration>({
  person: fc.integer({ min: 1, max: 5 }),
  declaration: fc.option(fc.integer({ min: 1, max: 3 })),
  company: fc.option(fc.integer({ min: 1, max: 2 })),
  note: fc.option(fc.integer({ min: 1, max: 3 })),
  type: fc.constantFrom(0, 1, 2),
  at: fc.integer({ min: 0, max: 40 }).map((step) => start + step * 10_800),
  receipt: fc.option(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 10 ** 9, max: 10 ** 15 - 1 }))),
  batch: fc.constant(0),
})

const filter = fc.oneof<fc.Arbitrary<Filter>[]>(
  fc.record({
    field: fc.constantFrom('person', 'workplace', 'firm', 'status', 'remark', 'channel'),
    operator: fc.constant('contains'),
    value: fc.constantFrom('peeters', 'e', 'Zenith', 'valid', 'xyz', 'OK', 'net'),
  }),
  fc.record({
    field: fc.constantFrom('workplace', 'firm', 'status', 'remark', 'channel', 'receipt'),
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
    operator: fc.constantFrom('from', 'to'),
    value: fc.constantFrom('2026-02-24', '2026-02-26', '2026-02-27'),
  }),
  fc.record({
    field: fc.constantFrom('statedPersonId', 'statedDeclarationId', 'statedCompanyId'),
    operator: fc.constant('equals'),
    value: fc.constantFrom('1', '2', '9'),
  }),
  fc.record({
    field: fc.constant('receipt'),
    operator: fc.constantFrom('contains', 'from', 'to', 'equals'),
    value: fc.constantFrom('1', '17', '40', '5000000000'),
  }),
  fc.record({ field: fc.constant('findings'), operator: fc.constant('equals'), value: fc.constantFrom('1', '0') }),
  fc.record({
    field: fc.constant('batchId'),
    operator: fc.constant('in'),
    value: fc.subarray(['1', '2', '3'], { minLength: 1 }),
  }),
)
const sortFields = ['at', 'person', 'workplace', 'firm', 'type', 'service', 'receipt', 'status', 'remark', 'channel']
const scope = fc.record<ListScope>({
  search: fc.constantFrom('', '', '', 'peeters', 'jan gare', '17', 'net zenith', 'nobody'),
  filters: fc.array(filter, { maxLength: 3 }),
  sort: fc.option(
    fc.record({ field: fc.constantFrom(...sortFields), direction: fc.constantFrom('ascending', 'descending') }),
  ),
})

interface Plain extends SeededRegistration {
  id: number
  effective: number | null
  open: boolean
  date: string
}

const label = (list: readonly string[], id: number | null): string => (id === null ? '' : (list[id - 1] ?? ''))
const noteOf = (row: Plain): SeededNames['notes'][number] =>
  names.notes[(row.note ?? 0) - 1] ?? { channel: null, status: null, remark: null }
const typeName = { 0: 'presence', 1: 'in', 2: 'out' } as const

function shown(row: Plain, field: string): string | null {
  const note = noteOf(row)
  const texts: Record<string, string | null> = {
    person: label(names.people, row.person),
    workplace: label(names.declarations, row.declaration),
    firm: label(names.companies, row.company),
    type: typeName[row.type],
    service: row.type === 0 ? 'checkinatwork' : 'ciao',
    receipt: row.effective === null ? null : String(row.effective),
    statedPersonId: String(row.person),
    statedDeclarationId: row.declaration === null ? null : String(row.declaration),
    statedCompanyId: row.company === null ? null : String(row.company),
    findings: row.open ? '1' : '0',
    batchId: String(row.batch),
    ...note,
  }
  return texts[field] ?? null
}

function holds(row: Plain, { field, operator, value }: Filter): boolean {
  const text = field === 'at' ? row.date : shown(row, field)
  const wanted = typeof value === 'string' ? value : ''
  switch (operator) {
    case 'contains':
      return text !== null && fold(text).includes(fold(wanted))
    case 'equals':
      return text === wanted
    case 'in':
      return Array.isArray(value) && value.includes(text ?? '')
    case 'empty':
      return text === null || text === ''
    case 'notEmpty':
      return text !== null && text !== ''
    default: {
      if (text === null) return false
      const compared = field === 'receipt' ? Number(text) - Number(wanted) : text < wanted ? -1 : text > wanted ? 1 : 0
      return operator === 'from' ? compared >= 0 : compared <= 0
    }
  }
}

function found(row: Plain, search: string): boolean {
  return search
    .split(' ')
    .filter(Boolean)
    .every((word) => {
      const texts = [
        shown(row, 'person'),
        shown(row, 'workplace'),
        shown(row, 'firm'),
        String(40_000_000_000 + (row.person - 1) * 97),
        row.declaration === null ? '' : `1Y1${String(row.declaration).padStart(9, '0')}Z`,
        row.company === null ? '' : String(400_000_000 + row.company - 1),
      ]
      return texts.some((text) => fold(text ?? '').includes(word)) || String(row.effective ?? '') === word
    })
}

/** The same list the plain way. */
function naive(rows: readonly Plain[], { search, filters, sort }: ListScope): number[] {
  const matching = rows.filter((row) => found(row, search) && filters.every((one) => holds(row, one)))
  const field = sort?.field ?? 'at'
  const keyOf = (row: Plain): (string | number)[] => {
    if (field === 'at') return []
    if (field === 'receipt') return [row.effective ?? 0]
    const key = fold(shown(row, field) ?? '')
    const id = { person: row.person, workplace: row.declaration, firm: row.company }[field]
    return [key, id ?? 0]
  }
  const sorted = matching
    .map((row) => ({ id: row.id, keys: [...keyOf(row), row.at, row.id] }))
    .sort((a, b) => {
      for (const [index, key] of a.keys.entries()) {
        const other = b.keys[index] ?? 0
        if (key !== other) return key < other ? -1 : 1
      }
      return 0
    })
    .map(({ id }) => id)
  return (sort?.direction ?? 'descending') === 'descending' ? sorted.reverse() : sorted
}

const tables = 'registration registrationReceipt finding findingEvent'.split(' ')

/** Rows in three batches, some taken back after they were packed, some given a receipt later, some with findings. */
function fill(connection: Connection, rows: readonly SeededRegistration[]): Plain[] {
  for (const table of tables) connection.runSql(`delete from ${table}`, [])
  packRegistrations(connection)
  const plain: Plain[] = []
  for (const batch of [1, 2, 3]) {
    const part = rows.filter((_, index) => index % 3 === batch - 1).map((row) => ({ ...row, batch }))
    const ids = seedRegistrations(connection, part)
    part.forEach((row, index) =>
      plain.push({ ...row, id: ids[index] ?? 0, effective: row.receipt, open: false, date: '' }),
    )
    packRegistrations(connection)
  }
  const kept = plain.filter(({ id }) => id % 7 !== 3)
  for (const { id } of plain) if (id % 7 === 3) connection.runSql('delete from registration where id = ?', [id])
  for (const row of kept) {
    const stored = connection.firstSql<{ date: string }>('select date from registration where id = ?', [row.id])
    row.date = stored?.date ?? ''
    if (row.receipt === null && row.id % 2 === 0) {
      row.effective = 17 + (row.id % 3)
      connection.runSql('insert into registrationReceipt values (?, ?, 3, 1)', [row.id, row.effective])
    }
    if (row.id % 5 !== 0) continue
    const state = row.id % 10 === 0 ? 'open' : 'explained'
    row.open = state === 'open'
    const texts = { person: '', personKey: '', declaration: '', workplace: '', workplaceKey: '', firm: '', firmKey: '' }
    const finding = query.insertInto('finding').values({
      ...texts,
      rule: 'overlap',
      severity: 'high',
      severityKey: 0,
      service: 1,
      statedPersonId: row.person,
      statedDeclarationId: row.id,
      date: row.date,
      fingerprint: '',
      state,
      deadlineKey: '',
      params: '{}',
      at: 0,
      foundAt: '',
      search: '',
    })
    const { lastId } = connection.run(finding)
    connection.runSql('insert into findingEvent values (?, ?)', [lastId, row.id])
  }
  packRegistrations(connection)
  return kept
}

test('a list filtered, searched and sorted in any way equals the plain one at every offset', async () => {
  const { core } = await coreWithWorkspace()
  const { connection, reader } = core.workspace
  connection.transaction(() => seedNames(connection, names))
  fc.assert(
    fc.property(
      fc.array(seeded, { maxLength: 60 }),
      fc.array(scope, { minLength: 4, maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 5, 50_000),
      (rows, scopes, limit, whole) => {
        const plain = connection.transaction(() => fill(connection, rows))
        for (const wanted of scopes) {
          const expected = naive(plain, wanted)
          const pages = fromStore(reader, (store) => {
            const order = orderOf(reader, store, wanted)
            const view = viewOf(reader, store, wanted)
            const ids: number[] = []
            for (let offset = 0; offset < view.total; offset += limit) {
              ids.push(...pageIds(view, order, offset, limit, whole))
            }
            return { ids, total: view.total }
          })
          expect({ ...pages, wanted }).toEqual({ ids: expected, total: expected.length, wanted })
        }
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

const plainRow = (at: number, more: Partial<SeededRegistration> = {}): SeededRegistration => ({
  person: 1,
  declaration: 1,
  company: 1,
  note: 1,
  type: 1,
  at,
  receipt: null,
  batch: 1,
  ...more,
})

test('a page tells of each registration what the file stated, with the number masked', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, names)
    seedRegistrations(connection, [plainRow(1_772_000_000, { receipt: 123 }), plainRow(1_772_010_000, { type: 2 })])
  })
  const { rows, total } = await client.registrations.list({ sort: { field: 'at', direction: 'ascending' } })
  expect(total).toBe(2)
  expect(rows[0]).toMatchObject({
    service: 'ciao',
    type: 'in',
    at: '2026-02-25T06:13:20.000Z',
    date: '2026-02-25',
    time: '07:13:20',
    person: 'Peeters Jan',
    workplace: 'Tour Zénith',
    firm: 'Net & Clair',
    receipt: 123,
    status: 'VALIDATED',
    mark: null,
    openFindings: 0,
  } satisfies Partial<RegistrationRow>)
  expect(rows[0]?.identifier).toBe('•••••••-0000')
})

test('rows that came or went since are in the next page without a restart', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, names)
    seedRegistrations(connection, [plainRow(1_772_000_000)])
  })
  expect((await client.registrations.list({})).total).toBe(1)
  connection.transaction(() => seedRegistrations(connection, [plainRow(1_772_003_600, { batch: 2 })]))
  expect((await client.registrations.list({})).total).toBe(2)
  connection.runSql('delete from registration where batchId = 1', [])
  const { rows } = await client.registrations.list({})
  expect(rows.map(({ batchId }) => batchId)).toEqual([2])
})

test('a field that lists do not have is refused by name', async () => {
  const { client } = await coreWithWorkspace()
  const filters = [{ field: 'label', operator: 'contains' as const, value: 'x' }]
  await expect(client.registrations.list({ filters })).rejects.toMatchObject({
    data: { problems: [{ code: 'not-found', field: 'label' }] },
  })
})

test('the details name marks and other files that hold the same registration', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, names)
    seedRegistrations(connection, [plainRow(1_772_000_000)])
    connection.runSql(
      `insert into registrationMark (registrationId, kind, status, at, by)
        values (1, 'cancelled', 'SUCCESSFULLY CANCELLED', '2026-03-01T10:00:00.000Z', 'An')`,
      [],
    )
  })
  const details = await client.registrations.get({ id: 1 })
  expect(details).toMatchObject({ statedName: 'Stated Name', mark: 'cancelled', marks: [{ by: 'An' }], alsoIn: [] })
  expect(core.workspace.reader.first(query.selectFrom('registration').select('id'))).toEqual({ id: 1 })
})
