import { describe, expect, test } from 'vitest'

import { parseMoment } from '#shared/domain/registration-moment.ts'

describe('a moment as files state it', () => {
  test('is exact with Z or an offset, in either hour of the autumn night', () => {
    const seconds = Date.parse('2026-10-25T00:30:00Z') / 1000
    expect(parseMoment('2026-10-25T00:30:00Z')).toEqual({ kind: 'exact', seconds })
    expect(parseMoment('2026-10-25T02:30:00+02:00')).toEqual({ kind: 'exact', seconds })
    expect(parseMoment('2026-10-25 02:30 +01:00')).toEqual({ kind: 'exact', seconds: seconds + 3600 })
    expect(parseMoment('2026-09-07T04:24:00.900Z')).toMatchObject({
      seconds: Date.parse('2026-09-07T04:24:00Z') / 1000,
    })
  })

  test('is a Brussels date and time without one', () => {
    const morning = { kind: 'local', date: '2026-09-07', time: '06:30' }
    for (const text of [
      '07/09/2026 06:30',
      '7-9-26 6h30',
      '2026-09-07T06:30',
      '07.09.2026, 06:30',
      '7/9/2026 à 6:30',
    ]) {
      expect([text, parseMoment(text)]).toEqual([text, morning])
    }
  })

  test('keeps a stated midnight apart from a day without time', () => {
    expect(parseMoment('2026-09-07 00:00')).toEqual({ kind: 'local', date: '2026-09-07', time: '00:00' })
    expect(parseMoment('07/09/2026')).toEqual({ kind: 'local', date: '2026-09-07', time: null })
  })

  test('is none on a day or at an hour that does not exist', () => {
    for (const text of ['29/02/2027 08:00', '31/04/2026', '07/09/2026 25:00', '2026-02-30T08:00:00Z', 'hier']) {
      expect([text, parseMoment(text)]).toEqual([text, null])
    }
    expect(parseMoment('29/02/2028 08:00')).toEqual({ kind: 'local', date: '2028-02-29', time: '08:00' })
  })
})
