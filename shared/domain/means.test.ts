import { assert, constantFrom, pre, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { deviceKinds, meansKinds } from '#shared/domain/access.ts'
import {
  arrangementState,
  deviceMask,
  devicesIn,
  fitStates,
  holdsPersonNumber,
  keyStanding,
  keyStandings,
  meansFit,
  meansIn,
  meansMask,
  worseFit,
} from '#shared/domain/means.ts'
import { ruleValue } from '#shared/rules/index.ts'

const day = '2026-10-06'
const means = uniqueArray(constantFrom(...meansKinds))
const devices = uniqueArray(constantFrom(...deviceKinds))
const key = constantFrom(...keyStandings)
const rank = (state: (typeof fitStates)[number]): number => fitStates.indexOf(state)

describe('whether means fit devices', () => {
  test('a badge does not work where there is only a QR code, and says so', () => {
    expect(meansFit({ means: ['badge'], devices: ['qr-code'], key: 'active' }, day)).toEqual({
      state: 'misfit',
      code: 'wrong-kind',
    })
    expect(meansFit({ means: ['badge'], devices: ['qr-code', 'badge-reader'], key: 'not-noted' }, day).state).toBe(
      'fits',
    )
  })

  test('the online service asks for an active key, a QR code on site does not', () => {
    const own = (standing: (typeof keyStandings)[number], device: 'own-phone' | 'qr-code') =>
      meansFit({ means: ['own-phone'], devices: [device], key: standing }, day).code
    expect(keyStandings.map((standing) => own(standing, 'own-phone'))).toEqual(['fits', 'no-key', 'key-not-noted'])
    expect(keyStandings.map((standing) => own(standing, 'qr-code'))).toEqual(['fits', 'fits', 'fits'])
  })

  test('nothing noted is unknown, never a misfit', () => {
    assert(
      property(means, devices, key, (some, there, standing) => {
        pre(some.length === 0 || there.length === 0)
        const { state, code } = meansFit({ means: some, devices: there, key: standing }, day)
        expect(state).toBe('unknown')
        expect(code).toBe(some.length === 0 ? 'no-means' : 'no-devices')
      }),
    )
  })

  test('one more means or device, or a better key, never makes it worse', () => {
    assert(
      property(
        means,
        devices,
        key,
        constantFrom(...meansKinds),
        constantFrom(...deviceKinds),
        (some, there, standing, more, device) => {
          pre(some.length > 0 && there.length > 0)
          const before = rank(meansFit({ means: some, devices: there, key: standing }, day).state)
          const after = (facts: Parameters<typeof meansFit>[0]): number => rank(meansFit(facts, day).state)
          expect(after({ means: [...some, more], devices: there, key: standing })).toBeGreaterThanOrEqual(before)
          expect(after({ means: some, devices: [...there, device], key: standing })).toBeGreaterThanOrEqual(before)
          expect(after({ means: some, devices: there, key: 'active' })).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  test('order and repetition change nothing, and it fits exactly when some pair of the table does', () => {
    const { works, withKey } = ruleValue('means-fit', null, day)
    assert(
      property(means, devices, key, (some, there, standing) => {
        const facts = { means: some, devices: there, key: standing }
        const turned = { means: [...some].reverse(), devices: [...there, ...there].reverse(), key: standing }
        expect(meansFit(turned, day)).toEqual(meansFit(facts, day))
        const pair = some.some((one) =>
          there.some(
            (device) =>
              one !== 'other' &&
              device !== 'other' &&
              works[one].includes(device) &&
              (standing === 'active' || !withKey.some(([a, b]) => a === one && b === device)),
          ),
        )
        expect(meansFit(facts, day).state === 'fits').toBe(pair)
        expect(meansIn(meansMask(some)).toSorted()).toEqual(some.toSorted())
        expect(devicesIn(deviceMask(there)).toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('of two places the worse one counts', () => {
    const misfit = meansFit({ means: ['badge'], devices: ['qr-code'], key: 'active' }, day)
    const fit = meansFit({ means: ['badge'], devices: ['badge-reader'], key: 'active' }, day)
    expect(worseFit(fit, misfit)).toBe(misfit)
    expect(worseFit(misfit, fit)).toBe(misfit)
  })
})

test('a key counts from its day, and nothing noted stays nothing noted', () => {
  expect(keyStanding([], day)).toBe('not-noted')
  expect(keyStanding([{ state: 'active', since: '2026-10-07' }], day)).toBe('not-active')
  expect(keyStanding([{ state: 'active', since: '2026-10-06' }], day)).toBe('active')
  expect(keyStanding([{ state: 'requested', since: null }], day)).toBe('not-active')
})

describe('arrangements for agency workers', () => {
  const forAll = { way: 'tool', personId: null, proved: true } as const
  test('hold for everybody, or for those they name', () => {
    expect(arrangementState([], [1])).toBe('missing')
    expect(arrangementState([forAll], [1, 2])).toBe('present')
    expect(arrangementState([{ ...forAll, personId: 1 }], [1, 2])).toBe('partial')
    expect(arrangementState([{ ...forAll, personId: 3 }], [1, 2])).toBe('missing')
    expect(arrangementState([{ ...forAll, personId: 1 }], [1])).toBe('present')
    expect(arrangementState([{ ...forAll, proved: false }], [1])).toBe('unproved')
  })
})

test('a national number hidden in free text is recognised, a badge or telephone number is not', () => {
  const holds = (text: string): boolean => holdsPersonNumber(text, day)
  for (const text of ['85073003328', '85.07.30-033.28', 'badge 85 07 30 033 28', 'BIS 98472899765, reçu']) {
    expect([text, holds(text)]).toEqual([text, true])
  }
  for (const text of ['117', 'B-000482', '+32 475 12 34 56', '85073003327', '12345678901234567', '0475/12.34.56', '']) {
    expect([text, holds(text)]).toEqual([text, false])
  }
})
