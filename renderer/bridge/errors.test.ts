import { ORPCError } from '@orpc/client'
import { beforeAll, expect, test } from 'vitest'

import { errorText, outcome, problemsOf, refusalCode } from '#renderer/bridge/errors.ts'
import { i18n, loadTexts } from '#renderer/ui/texts.ts'
import { HostError } from '#shared/contract/host.ts'

const invalid = new ORPCError('invalid', {
  status: 422,
  data: { problems: [{ code: 'required', field: 'name', severity: 'error' }] },
})
const refused = new ORPCError('refused', {
  status: 409,
  data: { code: 'folder-unreadable', params: { folder: 'C:\\x' } },
})
const internal = new ORPCError('internal', { status: 500, data: { id: 'a1b2' } })

beforeAll(async () => {
  await loadTexts('en')
  await i18n.changeLanguage('en')
})

test('problems of a save come back as data for the form', async () => {
  const result = await outcome(Promise.reject(invalid))
  expect(result).toEqual({ ok: false, problems: problemsOf(invalid) })
  expect(problemsOf(invalid)).toHaveLength(1)
})

test('a refusal says what happened and what to do, with its parameters', async () => {
  expect(refusalCode(refused)).toBe('folder-unreadable')
  expect(errorText(refused)).toContain('C:\\x')
  const result = await outcome(Promise.reject(refused))
  expect(result).toMatchObject({ ok: false, problems: [], message: errorText(refused) })
})

test('an unforeseen failure names the reference that stands in the log', () => {
  expect(errorText(internal)).toContain('a1b2')
})

test('a failure of the host has its own words', () => {
  expect(errorText(new HostError('diskFull'))).not.toBe(errorText(new HostError('noPrinter')))
})

test('anything else becomes a sentence and never a stack', () => {
  expect(errorText(new TypeError('x is not a function'))).not.toContain('function')
})

test('a save that succeeds hands its value on', async () => {
  expect(await outcome(Promise.resolve(7))).toEqual({ ok: true, value: 7 })
})
