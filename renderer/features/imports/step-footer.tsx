import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { goTo, type StepId } from '#renderer/features/imports/session.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The way on and the way back at the foot of a step; Ctrl+Enter goes on. `goOn` null: something is missing still. */
export function StepFooter(props: {
  back: StepId
  goOn: (() => void) | null
  /** What going on does; “Next step” when absent. */
  label?: string
  disabled?: boolean
  children?: ReactNode
}): ReactElement {
  const { back, goOn, disabled = false, children } = props
  const t = useTexts()
  const label = props.label ?? t(($) => $.imports.steps.goOn)
  useShortcut('imports.goOn', 'mod+Enter', label, () => goOn?.(), { enabled: goOn !== null && !disabled })
  return (
    <div className={`${styles['footer']} ${styles['stepFooter']}`}>
      <Button disabled={goOn === null || disabled} onClick={() => goOn?.()}>
        {label}
      </Button>
      <Button variant="default" disabled={disabled} onClick={() => goTo(back)}>
        {t(($) => $.imports.steps.back)}
      </Button>
      {children}
    </div>
  )
}
