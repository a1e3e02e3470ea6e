import { Alert, Checkbox } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/form/form.module.css'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Why something is refused, in plain words. */
export function problemReason(problem: Problem): string {
  return textByKey(['problems', problem.code, 'reason'], problem.params) ?? problem.code
}

/** What to do about it; null when the reason says it all. */
export function problemRemedy(problem: Problem): string | null {
  return textByKey(['problems', problem.code, 'remedy'], problem.params)
}

/** Reason and remedy below one another, as they stand at a field. */
export function ProblemText({ problem }: { problem: Problem }): ReactElement {
  const t = useTexts()
  const remedy = problemRemedy(problem)
  return (
    <span className={styles['problem']}>
      <span>{problemReason(problem)}</span>
      {remedy && <span className={styles['remedy']}>{t(($) => $.common.form.remedy, { remedy })}</span>}
    </span>
  )
}

export interface ProblemListProps {
  problems: readonly Problem[]
  /** The label of a field, for problems that name one. */
  fieldLabel?: (field: string) => string | undefined
  /** Called when a problem's field is clicked. */
  onField?: (field: string) => void
  /** Codes of `override` problems already confirmed. */
  overrides?: readonly string[]
  /** Ticks or unticks “I have seen the document”; without it the box is not shown. */
  onConfirm?: (code: string, yes: boolean) => void
  /** A sentence about the whole. */
  message?: string | null
  /** Leaves out the remedy of problems that stand at a field in view, which says it too. */
  brief?: boolean
}

/** Everything that is wrong, worst first: what stops, what needs a document seen, what is only to be noticed. */
export function ProblemList(props: ProblemListProps): ReactElement | null {
  const t = useTexts()
  const stops = props.problems.filter((problem) => problem.severity !== 'warning')
  const warnings = props.problems.filter((problem) => problem.severity === 'warning')
  if (stops.length + warnings.length === 0 && !props.message) return null
  return (
    <div className={styles['problems']}>
      {(stops.length > 0 || props.message) && (
        <Box tone="bad" title={stops.length > 0 ? t(($) => $.common.form.toCorrect, { count: stops.length }) : null}>
          {props.message && <p className={styles['message']}>{props.message}</p>}
          <Lines {...props} problems={stops} />
        </Box>
      )}
      {warnings.length > 0 && (
        <Box tone="warn" title={t(($) => $.common.form.toNotice, { count: warnings.length })}>
          <Lines {...props} problems={warnings} />
        </Box>
      )}
    </div>
  )
}

function Box(props: { tone: 'bad' | 'warn'; title: string | null; children: ReactNode }): ReactElement {
  return (
    <Alert
      className={styles['box'] ?? ''}
      classNames={{ title: styles['boxTitle'] ?? '', body: styles['boxBody'] ?? '' }}
      data-tone={props.tone}
      title={props.title}
      icon={<ToneIcon tone={props.tone} />}
      p="sm"
    >
      {props.children}
    </Alert>
  )
}

function Lines({ problems, fieldLabel, onField, overrides, onConfirm, brief }: ProblemListProps): ReactElement {
  const t = useTexts()
  return (
    <ul className={styles['lines']}>
      {problems.map((problem) => {
        const { field } = problem
        const label = field === null ? undefined : fieldLabel?.(field)
        return (
          <li key={`${problem.code} ${field ?? ''} ${JSON.stringify(problem.params ?? {})}`}>
            {field !== null && label && (
              <button type="button" className={styles['fieldLink']} onClick={() => onField?.(field)}>
                {label}
              </button>
            )}
            {brief && label ? problemReason(problem) : <ProblemText problem={problem} />}
            {problem.severity === 'override' && onConfirm && (
              <Checkbox
                mt={4}
                label={t(($) => $.common.form.override)}
                description={t(($) => $.common.form.overrideHelp)}
                checked={overrides?.includes(problem.code) ?? false}
                onChange={(event) => onConfirm(problem.code, event.currentTarget.checked)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
