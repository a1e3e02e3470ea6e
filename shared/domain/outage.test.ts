import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  isOutageAnswer,
  outageQuestions,
  outageState,
  type OutageContext,
  type OutageQuestion,
  type OutageStep,
} from '#shared/domain/outage.ts'
import { regimes } from '#shared/domain/regime.ts'

const construction: OutageContext = { regime: 'construction', date: '2026-09-14' }
const cleaning: OutageContext = { regime: 'cleaning', date: '2026-09-14' }

/** Steps written `question=answer`, with `channel:` in front of the answer where one was tried, a minute apart. */
function steps(...texts: string[]): OutageStep[] {
  return texts.map((text, minute) => {
    const [question = '', answerText = ''] = text.split('=')
    const [channel, answer] = answerText.includes(':') ? answerText.split(':') : [null, answerText]
    const at = `2026-09-14T04:${String(minute).padStart(2, '0')}:00.000Z`
    return { question, answer, at, channel } as OutageStep
  })
}

function outcomeOf(given: OutageStep[], context = construction): unknown {
  const { outcome } = outageState(given, context)
  return outcome && { kind: outcome.kind, reason: outcome.reason, assumption: outcome.assumption }
}

const upToFault = ['permanent-lack=no', 'provider=not-used', 'channels=online:failed', 'channels=no-more']

describe('the emergency guide', () => {
  test('starts by asking about a permanent lack', () => {
    expect(outageState([], construction)).toMatchObject({ question: 'permanent-lack', answers: ['yes', 'no'] })
  })

  test('never applies where infrastructure lacks permanently', () => {
    expect(outcomeOf(steps('permanent-lack=yes'))).toEqual({
      kind: 'not-applicable',
      reason: 'permanent-lack',
      assumption: false,
    })
    expect(outageState(steps('permanent-lack=yes'), construction).outcome?.rule.value).toEqual({
      instead: 'other-organisation',
    })
  })

  test('sends cleaning with a permanent lack to the authority, as an assumption', () => {
    const { outcome } = outageState(steps('permanent-lack=yes'), cleaning)
    expect(outcome).toMatchObject({ assumption: true, rule: { value: { instead: 'ask-authority' } } })
  })

  test('ends when the provider solves it', () => {
    expect(outcomeOf(steps('permanent-lack=no', 'provider=solved'))).toMatchObject({
      kind: 'registered-after-all',
      reason: 'by-provider',
    })
  })

  test('asks for channels until one works or none is left', () => {
    const failed = steps('permanent-lack=no', 'provider=not-used', 'channels=online:failed')
    expect(outageState(failed, construction).question).toBe('channels')
    expect(outcomeOf([...failed, ...steps('channels=mobile:worked')])).toMatchObject({ reason: 'by-other-channel' })
    expect(outageState(steps(...upToFault), construction).question).toBe('fault')
  })

  test('exempts the day when infrastructure or the official service fails, and asks for proof', () => {
    for (const cause of ['infrastructure', 'official-service']) {
      const given = steps(...upToFault, `fault=${cause}`)
      expect(outcomeOf(given)).toEqual({ kind: 'exempt', reason: cause, assumption: false })
      expect(outcomeOf(given, cleaning)).toEqual({ kind: 'exempt', reason: cause, assumption: true })
      expect(outageState(given, construction).outcome?.evidence).toContain('proof-of-cause')
    }
  })

  test('leads through the call to the paper form, the number given or still awaited', () => {
    const call = [...upToFault, 'fault=own-means']
    expect(outageState(steps(...call), construction).question).toBe('call')
    expect(outcomeOf(steps(...call, 'call=solved'))).toMatchObject({ reason: 'by-agent' })
    expect(outcomeOf(steps(...call, 'call=number-awaited'))).toMatchObject({ reason: 'reference-awaited' })
    expect(outcomeOf(steps(...call, 'call=number-awaited', 'call=number-given'))).toMatchObject({
      kind: 'paper-form',
      reason: 'reference-given',
    })
  })

  test('keeps the provider’s name as evidence when it could not help', () => {
    const given = steps('permanent-lack=no', 'provider=not-solved', 'channels=no-more', 'fault=infrastructure')
    expect(outageState(given, construction).outcome?.evidence).toContain('provider-ticket')
  })

  test('takes a later answer as a correction, and answers off the path no longer count', () => {
    const given = steps(...upToFault, 'fault=infrastructure', 'provider=solved')
    const state = outageState(given, construction)
    expect(state.outcome?.reason).toBe('by-provider')
    expect(state.counted.map(({ question }) => question)).toEqual(['permanent-lack', 'provider'])
  })

  test('takes back a channel that only seemed to work', () => {
    const given = steps('permanent-lack=no', 'provider=not-used', 'channels=online:worked', 'channels=online:failed')
    expect(outageState(given, construction).question).toBe('channels')
  })

  test('knows the answers of each question', () => {
    expect(isOutageAnswer('call', 'number-given')).toBe(true)
    expect(isOutageAnswer('call', 'yes')).toBe(false)
  })
})

describe('every path through the guide', () => {
  const regime = fc.constantFrom(...regimes)
  const choices = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })

  test('ends in exactly one of the four outcomes', () => {
    fc.assert(
      fc.property(regime, choices, (regime, picks) => {
        const given: OutageStep[] = []
        let state = outageState(given, { regime, date: '2026-09-14' })
        for (const pick of [...picks, 2, 2, 2]) {
          if (state.question === null) break
          const answer = state.answers[pick % state.answers.length]
          given.push({ question: state.question, answer, at: '2026-09-14T04:00:00.000Z' } as OutageStep)
          state = outageState(given, { regime, date: '2026-09-14' })
        }
        expect(['not-applicable', 'registered-after-all', 'exempt', 'paper-form']).toContain(state.outcome?.kind)
        expect(state.question).toBeNull()
      }),
    )
  })

  test('depends only on the last answer to each question', () => {
    const questions = Object.keys(outageQuestions).filter((question) => question !== 'channels') as OutageQuestion[]
    const step = fc
      .constantFrom(...questions)
      .chain((question) =>
        fc.constantFrom(...outageQuestions[question]).map((answer) => ({ question, answer, at: '' }) as OutageStep),
      )
    const noMore = { question: 'channels', answer: 'no-more', at: '' } as const
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (given) => {
        const lastOnes = given.filter(
          ({ question }, index) => given.findLastIndex((other) => other.question === question) === index,
        )
        expect(outageState([noMore, ...given], construction)).toEqual(outageState([noMore, ...lastOnes], construction))
      }),
    )
  })
})
