import { expect, test } from 'vitest'

import { isAcceptable, type Problem } from '#shared/domain/problem.ts'

const warning: Problem = { code: 'leading-zeros-restored', field: 'nationalNumber', severity: 'warning' }
const override: Problem = { code: 'person-number-sum', field: 'nationalNumber', severity: 'override' }
const error: Problem = { code: 'required', field: 'lastName', severity: 'error' }

test('warnings never stop a record', () => {
  expect(isAcceptable([])).toBe(true)
  expect(isAcceptable([warning])).toBe(true)
})

test('what a document may show stops a record until a person has seen the document', () => {
  expect(isAcceptable([warning, override])).toBe(false)
  expect(isAcceptable([warning, override], true)).toBe(true)
})

test('an error stops a record whatever a person has seen', () => {
  expect(isAcceptable([override, error], true)).toBe(false)
})
