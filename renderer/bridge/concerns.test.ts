import { expect, test } from 'vitest'

import { concerns } from '#renderer/bridge/concerns.ts'

const changed = (...tables: string[]): ReadonlySet<string> => new Set(tables)

test('a list is read anew when one of its tables changed, and only then', () => {
  const people = [['people', 'list'], { input: {} }]
  expect(concerns(people, changed('employment'))).toBe(true)
  expect(concerns(people, changed('savedView'))).toBe(false)
})

test('a part of the contract that is not listed is read anew after every change', () => {
  expect(concerns([['brandNew', 'overview']], changed('savedView'))).toBe(true)
})

test('another workspace concerns everything', () => {
  expect(concerns([['settings', 'views']], changed('workspace'))).toBe(true)
})

test('look-ups follow every change', () => {
  expect(concerns(['lookup', 'companies', 'for', ''], changed('company'))).toBe(true)
})

test('a form is drafted anew when registrations change: it names who was seen lately', () => {
  expect(concerns([['emergency', 'draft']], changed('registration'))).toBe(true)
})
