import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { removeDeclaration } from '#main/core/features/declarations/repository.ts'
import { undoAction } from '#main/core/features/history/undo.ts'
import { removePerson } from '#main/core/features/people/repository.ts'
import { projections } from '#main/core/projections.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'

const today = '2026-09-14'
const lists = ['companyList', 'declarationList', 'chainList', 'personList', 'assignmentList', 'accessList'] as const

function everyRow(reader: Reader): unknown {
  return lists.map((table) => ({ table, rows: reader.all(query.selectFrom(table).selectAll().orderBy('id')) }))
}

/** One random change: which, of which record, and values to draw from. */
interface Step {
  change: number
  pick: number
  text: string
  day: number
}

const step: fc.Arbitrary<Step> = fc.record({
  change: fc.nat(14),
  pick: fc.nat(1000),
  text: fc.constantFrom('Alpha', 'Épsilon', 'Łódź', 'de Smedt', 'x%_', '', 'Ünal'),
  day: fc.nat(20),
})

function pickId(reader: Reader, kind: RecordKind, pick: number): number {
  const rows = reader.all(query.selectFrom(kind).select('id').orderBy('id'))
  const row = rows[pick % Math.max(rows.length, 1)]
  if (!row) throw new CoreError('record-gone', { kind })
  return row.id
}

const company = { country: null, language: null, email: null, phone: null, address: null } as const
const roles = { roleOwn: 0, roleContractor: 0, roleAgency: 0, roleClient: 0, provisional: 0 } as const

let unique = 0

/** Makes the change; what is impossible at the moment (nothing there, still in use) throws a `CoreError`. */
function apply(writer: RecordWriter, { change, pick, text, day }: Step): void {
  const some = (kind: RecordKind, offset = 0): number => pickId(writer, kind, pick + offset)
  const date = `2026-09-${String(day + 5).padStart(2, '0')}`
  const open = { validFrom: pick % 2 === 0 ? date : null, validTo: pick % 3 === 0 ? date : null }
  unique += 1
  const changes: (() => unknown)[] = [
    () => writer.insert('company', { name: text, ...company, ...roles }),
    () => writer.update('company', some('company'), { name: text, phone: date }),
    () => writer.insert('companyNumber', { companyId: some('company'), kind: 'vat', value: `PL${unique}`, ...open }),
    () => {
      const clientId = pick % 2 === 0 ? some('company') : null
      const fields = { regime: 'meat', clientId, declarantId: null, startDate: date, endDate: null } as const
      const rest = { dutyToRegister: null, purpose: null, amountCents: null, provisional: 0 } as const
      writer.insert('declaration', { number: `1Y${unique}Z`, ...fields, ...rest })
    },
    () => writer.update('declaration', some('declaration'), { number: `2Y${unique}Z`, declarantId: some('company') }),
    () => {
      const lack = { permanentLack: 0, alternative: null, alternativeWith: null, alternativeSince: null } as const
      writer.insert('workplace', { declarationId: some('declaration'), name: text, address: 'Rue 1', ...lack })
    },
    () => writer.remove('workplace', some('workplace')),
    () => {
      const firms = { contractorId: some('company'), directEmployerId: some('company', 1) }
      const agreed = { method: null, fallbackChannel: text, viaAgency: 1, informedOn: null } as const
      writer.insert('chainLink', { declarationId: some('declaration'), ...firms, ...open, ...agreed })
    },
    () => {
      const rest = { birthDate: null, language: null, provisional: 0 } as const
      const personId = writer.insert('person', { lastName: text, firstName: pick % 2 === 0 ? text : null, ...rest })
      writer.insert('personIdentifier', { personId, kind: 'limosa', value: `L${unique}`, ...open })
    },
    () => {
      const employed = { companyId: some('company'), capacity: 'employee', userFirmId: null, ...open } as const
      writer.insert('employment', { personId: some('person'), ...employed })
    },
    () => writer.update('employment', some('employment'), open),
    () => {
      const due = { validFrom: date, validTo: null, weekdays: '15', startTime: null, endTime: null }
      writer.insert('assignment', { personId: some('person'), declarationId: some('declaration'), ...due })
    },
    () => writer.remove('assignment', some('assignment')),
    () => (pick % 2 === 0 ? removePerson(writer, some('person')) : removeDeclaration(writer, some('declaration'))),
    () => undoAction(writer, 1 + (pick % 60)),
  ]
  changes[change]?.()
}

test('lists kept up step by step equal lists rebuilt from scratch', async () => {
  const { core } = await coreWithWorkspace(`${today}T08:00:00.000Z`)
  const { workspace } = core
  const size = (table: (typeof lists)[number]): number =>
    workspace.reader.all(query.selectFrom(table).select('id')).length
  const largest = lists.map(() => 0)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      for (const one of steps) {
        try {
          await workspace.write('edit', (writer) => apply(writer, one))
        } catch (error) {
          if (!(error instanceof CoreError)) throw error
        }
      }
      const kept = everyRow(workspace.reader)
      await workspace.write('lists', (writer) => {
        for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
      })
      expect(everyRow(workspace.reader)).toEqual(kept)
      for (const [index, table] of lists.entries()) largest[index] = Math.max(largest[index] ?? 0, size(table))
    }),
    { numRuns: 30 },
  )
  // Guards against a test that compares empty lists with each other; the last steps may well have emptied one.
  expect(Math.min(...largest)).toBeGreaterThan(0)
})
