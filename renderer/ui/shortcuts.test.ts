import { expect, test } from 'vitest'

import { matches } from '#renderer/ui/shortcuts.ts'

function key(
  name: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
): KeyboardEvent {
  return { key: name, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held } as KeyboardEvent
}

test('mod is control, or command on a Mac', () => {
  expect(matches('mod+K', key('k', { ctrlKey: true }))).toBe(true)
  expect(matches('mod+K', key('k', { metaKey: true }))).toBe(true)
  expect(matches('mod+K', key('k'))).toBe(false)
})

test('a letter with another modifier is another shortcut', () => {
  expect(matches('mod+Z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(matches('F9', key('F9', { altKey: true }))).toBe(false)
})

test('a question mark counts wherever the keyboard has it', () => {
  expect(matches('?', key('?', { shiftKey: true }))).toBe(true)
  expect(matches('?', key('?'))).toBe(true)
})
