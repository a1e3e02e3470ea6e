import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  canBeOverridden,
  checkCompanyReference,
  checkDeclarationNumber,
  checkEnterpriseNumber,
  checkEstablishmentNumber,
  checkForeignVat,
  checkLimosa,
  checkNumericIdentifier,
  checkPersonIdentifier,
  formatBelgianVat,
  formatEnterpriseNumber,
  isScientificNotation,
  maskIdentifier,
} from '#shared/domain/identifiers.ts'

const today = '2026-09-14'

describe('an enterprise number', () => {
  test.each(['0403019261', '0428759497', '0417497106', '1999990738'])('%s is valid', (digits) => {
    expect(checkEnterpriseNumber(digits)).toEqual({ value: digits, problems: [] })
  })

  test('is read with dots, blanks and BE in front', () => {
    expect(checkEnterpriseNumber('1999.990.738').value).toBe('1999990738')
    expect(checkEnterpriseNumber('BE 0403.019.261')).toEqual({ value: '0403019261', problems: [] })
    expect(checkEnterpriseNumber('be0403019261')).toEqual({ value: '0403019261', problems: [] })
  })

  test('of nine digits gets its zero back, and says so', () => {
    expect(checkEnterpriseNumber('403.019.261')).toEqual({
      value: '0403019261',
      problems: [{ code: 'leading-zeros-restored', field: 'enterpriseNumber', severity: 'warning' }],
    })
  })

  test('with a wrong sum is kept only on confirmation', () => {
    const { value, problems } = checkEnterpriseNumber('0431150351')
    expect(value).toBe('0431150351')
    expect(problems).toMatchObject([{ code: 'enterprise-number-sum', severity: 'override' }])
    expect(canBeOverridden(problems)).toBe(true)
  })

  test('never begins with 2, even with a right sum', () => {
    expect(checkEnterpriseNumber('2000021323').problems).toMatchObject([
      { code: 'enterprise-number-first-digit', severity: 'override' },
    ])
  })

  test('with letters or another length is none', () => {
    expect(checkEnterpriseNumber('PL1860913909').value).toBeNull()
    expect(checkEnterpriseNumber('04030192').problems).toMatchObject([
      { code: 'enterprise-number-length', severity: 'error', params: { found: 8 } },
    ])
  })

  test('is shown with dots, and as a Belgian VAT number', () => {
    expect(formatEnterpriseNumber('0123456789')).toBe('0123.456.789')
    expect(formatBelgianVat('0123456789')).toBe('BE 0123.456.789')
    expect(formatEnterpriseNumber('2000021323')).toBe('2.000.021.323')
  })
})

test('an establishment unit with a fault is only warned of', () => {
  expect(checkEstablishmentNumber('2.000.021.323')).toEqual({ value: '2000021323', problems: [] })
  expect(checkEstablishmentNumber('2000021324').problems).toMatchObject([{ severity: 'warning' }])
  expect(checkEstablishmentNumber('0403019261').problems).toMatchObject([{ code: 'establishment-number-form' }])
})

test('a foreign VAT number is known by its form alone', () => {
  expect(checkForeignVat('PL 186-091-39-09')).toEqual({ value: 'PL1860913909', problems: [] })
  expect(checkForeignVat('NL123456789B01').problems).toEqual([])
  expect(checkForeignVat('1860913909').problems).toMatchObject([{ code: 'foreign-vat-form', severity: 'warning' }])
  expect(checkForeignVat('BE0403019261')).toMatchObject({ value: null, problems: [{ code: 'foreign-vat-belgian' }] })
})

describe('a declaration number', () => {
  test('of the known form passes, in any case and with blanks', () => {
    expect(checkDeclarationNumber('1Y11DQCJU2KHZ', today)).toEqual({ value: '1Y11DQCJU2KHZ', problems: [] })
    expect(checkDeclarationNumber(' 1y11 dqcj u2khz', today)).toEqual({ value: '1Y11DQCJU2KHZ', problems: [] })
  })

  test.each([
    ['1Y11DQCJU2KH', 'declaration-number-length'],
    ['1Y11DQCJU2KOZ', 'declaration-number-characters'],
    ['2Y11DQCJU2KHZ', 'declaration-number-pattern'],
  ])('%s is warned of and never blocked', (number, code) => {
    expect(checkDeclarationNumber(number, today).problems).toMatchObject([{ code, severity: 'warning' }])
  })
})

describe('a Limosa number', () => {
  test('of seventeen digits passes', () => {
    expect(checkLimosa('07529170342366712', today)).toEqual({ value: '07529170342366712', problems: [] })
  })

  test('of another form is warned of and kept', () => {
    expect(checkLimosa('L1-ABC', today)).toMatchObject({ value: 'L1-ABC', problems: [{ code: 'limosa-form' }] })
  })

  test('that is a national number is pointed out', () => {
    expect(checkLimosa('85.07.30-033.28', today).problems).toMatchObject([{ code: 'limosa-looks-national' }])
  })

  test('stored by a spreadsheet as a number is refused even when its digits look intact', () => {
    expect(checkNumericIdentifier(Number('35379907511637265'), 'person')).toMatchObject({ code: 'number-lost-digits' })
    expect(checkNumericIdentifier(85073003328, 'person')).toBeNull()
    expect(isScientificNotation('3,53799E+16')).toBe(true)
    expect(isScientificNotation('35379907511637265')).toBe(false)
  })
})

test('a cell for either identifier is told apart by its digits', () => {
  expect(checkPersonIdentifier('00022598257', { today }).value).toEqual({ kind: 'national', value: '00022598257' })
  expect(checkPersonIdentifier('98472899765', { today }).value).toEqual({ kind: 'bis', value: '98472899765' })
  expect(checkPersonIdentifier('07529170342366712', { today }).value).toEqual({
    kind: 'limosa',
    value: '07529170342366712',
  })
})

test.each([
  ['1999.500.788', { kind: 'enterprise', value: '1999500788' }],
  ['BE0403019261', { kind: 'enterprise', value: '0403019261' }],
  ['PL1860913909', { kind: 'foreign-vat', value: 'PL1860913909' }],
  ['Résidence Léopold ASBL', { kind: 'name', value: 'Résidence Léopold ASBL' }],
  ['Bureau 2000', { kind: 'name', value: 'Bureau 2000' }],
  ['CO2', { kind: 'name', value: 'CO2' }],
])('the company %s is read as what it is', (text, value) => {
  expect(checkCompanyReference(text, 'client')).toEqual({ value, problems: [] })
})

describe('a masked identifier', () => {
  test('shows its last four characters', () => {
    expect(maskIdentifier('85.07.30-033.28')).toBe('•••••••-3328')
    expect(maskIdentifier('07529170342366712')).toBe('•••••••-6712')
    expect(maskIdentifier('123')).toBe('•••••••')
    expect(maskIdentifier('')).toBe('')
  })

  test('never shows more, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(maskIdentifier(text).replace(/^•••••••-?/, '').length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
