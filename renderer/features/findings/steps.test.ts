import { expect, test } from 'vitest'

import { daysOf, stepsOf } from '#renderer/features/findings/steps.ts'

test('an unknown person is offered to be taken over, and no page that does not exist', () => {
  expect(stepsOf({ rule: 'unknown-person', personId: null, declarationId: 4 })).toEqual(['takePerson', 'registrations'])
})

test('who was not seen may have been absent', () => {
  const steps = stepsOf({ rule: 'missing-registration', personId: 3, declarationId: 4 })
  expect(steps[0]).toBe('absence')
  expect(stepsOf({ rule: 'missing-registration', personId: null, declarationId: null })).toEqual([])
})

test('what was registered can be looked at', () => {
  expect(stepsOf({ rule: 'long-presence', personId: 3, declarationId: 4 })).toEqual(['registrations'])
})

test('a shift over midnight is shown from its first day to its last', () => {
  const night = [{ date: '2026-09-14' }, { date: '2026-09-15' }]
  expect(daysOf('2026-09-14', night)).toEqual({ from: '2026-09-14', to: '2026-09-15' })
  expect(daysOf('2026-09-14', [])).toEqual({ from: '2026-09-14', to: '2026-09-14' })
})
