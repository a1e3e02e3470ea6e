import { Kbd as MantineKbd } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'

const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }

/** The caps of a combination such as `mod+shift+Enter`, in the words of the keyboard's language. */
export function keyCaps(keys: string, t: TFunction): string[] {
  return keys.split('+').map((key) => {
    if (key === 'mod') return t(($) => $.shell.keys.ctrl)
    if (key === 'shift') return t(($) => $.shell.keys.shift)
    if (key === 'alt') return t(($) => $.shell.keys.alt)
    if (key === 'Space') return t(($) => $.shell.keys.space)
    if (key === 'Enter') return t(($) => $.shell.keys.enter)
    if (key === 'Escape') return t(($) => $.shell.keys.escape)
    if (key === 'Arrows') return t(($) => $.shell.keys.arrows)
    return signs[key] ?? key
  })
}

/** A key combination as keys. */
export function Kbd({ keys }: { keys: string }): ReactElement {
  const caps = keyCaps(keys, useTexts())
  return (
    <span>
      {caps.map((cap, index) => (
        <span key={cap}>
          {index > 0 && ' + '}
          <MantineKbd size="xs">{cap}</MantineKbd>
        </span>
      ))}
    </span>
  )
}
