import { sql, type RawBuilder } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'

// Conditions that name registrations one by one: found through an index, then one bit each.

function idsOf(reader: Reader, statement: RawBuilder<{ id: number }>): number[] {
  return reader.all(raw(statement)).map(({ id }) => id)
}

/** Registrations with one of these receipt numbers, their own or one given later. */
export function receiptIds(reader: Reader, receipts: readonly number[]): number[] {
  const whole = receipts.filter((receipt) => Number.isSafeInteger(receipt))
  // One by one: for a list of numbers the database would rather read everything.
  return whole.flatMap((receipt) =>
    idsOf(
      reader,
      sql`select id from registration where receipt = ${receipt}
        union select x.registrationId from registrationReceipt as x join registration as r on r.id = x.registrationId
        where x.receipt = ${receipt} and r.receipt is null`,
    ),
  )
}

/** Registrations that an open finding rests on. */
export function openFindingIds(reader: Reader): number[] {
  return idsOf(
    reader,
    sql`select distinct e.registrationId as id from finding as f join findingEvent as e on e.findingId = f.id
      where f.state = 'open'`,
  )
}

/** The first id whose batch is at least this one: batches are written one after the other, so both rise together. */
function firstOfBatch(reader: Reader, batchId: number): number {
  const ends = sql<{ first: number; last: number }>`
    select coalesce((select min(id) from registration), 1) as first,
      coalesce((select max(id) from registration), 0) as last`
  const { first, last } = reader.first(raw(ends)) ?? { first: 1, last: 0 }
  let [low, high] = [first, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const next = query.selectFrom('registration').select(['id', 'batchId']).where('id', '>=', middle).orderBy('id')
    const row = reader.first(next.limit(1))
    if (!row || row.batchId >= batchId) high = middle
    else low = row.id + 1
  }
  return low
}

/** One bit per registration. */
function emptyBits(reader: Reader): Uint32Array {
  const newest = query.selectFrom('registration').select((eb) => eb.fn.max('id').as('id'))
  return new Uint32Array(((reader.first(newest)?.id ?? 0) >>> 5) + 1)
}

/** Bits of the registrations that came with these batches. */
export function batchBits(reader: Reader, batches: readonly number[]): Uint32Array {
  const bits = emptyBits(reader)
  for (const batch of batches) {
    const end = firstOfBatch(reader, batch + 1)
    for (let id = firstOfBatch(reader, batch); id < end; id += 1) {
      const place = id >>> 5
      // Whole words at once: a batch may hold a million.
      if ((id & 31) === 0 && id + 32 <= end) {
        bits[place] = 0xffff_ffff
        id += 31
      } else bits[place] = (bits[place] as number) | (1 << (id & 31))
    }
  }
  return bits
}

/** Bits of these registrations. */
export function idBits(reader: Reader, ids: Iterable<number>): Uint32Array {
  const bits = emptyBits(reader)
  for (const id of ids) {
    const place = id >>> 5
    bits[place] = (bits[place] ?? 0) | (1 << (id & 31))
  }
  return bits
}
