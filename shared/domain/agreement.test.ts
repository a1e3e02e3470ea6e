import { describe, expect, test } from 'vitest'

import { agreementLacks, lacksOf, type AgreementFacts } from '#shared/domain/agreement.ts'

const complete: AgreementFacts = {
  method: 'our-system',
  fallbackChannel: 'Téléphone',
  contractOn: '2026-01-01',
  contractReference: null,
  dutyPassedOn: 'no',
  informedOn: '2026-01-05',
  contractPaper: 'valid',
  methodPaper: 'to-check',
}

describe('an agreement', () => {
  test('lacks nothing when everything is known, also while a paper is still to be checked', () => {
    expect(lacksOf(complete, '2026-09-14')).toEqual([])
    expect(lacksOf({ ...complete, contractPaper: 'ending' }, '2026-09-14')).toEqual([])
  })

  test('lacks everything when nothing is known, the most pressing first', () => {
    const nothing: AgreementFacts = {
      method: null,
      fallbackChannel: ' ',
      contractOn: null,
      contractReference: null,
      dutyPassedOn: null,
      informedOn: null,
      contractPaper: 'missing',
      methodPaper: 'expired',
    }
    expect(lacksOf(nothing, '2026-09-14')).toEqual([...agreementLacks])
  })

  test('knows a contract by its reference alone, and counts it and the information from their day on', () => {
    expect(lacksOf({ ...complete, contractOn: null, contractReference: 'C-7' }, '2026-09-14')).toEqual([])
    expect(lacksOf(complete, '2025-12-31')).toEqual(['contract', 'informed'])
    expect(lacksOf(complete, '2026-01-04')).toEqual(['informed'])
  })
})
