import { expect, test } from 'vitest'

import {
  axisOf,
  clock,
  dayOf,
  drawn,
  hoursAndMinutes,
  placeLabels,
  ticksOf,
} from '#renderer/features/registrations/day-axis.ts'
import type { PictureSpan } from '#shared/contract/registrations.ts'

function span(kind: PictureSpan['kind'], from: number, to: number | null): PictureSpan {
  return { kind, from, to, label: null, registrationIds: [] }
}

test('a day without anything shows six to eighteen', () => {
  expect(axisOf([])).toEqual({ from: 360, to: 1080 })
})

test('a night is shown around midnight, in twelve hours or more', () => {
  const axis = axisOf([{ spans: [span('present', 21 * 60 + 40, 24 * 60 + 305)], marks: [] }])
  expect(axis).toEqual({ from: 18 * 60, to: 30 * 60 })
  const long = axisOf([{ spans: [span('present', 7 * 60, 23 * 60)], marks: [] }])
  expect(long).toEqual({ from: 6 * 60, to: 23 * 60 })
})

test('what begins before six in the morning, or the evening before, is shown from there', () => {
  expect(axisOf([{ spans: [span('present', 4 * 60, 8 * 60)], marks: [] }])).toEqual({ from: 4 * 60, to: 16 * 60 })
  expect(axisOf([{ spans: [span('planned', -70, 200)], marks: [] }])).toEqual({ from: -120, to: 600 })
})

test('an absence of the whole day does not stretch the axis and fills it', () => {
  const absent = span('absent', 0, 1440)
  const axis = axisOf([{ spans: [absent], marks: [] }])
  expect(axis).toEqual({ from: 360, to: 1080 })
  expect(drawn(absent, axis)).toEqual(axis)
})

test('a presence that nothing ends has room for its question mark and goes sixteen hours at most', () => {
  const open = span('open', 17 * 60, null)
  const axis = axisOf([{ spans: [open], marks: [] }])
  expect(axis.to).toBe(19 * 60)
  expect(drawn(span('open', 0, null), { from: 0, to: 1800 })).toEqual({ from: 0, to: 960 })
})

test('marks outside the spans are inside the axis', () => {
  const mark = { kind: 'orphan' as const, at: 1130, label: null, registrationId: 1 }
  expect(axisOf([{ spans: [], marks: [mark] }]).to).toBe(1140)
})

test('hours are named as often as there is room', () => {
  const named = (width: number): (string | null)[] =>
    ticksOf({ from: 360, to: 1080 }, width)
      .map(({ text }) => text)
      .filter((text) => text !== null)
  expect(named(480)).toHaveLength(13)
  expect(named(200)).toEqual(['06', '08', '10', '12', '14', '16', '18'])
  expect(named(120)).toEqual(['06', '09', '12', '15', '18'])
})

test('midnight is marked and minutes read as times of day', () => {
  expect(ticksOf({ from: 1200, to: 1560 }, 600).find(({ midnight }) => midnight)?.at).toBe(1440)
  expect([clock(0), clock(1475), clock(-30)]).toEqual(['00:00', '00:35', '23:30'])
  expect([dayOf(-1), dayOf(0), dayOf(1440)]).toEqual([-1, 0, 1])
  expect(hoursAndMinutes(384)).toBe('6:24')
})

test('labels that would run into each other go to a second row', () => {
  const at = (x: number, anchor: 'start' | 'end') => ({ x, text: '09:41', anchor })
  const rows = placeLabels([at(100, 'end'), at(103, 'start'), at(112, 'start')], 400, 6).map(({ row }) => row)
  expect(rows).toEqual([0, 1, 0])
})

test('labels stay inside the picture', () => {
  const [first, last] = placeLabels(
    [
      { x: 2, text: '06:00', anchor: 'end' },
      { x: 398, text: '18:00', anchor: 'start' },
    ],
    400,
    6,
  )
  expect(first?.x).toBe(30)
  expect(last?.x).toBe(370)
})
