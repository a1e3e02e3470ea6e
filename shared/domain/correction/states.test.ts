import { expect, test } from 'vitest'

import {
  correctionSteps,
  findingStateOf,
  isEditable,
  isFrozen,
  isOpen,
  stateAfter,
} from '#shared/domain/correction/states.ts'
import { correctionStates } from '#shared/domain/correction/words.ts'

test('a request goes from draft to ready to sent to an answer, and in no other order', () => {
  expect(stateAfter('draft', 'ready')).toBe('ready')
  expect(stateAfter('ready', 'send')).toBe('sent')
  expect(stateAfter('sent', 'ask')).toBe('information-asked')
  expect(stateAfter('information-asked', 'partly')).toBe('partly-accepted')
  expect(stateAfter('draft', 'send')).toBeNull()
  expect(stateAfter('lapsed', 'send')).toBe('sent')
  expect(stateAfter('draft', 'accept')).toBeNull()
})

test('what was sent is frozen, can be withdrawn until it is answered, and never lapses', () => {
  for (const state of correctionStates.filter(isFrozen)) {
    expect(isEditable(state)).toBe(false)
    expect(stateAfter(state, 'reopen')).toBeNull()
    expect(stateAfter(state, 'lapse')).toBeNull()
  }
  expect(stateAfter('sent', 'withdraw')).toBe('withdrawn')
  expect(stateAfter('accepted', 'withdraw')).toBeNull()
})

test('after an answer nothing leads on', () => {
  const ended = correctionStates.filter((state) => !isOpen(state) && state !== 'lapsed')
  for (const state of ended) expect(correctionSteps.map((step) => stateAfter(state, step)).some(Boolean)).toBe(false)
})

test('a finding is in correction while its request is open and corrected where it was accepted', () => {
  expect(findingStateOf('draft', false)).toBe('in-correction')
  expect(findingStateOf('accepted', true)).toBe('corrected')
  expect(findingStateOf('partly-accepted', true)).toBe('corrected')
  expect(findingStateOf('partly-accepted', false)).toBeNull()
  expect(findingStateOf('refused', false)).toBeNull()
  expect(findingStateOf('lapsed', false)).toBeNull()
})
