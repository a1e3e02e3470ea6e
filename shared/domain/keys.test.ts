import { array, assert, constant, constantFrom, option, property, record, subarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { keyKinds, keyStates } from '#shared/domain/access.ts'
import {
  asksFor,
  currentAnswers,
  firmSteps,
  guideWords,
  isActiveOn,
  isForeignFirm,
  keyAfter,
  keyWays,
  knownAnswers,
  leadingKey,
  nextActor,
  nextFirmStep,
  nextStep,
  personSteps,
  stepsOf,
  toFindOut,
  type CardRules,
  type KeyAnswers,
  type KeyPeriod,
} from '#shared/domain/keys.ts'
import { ruleValue } from '#shared/rules/index.ts'

const today = '2026-09-14'
const known = ruleValue('itsme-cards', null, today)
const worker: CardRules = { known, accepted: known }
const representative: CardRules = { known, accepted: ruleValue('itsme-cards-representative', null, today) }

const sure: KeyAnswers = { card: 'BE', phone: 'yes', recognised: 'yes', number: 'yes', email: 'yes' }

function fitting(answers: Partial<KeyAnswers>, cards = worker): Record<string, string> {
  return Object.fromEntries(
    keyWays({ ...sure, ...answers }, cards).map(({ kind, state, reason, recommended }) => [
      kind,
      `${state} ${reason}${recommended ? ' *' : ''}`,
    ]),
  )
}

function key(values: Partial<KeyPeriod>): KeyPeriod {
  return { kind: 'itsme', state: 'active', since: '2026-01-01', endedOn: null, appointmentOn: null, ...values }
}

describe('the ways to a key of a worker', () => {
  test('are itsme and eIDAS for a Dutch card with a recognised identity, itsme first', () => {
    expect(fitting({ card: 'NL' })).toEqual({
      itsme: 'fits card-taken *',
      eidas: 'fits identity-recognised',
      totp: 'no others-fit',
    })
  })

  test('are eIDAS for a Polish worker with a recognised identity', () => {
    expect(fitting({ card: 'other' })).toEqual({
      itsme: 'no card-strange',
      eidas: 'fits identity-recognised *',
      totp: 'no others-fit',
    })
  })

  test('are the code by e-mail for a Moroccan worker without BIS number', () => {
    expect(fitting({ card: 'none', recognised: 'no', number: 'no' })).toEqual({
      itsme: 'no card-strange',
      eidas: 'no identity-none',
      totp: 'fits number-missing *',
    })
  })

  test('are itsme alone for a Belgian card, and the code where there is no smartphone', () => {
    expect(fitting({})).toEqual({ itsme: 'fits card-taken *', eidas: 'no identity-belgian', totp: 'no others-fit' })
    expect(fitting({ phone: 'no' })).toMatchObject({ itsme: 'no phone-missing', totp: 'fits no-other-way *' })
  })

  test('may fit while something is unsure, and say what to find out', () => {
    const unsure: KeyAnswers = {
      card: 'unsure',
      phone: 'unsure',
      recognised: 'unsure',
      number: 'unsure',
      email: 'unsure',
    }
    expect(fitting(unsure)).toEqual({
      itsme: 'check card-unsure *',
      eidas: 'check identity-unsure',
      totp: 'check others-unsure',
    })
    expect(toFindOut(unsure)).toEqual(['card', 'phone', 'recognised', 'number', 'email'])
    expect(toFindOut({ ...unsure, card: 'BE' })).not.toContain('recognised')
  })
})

test('for the representative of a firm only a Belgian card serves itsme, and the reason tells the difference', () => {
  expect(fitting({ card: 'NL' }, representative)).toMatchObject({
    itsme: 'no card-belgian-only',
    eidas: 'fits identity-recognised *',
  })
  expect(fitting({ card: 'BE' }, representative)).toMatchObject({ itsme: 'fits card-taken *' })
})

const word = constantFrom(...guideWords)
const anyAnswers = record({
  card: constantFrom('BE', 'LU', 'NL', 'PL', 'other', 'none', 'unsure'),
  phone: word,
  recognised: word,
  number: word,
  email: word,
})
const anyCards = constantFrom(worker, representative)

test('whatever the answers, one way is recommended: it fits, or what is unsure says how to go on', () => {
  assert(
    property(anyAnswers, anyCards, (answers, cards) => {
      const ways = keyWays(answers, cards)
      expect(ways.map(({ kind }) => kind)).toEqual([...keyKinds])
      const recommended = ways.filter((way) => way.recommended)
      // A way that fits is never passed over for one that only may.
      const best = ways.some(({ state }) => state === 'fits') ? 'fits' : 'check'
      expect(recommended.map(({ state }) => state)).toEqual([best])
      expect(best === 'fits' || toFindOut(answers).length > 0).toBe(true)
    }),
  )
})

test('a way that fits goes on fitting when something unsure turns out well', () => {
  assert(
    property(anyAnswers, anyCards, (answers, cards) => {
      const fits = (given: KeyAnswers): string[] =>
        keyWays(given, cards).flatMap(({ kind, state }) => (state === 'fits' && kind !== 'totp' ? [kind] : []))
      const phone = answers.phone === 'unsure' ? 'yes' : answers.phone
      expect(fits({ ...answers, phone })).toEqual(expect.arrayContaining(fits(answers)))
    }),
  )
})

test('only what still decides is asked', () => {
  expect(asksFor('recognised', { card: 'BE' })).toBe(false)
  expect(asksFor('recognised', { card: 'LU' })).toBe(true)
  expect(asksFor('phone', { card: 'BE' })).toBe(true)
})

test('answers are filled in from the record, the country of the card before the nationality', () => {
  const facts = { nationality: null, identityCountry: null, hasNumber: false }
  expect(knownAnswers(facts, known)).toEqual({ card: null, phone: null, recognised: null, number: null, email: null })
  expect(knownAnswers({ ...facts, nationality: 'MA', identityCountry: 'BE', hasNumber: true }, known)).toMatchObject({
    card: 'BE',
    number: 'yes',
  })
  expect(knownAnswers({ ...facts, nationality: 'BE', identityCountry: 'PL' }, known)).toMatchObject({ card: 'other' })
  expect(knownAnswers({ ...facts, nationality: 'NL' }, known)).toMatchObject({ card: 'NL' })
  expect(knownAnswers({ ...facts, nationality: 'MA' }, known)).toMatchObject({ card: null })
})

test('a number known by now is no longer missing', () => {
  const answers = { ...sure, number: 'no' } as const
  expect(currentAnswers(answers, { hasNumber: true }).number).toBe('yes')
  expect(currentAnswers(answers, { hasNumber: false }).number).toBe('no')
})

test('a key works from its first day to its last', () => {
  const ended = key({ state: 'ended', endedOn: '2026-06-30' })
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => isActiveOn(ended, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isActiveOn(key({ state: 'requested' }), today)).toBe(false)
  expect(isActiveOn(key({ state: 'ended', since: null, endedOn: '2026-06-30' }), '2026-06-30')).toBe(false)
})

test('the key that works leads, then what is under way', () => {
  const asked = key({ kind: 'totp', state: 'requested', since: '2026-09-01' })
  const ended = key({ state: 'ended', endedOn: '2026-06-30' })
  expect(leadingKey([ended, asked], today)).toBe(asked)
  expect(leadingKey([ended, asked], '2026-06-01')).toBe(ended)
  expect(leadingKey([], today)).toBeNull()
})

describe('what comes next', () => {
  const context = { today, cards: worker }
  const none = new Set<string>()

  test('is the guide, then what is unsure, then the steps of the recommended way in order', () => {
    expect(nextStep(null, [], none, context)).toBe('guide')
    expect(nextStep({ ...sure, card: 'unsure', recognised: 'unsure' }, [], none, context)).toBe('find-out')
    expect(nextStep(sure, [], none, context)).toBe('itsme-app')
    expect(nextStep(sure, [], new Set(['itsme-app']), context)).toBe('itsme-identity')
  })

  test('follows the key that is under way, and ends when one works', () => {
    const planned = key({ kind: 'totp', state: 'planned', since: null })
    expect(nextStep(sure, [planned], none, context)).toBe('totp-papers')
    expect(nextStep(sure, [key({})], none, context)).toBeNull()
    expect(nextStep(sure, [], new Set(personSteps), context)).toBe('note-key')
  })

  test('always has somebody who acts', () => {
    const anyKey = record({
      kind: constantFrom(...keyKinds),
      state: constantFrom(...keyStates),
      since: constantFrom(null, '2026-01-01', '2026-12-01'),
      endedOn: constantFrom(null, '2026-06-30'),
      appointmentOn: constant(null),
    })
    assert(
      property(
        option(anyAnswers),
        array(anyKey, { maxLength: 3 }),
        subarray([...personSteps]),
        (answers, keys, done) => {
          const next = nextStep(answers, keys, new Set(done), context)
          const works = keys.some((one) => isActiveOn(one, today))
          expect(next === null).toBe(works)
          expect(nextActor(next) === null).toBe(works)
        },
      ),
    )
  })
})

test('the last steps of each way mean that its key works, and a number made on the way is noted', () => {
  for (const kind of keyKinds) expect(stepsOf(kind, { number: 'yes' }).map(keyAfter).at(-1)).toBe(kind)
  expect(stepsOf('totp', { number: 'no' }).at(-1)).toBe('note-number')
  expect(stepsOf('itsme', { number: 'no' })).not.toContain('note-number')
})

test('the five steps of a firm come in order', () => {
  expect(nextFirmStep(new Set())).toBe('register')
  expect(nextFirmStep(new Set(['register', 'csam']))).toBe('key')
  expect(nextFirmStep(new Set(firmSteps))).toBeNull()
})

test('a firm is foreign by its country or its VAT number', () => {
  expect(isForeignFirm({ country: 'BE', foreignVat: null })).toBe(false)
  expect(isForeignFirm({ country: null, foreignVat: null })).toBe(false)
  expect(isForeignFirm({ country: 'PL', foreignVat: null })).toBe(true)
  expect(isForeignFirm({ country: 'BE', foreignVat: 'PL1860913909' })).toBe(true)
})
