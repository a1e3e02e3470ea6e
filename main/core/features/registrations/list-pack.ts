import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader, type Writer } from '#main/core/db/query.ts'
import {
  decodeHead,
  decodeReceipts,
  decodeRows,
  encodeHead,
  encodeReceipts,
  encodeRows,
  SpanBuilder,
  spanSeconds,
  type PackedRow,
  type SpanHead,
} from '#main/core/features/registrations/list-span.ts'

/** Parts of a span as stored: read apart, because most questions need the head alone. */
export const spanParts = { head: 0, rows: 1, receipts: 2 } as const

/** Rows read at once: few enough to be forgotten before they count as lasting memory. */
const batch = 2000

/** What there is to pack: the newest row, the newest that is packed, and spans that lost or changed rows. */
function packing(reader: Reader): { newest: number; packed: number; stale: number[] } {
  const ids = sql<{ newest: number; packed: number }>`select
    coalesce((select max(id) from registration), 0) as newest,
    coalesce((select max(lastId) from registrationSpan), 0) as packed`
  const known = reader.first(raw(ids)) ?? { newest: 0, packed: 0 }
  const stale = reader.all(query.selectFrom('registrationStale').select('span')).map(({ span }) => span)
  return { ...known, stale }
}

/** One part of a span as stored. */
export function storedPart(reader: Reader, span: number, part: number): { stamp: number; data: Buffer } | null {
  const row = query.selectFrom('registrationSpan').select(['stamp', 'data'])
  return reader.first(row.where('span', '=', span).where('part', '=', part)) ?? null
}

/** The head of every span, or of those named. */
export function storedHeads(reader: Reader, spans?: Iterable<number>): SpanHead[] {
  const heads = query
    .selectFrom('registrationSpan')
    .select(['span', 'stamp', 'data'])
    .where('part', '=', spanParts.head)
    .orderBy('span')
  const rows = reader.all(spans ? heads.where('span', 'in', idList(spans)) : heads)
  return rows.map(({ span, stamp, data }) => decodeHead(span, stamp, data))
}

const columns = query
  .selectFrom('registration as r')
  .select(['r.id', 'r.at', 'r.service', 'r.statedPersonId', 'r.statedDeclarationId', 'r.statedCompanyId', 'r.type'])
  .select(['r.statedNoteId', 'r.receipt'])

/** Receipt numbers given later to registrations from `after` on, by registration. */
function givenReceipts(reader: Reader, after: number): Map<number, number> {
  const given = query.selectFrom('registrationReceipt').select(['registrationId', 'receipt'])
  const rows = reader.all(given.where('registrationId', '>', after))
  return new Map(rows.map(({ registrationId, receipt }) => [registrationId, receipt]))
}

function* newRows(reader: Reader, after: number): Generator<PackedRow, void> {
  let last = after
  for (;;) {
    const rows = reader.all(columns.where('r.id', '>', last).orderBy('r.id').limit(batch))
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < batch) return
    last = end.id
  }
}

function* spanRows(reader: Reader, span: number): Generator<PackedRow, void> {
  const end = (span + 1) * spanSeconds
  let last = { at: span * spanSeconds, id: 0 }
  for (;;) {
    const { at, id } = last
    const rows = reader.all(
      columns
        .where((eb) => eb.or([eb('r.at', '>', at), eb.and([eb('r.at', '=', at), eb('r.id', '>', id)])]))
        .where('r.at', '>=', at)
        .where('r.at', '<', end)
        .orderBy('r.at')
        .orderBy('r.id')
        .limit(batch),
    )
    yield* rows
    const final = rows.at(-1)
    if (!final || rows.length < batch) return
    last = final
  }
}

/** A span as stored goes on being built. */
function resumed(reader: Reader, span: number): SpanBuilder {
  const builder = new SpanBuilder()
  const [head] = storedHeads(reader, [span])
  const rows = storedPart(reader, span, spanParts.rows)
  const receipts = storedPart(reader, span, spanParts.receipts)
  if (head && rows && receipts) builder.extend(head, decodeRows(head, rows.data), decodeReceipts(receipts.data))
  return builder
}

function store(writer: Writer, span: number, builder: SpanBuilder, stamp: number, lastId: number): void {
  writer.run(query.deleteFrom('registrationSpan').where('span', '=', span))
  // An empty span stays, so that its next contents get a stamp that was never seen.
  const { head, rows, receipts } = builder.build()
  const parts: [number, Buffer][] = [
    [spanParts.head, encodeHead(head)],
    [spanParts.rows, encodeRows(rows, head.pairPerson.length)],
    [spanParts.receipts, encodeReceipts(receipts)],
  ]
  for (const [part, data] of parts) {
    writer.run(query.insertInto('registrationSpan').values({ span, part, stamp, lastId, data }))
  }
}

/**
 * Packs what was imported or taken back since the last time, in the caller's transaction: about a second for a million
 * new rows. An import that calls it at its end spares the first list after it that second.
 */
export function packRegistrations(writer: Writer): void {
  const { newest, packed, stale } = packing(writer)
  if (stale.length === 0 && newest <= packed) return
  const builders = new Map<number, SpanBuilder>()
  const given = givenReceipts(writer, stale.length === 0 ? packed : 0)
  const withReceipt = (row: PackedRow): PackedRow => {
    if (row.receipt === null) row.receipt = given.get(row.id) ?? null
    return row
  }
  for (const span of stale) {
    const builder = new SpanBuilder()
    for (const row of spanRows(writer, span)) builder.add(withReceipt(row))
    builders.set(span, builder)
  }
  const rebuilt = new Set(stale)
  for (const row of newRows(writer, packed)) {
    const span = Math.floor(row.at / spanSeconds)
    if (rebuilt.has(span)) continue
    let builder = builders.get(span)
    if (!builder) builders.set(span, (builder = resumed(writer, span)))
    builder.add(withReceipt(row))
  }
  const stamps = query.selectFrom('registrationSpan').select((eb) => eb.fn.max('stamp').as('stamp'))
  const stamp = (writer.first(stamps)?.stamp ?? 0) + 1
  for (const [span, builder] of builders) {
    store(writer, span, builder, stamp, newest)
    builders.delete(span)
  }
  writer.run(query.deleteFrom('registrationStale'))
}

/** Packs what is new before a list is read; while an import runs the list shows what was there before it. */
export async function freshenRegistrations({ workspace }: Core): Promise<void> {
  if (workspace.writing) return
  const { newest, packed, stale } = packing(workspace.reader)
  if (stale.length === 0 && newest <= packed) return
  await workspace.write('lists', (writer) => packRegistrations(writer.into('registrationSpan')))
}
