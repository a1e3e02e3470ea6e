import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/steps.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** One step on a page of steps. */
export interface Step {
  id: string
  title: string
  /** What was decided, on one line, once the step is done. */
  summary?: ReactNode
  content: ReactNode
}

/** Steps below one another: those done fold to one line, the current one is open, the rest wait. */
export function Steps(props: {
  steps: readonly Step[]
  current: number
  onRevise?: (index: number) => void
}): ReactElement {
  const { steps, current, onRevise } = props
  const t = useTexts()
  return (
    <ol className={styles['steps']}>
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'todo'
        return (
          <li
            key={step.id}
            className={styles['step']}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <div className={styles['head']}>
              <span className={styles['number']} aria-hidden>
                {state === 'done' ? <IconCheck size={15} stroke={2.5} /> : index + 1}
              </span>
              <h2 className={styles['title']}>
                {step.title}
                <span className="visually-hidden"> ({t(($) => $.common.steps[state])})</span>
              </h2>
              {state === 'done' && <span className={styles['summary']}>{step.summary}</span>}
              {state === 'done' && onRevise && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t(($) => $.common.change)}: ${step.title}`}
                  onClick={() => onRevise(index)}
                >
                  {t(($) => $.common.change)}
                </Button>
              )}
            </div>
            {state === 'current' && <div className={styles['content']}>{step.content}</div>}
          </li>
        )
      })}
    </ol>
  )
}
