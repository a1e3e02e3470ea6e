import { Loader, Overlay } from '@mantine/core'
import type { ReactElement } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'

/** Over everything while the program closes: the backup is being made, and no more input is taken. */
export function Closing(): ReactElement {
  const t = useTexts()
  return (
    <Overlay
      fixed
      center
      zIndex={1000}
      backgroundOpacity={0.6}
      role="alertdialog"
      aria-label={t(($) => $.shell.closing)}
    >
      <div
        style={{
          display: 'flex',
          gap: 12,
          alignItems: 'center',
          padding: 20,
          borderRadius: 8,
          maxWidth: 420,
          background: 'var(--app-surface)',
        }}
      >
        <Loader size="sm" />
        <span>{t(($) => $.shell.closing)}</span>
      </div>
    </Overlay>
  )
}
