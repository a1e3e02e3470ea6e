import { describe, expect, test } from 'vitest'

import { inOrder, readSequence, type Sequence } from '#shared/domain/review/sequence.ts'
import { at, day, event } from '#shared/domain/review/test-world.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'

function read(...events: ReviewEvent[]): Sequence {
  return readSequence(inOrder(events))
}

function seconds({ presences }: Sequence): number[] {
  return presences.map((presence) => presence.out.at - presence.in.at)
}

describe('duplicates', () => {
  test('are the same type less than five minutes after the last kept event', () => {
    const { duplicates, presences } = read(...day('2026-09-07', 'IN 08:00', 'IN 08:04:59', 'OUT 12:00'))
    expect(duplicates).toHaveLength(1)
    expect(seconds(read(...day('2026-09-07', 'IN 08:00', 'IN 08:04:59', 'OUT 12:00')))).toEqual([4 * 3600])
    expect(presences).toHaveLength(1)
  })

  test('are not events exactly five minutes apart', () => {
    const { duplicates, openIns } = read(...day('2026-09-07', 'IN 08:00', 'IN 08:05', 'OUT 12:00'))
    expect(duplicates).toEqual([])
    expect(openIns).toHaveLength(1)
  })

  test('are counted from the kept event, not from the duplicate before', () => {
    const { duplicates } = read(...day('2026-09-07', 'OUT 08:00', 'OUT 08:03', 'OUT 08:06'))
    expect(duplicates.map(({ event: { date }, of }) => [date, of.at])).toEqual([
      ['2026-09-07', at('2026-09-07', '08:00')],
    ])
  })

  test('are not events with one of the other type between them', () => {
    expect(read(...day('2026-09-07', 'IN 08:00', 'OUT 08:01', 'IN 08:02', 'OUT 12:00')).duplicates).toEqual([])
  })

  test('belong to the shift of the kept event, across midnight', () => {
    const { duplicates } = read(...day('2026-09-07', 'IN 23:58', 'IN 00:01+', 'OUT 04:00+'))
    expect(duplicates.map(({ date }) => date)).toEqual(['2026-09-07'])
  })
})

describe('presences', () => {
  test('end with an OUT exactly sixteen hours after the IN', () => {
    expect(seconds(read(...day('2026-09-07', 'IN 08:00', 'OUT 00:00+')))).toEqual([16 * 3600])
  })

  test('do not end with an OUT a second later', () => {
    const sequence = read(...day('2026-09-07', 'IN 08:00', 'OUT 00:00:01+'))
    expect(sequence.presences).toEqual([])
    expect(sequence.openIns.map(({ date }) => date)).toEqual(['2026-09-07'])
    expect(sequence.loneOuts.map(({ date }) => date)).toEqual(['2026-09-08'])
  })

  test('last as long as time really passed in the night that has 25 hours', () => {
    expect(seconds(read(...day('2026-10-24', 'IN 22:00'), ...day('2026-10-25', 'OUT 06:00')))).toEqual([9 * 3600])
  })

  test('last as long as time really passed in the night that has 23 hours', () => {
    expect(seconds(read(...day('2026-03-28', 'IN 22:00'), ...day('2026-03-29', 'OUT 06:00')))).toEqual([7 * 3600])
  })

  test('tell both moments of the repeated hour apart', () => {
    const first = event('in', at('2026-10-25', '02:30'))
    const second = event('out', at('2026-10-25', '02:30', true))
    expect(seconds(read(second, first))).toEqual([3600])
  })

  test('may begin on 29 February and end on 1 March', () => {
    const { presences } = read(...day('2028-02-29', 'IN 22:00'), ...day('2028-03-01', 'OUT 05:00'))
    expect(presences.map(({ date }) => date)).toEqual(['2028-02-29'])
  })
})

describe('events of one instant', () => {
  const noon = at('2026-09-07', '12:00')

  test('put an OUT first while an IN is open, whatever the receipts say', () => {
    const [start] = day('2026-09-07', 'IN 08:00')
    const sequence = read(
      ...(start ? [start] : []),
      event('in', noon, { receipt: 1 }),
      event('out', noon, { receipt: 2 }),
      event('out', at('2026-09-07', '16:00')),
    )
    expect(seconds(sequence)).toEqual([4 * 3600, 4 * 3600])
  })

  test('put the lower receipt first while none is open', () => {
    const inFirst = read(event('in', noon, { receipt: 1 }), event('out', noon, { receipt: 2 }))
    expect(seconds(inFirst)).toEqual([0])
    const outFirst = read(event('in', noon, { receipt: 2 }), event('out', noon, { receipt: 1 }))
    expect(outFirst.presences).toEqual([])
    expect([outFirst.loneOuts.length, outFirst.openIns.length]).toEqual([1, 1])
  })

  test('no longer count an IN older than sixteen hours as open', () => {
    const sequence = read(
      event('in', noon - 17 * 3600),
      event('in', noon, { receipt: 1 }),
      event('out', noon, { receipt: 2 }),
    )
    expect(seconds(sequence)).toEqual([0])
    expect(sequence.openIns).toHaveLength(1)
  })
})

describe('shifts', () => {
  test('go on with an IN exactly four hours after the OUT, across midnight', () => {
    const { presences } = read(...day('2026-09-07', 'IN 18:00', 'OUT 22:00', 'IN 02:00+', 'OUT 05:00+'))
    expect(presences.map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-07'])
  })

  test('begin anew with an IN a second later', () => {
    const { presences } = read(...day('2026-09-07', 'IN 18:00', 'OUT 22:00', 'IN 02:00:01+', 'OUT 05:00+'))
    expect(presences.map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-08'])
  })

  test('go on after an OUT without IN', () => {
    const { presences, loneOuts } = read(
      ...day('2026-09-07', 'IN 16:00', 'OUT 18:00', 'OUT 23:30', 'IN 01:00+', 'OUT 05:00+'),
    )
    expect(loneOuts.map(({ date }) => date)).toEqual(['2026-09-07'])
    expect(presences.map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-07'])
  })

  test('belong to the day of their first IN, also when a lone OUT came before it', () => {
    const { presences, loneOuts } = read(...day('2026-09-07', 'OUT 23:30', 'IN 01:00+', 'OUT 05:00+'))
    expect(loneOuts.map(({ date }) => date)).toEqual(['2026-09-07'])
    expect(presences.map(({ date }) => date)).toEqual(['2026-09-08'])
  })

  test('take in a lone OUT at most sixteen hours after the OUT before', () => {
    const within = read(...day('2026-09-07', 'IN 08:00', 'OUT 10:00', 'OUT 02:00+'))
    expect(within.loneOuts.map(({ date }) => date)).toEqual(['2026-09-07'])
    const beyond = read(...day('2026-09-07', 'IN 08:00', 'OUT 10:00', 'OUT 02:00:01+'))
    expect(beyond.loneOuts.map(({ date }) => date)).toEqual(['2026-09-08'])
  })
})
