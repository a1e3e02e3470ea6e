import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  checkPersonNumber,
  formatPersonNumber,
  fullBirthDate,
  restorePersonNumber,
} from '#shared/domain/identifiers.ts'

const today = '2026-09-14'

function codes(text: string, birthDate: string | null = null): string[] {
  return checkPersonNumber(text, { today, birthDate }).problems.map(({ code }) => code)
}

/** A national number with right check digits, written independently of the code under test. */
function build(year: number, month: number, day: number, sequence: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0')
  const stem = `${pad(year % 100, 2)}${pad(month, 2)}${pad(day, 2)}${pad(sequence, 3)}`
  const rest = BigInt(year >= 2000 ? `2${stem}` : stem) % 97n
  return stem + pad(97 - Number(rest), 2)
}

describe('a person’s number', () => {
  test.each([
    ['85073003328', 'national', '1985-07-30', 'male'],
    ['75060898009', 'national', '1975-06-08', 'female'],
    ['17073003384', 'national', '2017-07-30', 'male'],
    ['98472899765', 'bis', '1998-07-28', 'male'],
    ['75260898052', 'bis', '1975-06-08', null],
    ['01490700185', 'bis', '2001-09-07', 'male'],
    ['00022598257', 'national', '2000-02-25', 'female'],
  ])('%s is a valid %s number born %s', (digits, kind, born, sex) => {
    const reading = checkPersonNumber(digits, { today })
    expect(reading.problems).toEqual([])
    expect(reading).toMatchObject({ digits, kind, sex })
    expect(fullBirthDate(reading.birthDate)).toBe(born)
  })

  test('an unknown day, an unknown date and an exhausted day are valid', () => {
    expect(checkPersonNumber('40000095579', { today })).toMatchObject({
      problems: [],
      birthDate: { year: 1940, month: null, day: null },
    })
    expect(checkPersonNumber('00000000128', { today })).toMatchObject({
      problems: [],
      birthDate: { year: null, month: null, day: null },
    })
    expect(checkPersonNumber('85073500107', { today })).toMatchObject({
      problems: [],
      birthDate: { year: 1985, month: 7, day: null },
    })
  })

  test.each(['12345678901', '88022999991'])('%s has a wrong sum', (digits) => {
    expect(checkPersonNumber(digits, { today }).problems).toContainEqual({
      code: 'person-number-sum',
      field: 'nationalNumber',
      severity: 'override',
    })
  })

  test.each([
    ['85133000105', 'person-number-month'],
    ['66023000114', 'person-number-day'],
    ['66041000047', 'person-number-sequence'],
  ])('%s has a right sum and a wrong structure', (digits, code) => {
    expect(checkPersonNumber(digits, { today }).problems).toMatchObject([{ code, severity: 'override' }])
  })

  test('is read with dots, dashes and blanks', () => {
    expect(checkPersonNumber(' 85.07.30-033.28 ', { today })).toMatchObject({ digits: '85073003328', problems: [] })
    expect(formatPersonNumber('85073003328')).toBe('85.07.30-033.28')
  })

  test('gets the zeros back that a spreadsheet dropped, and says so', () => {
    expect(checkPersonNumber('22598257', { today })).toMatchObject({
      digits: '00022598257',
      problems: [{ code: 'leading-zeros-restored', severity: 'warning' }],
    })
  })

  test('is not completed when the sum would be wrong', () => {
    expect(restorePersonNumber('8507300332')).toBeNull()
    expect(codes('8507300332')).toEqual(['person-number-length'])
  })

  test('that is no number at all is an error, not something to confirm', () => {
    expect(checkPersonNumber('85A73003328', { today }).problems).toMatchObject([
      { code: 'person-number-characters', severity: 'error' },
    ])
    expect(codes('850730033281')).toEqual(['person-number-length'])
  })

  test('must agree with the birth date beside it, as far as it tells one', () => {
    expect(codes('85073003328', '1985-07-30')).toEqual([])
    expect(codes('85073003328', '1985-07-31')).toEqual(['person-number-birth-date'])
    expect(codes('40000095579', '1940-05-17')).toEqual([])
    expect(codes('40000095579', '1941-05-17')).toEqual(['person-number-birth-date'])
  })

  test('of someone born after today is not accepted silently', () => {
    const child = build(2026, 10, 1, 12)
    expect(checkPersonNumber(child, { today }).problems).toMatchObject([{ code: 'person-number-future' }])
    expect(checkPersonNumber(child, { today: '2026-10-01' }).problems).toEqual([])
  })

  test('never appears whole in a problem', () => {
    for (const digits of ['12345678901', '85133000105', '66041000047', '85073003328']) {
      const { problems } = checkPersonNumber(digits, { today, birthDate: '1999-01-01' })
      expect(JSON.stringify(problems)).not.toMatch(/\d{9,}/)
    }
  })

  test('built for any birth date tells its century and is valid', () => {
    const born = fc.date({ min: new Date('1900-01-02'), max: new Date('2026-09-13'), noInvalidDate: true })
    fc.assert(
      fc.property(born, fc.integer({ min: 1, max: 998 }), (date, sequence) => {
        const iso = date.toISOString().slice(0, 10)
        const digits = build(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), sequence)
        const reading = checkPersonNumber(digits, { today, birthDate: iso })
        expect(reading.problems).toEqual([])
        expect(fullBirthDate(reading.birthDate)).toBe(iso)
        expect(reading.sex).toBe(sequence % 2 === 1 ? 'male' : 'female')
      }),
    )
  })

  test('with one wrong digit is always caught when the birth date stands beside it', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digits = '85073003328'
        const wrong = (Number(digits[position]) + shift) % 10
        const changed = digits.slice(0, position) + wrong + digits.slice(position + 1)
        expect(codes(changed, '1985-07-30')).not.toEqual([])
      }),
    )
  })
})
