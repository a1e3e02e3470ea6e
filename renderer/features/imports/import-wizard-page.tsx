import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

import { DropAnywhere } from '#renderer/features/imports/drop-anywhere.tsx'
import { ImportResult } from '#renderer/features/imports/import-result.tsx'
import { ImportsLink } from '#renderer/features/imports/imports-link.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { stopCheck, watchResult } from '#renderer/features/imports/run.ts'
import { goTo, stepIds, useSession, type Session } from '#renderer/features/imports/session.ts'
import { StepCheck } from '#renderer/features/imports/step-check.tsx'
import { StepColumns } from '#renderer/features/imports/step-columns.tsx'
import { StepFile } from '#renderer/features/imports/step-file.tsx'
import { StepReading } from '#renderer/features/imports/step-reading.tsx'
import { sourceOf } from '#renderer/features/imports/whole-file.tsx'
import { sourceName } from '#renderer/features/imports/words.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { Steps, type Step } from '#renderer/ui/parts/steps.tsx'
import { t as now, useTexts } from '#renderer/ui/texts.ts'

/** From a file to its records in four steps; nothing is written before the last. */
export function ImportWizardPage(): ReactElement {
  const t = useTexts()
  const session = useSession()
  const navigate = useNavigate()
  const { step, running, source } = session
  useEffect(() => watchResult(), [])
  const current = step === 'result' ? stepIds.length : source || step === 'file' ? stepIds.indexOf(step) : 0
  const steps: Step[] = stepIds.map((id, index) => ({
    id,
    title: t(($) => $.imports.steps[id]),
    summary: index < current ? summaryOf(id, session) : undefined,
    content: index === current ? <Body moves={session.moves}>{contentOf(id, session)}</Body> : null,
  }))
  const revise = (index: number): void => {
    const to = stepIds[index]
    if (!to) return
    stopCheck()
    goTo(to)
  }
  return (
    <Page
      title={t(($) => $.imports.list.importFile)}
      {...(current === 0 ? { sentence: t(($) => $.imports.steps.sentence) } : {})}
      trail={<ImportsLink />}
    >
      <DropAnywhere paste={step === 'result'} onTaken={() => void navigate({ to: '/imports/new' })} />
      <Steps steps={steps} current={current} {...(step === 'result' || running ? {} : { onRevise: revise })} />
      {step === 'result' && (
        <Body moves={session.moves}>
          <ImportResult session={session} />
        </Body>
      )}
    </Page>
  )
}

function contentOf(id: Step['id'], session: Session): ReactNode {
  const { source, kind } = session
  if (id === 'file' || !source) return <StepFile session={session} />
  if (id === 'columns' && kind) return <StepColumns session={session} source={source} kind={kind} />
  if (id === 'check') return <StepCheck session={session} source={source} />
  return <StepReading session={session} source={source} />
}

/** What was decided in a step, on one line. */
function summaryOf(id: Step['id'], session: Session): string {
  const { source, kind, reading, mapping, constants } = session
  if (!source) return ''
  const sheet = source.sheets[reading.sheet]
  if (id === 'file') return sourceName(source)
  if (id === 'reading') {
    // A check has counted what was an estimate before.
    const counted = session.check?.done?.counts.total
    const rows = now(($) => $.imports.steps.rows, { count: counted ?? sheet?.rowCount ?? 0 })
    const parts = [
      kind ? now(($) => $.imports.kinds[kind]) : '',
      source.sheets.length > 1 ? (sheet?.name ?? '') : '',
      sheet?.exact === false && counted === undefined ? now(($) => $.imports.steps.about, { rows }) : rows,
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }
  if (id === 'check') {
    const problems = session.check?.done?.summary.reduce((sum, { count }) => sum + count, 0) ?? 0
    return problems === 0
      ? now(($) => $.imports.batch.noProblems)
      : now(($) => $.imports.check.problems, { count: problems })
  }
  if (id !== 'columns' || !mapping) return ''
  const used = mapping.filter((field) => field !== null).length
  const columns = now(($) => $.imports.columns.used, { used, all: mapping.length })
  const same = Object.entries(constants).flatMap(([field, text]) => {
    if (kind === 'registrations' && field === 'source')
      return now(($) => $.imports.registrations.sources[sourceOf(session)])
    return text === '' ? [] : [text]
  })
  return [columns, ...same].join(' · ')
}

/** The open step; it takes the focus when it was gone to, so that the keyboard goes on where the eye does. */
function Body({ moves, children }: { moves: number; children: ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const seen = useRef(moves)
  const fresh = useRef(true)
  useEffect(() => {
    const moved = seen.current !== moves || (fresh.current && moves > 0)
    fresh.current = false
    seen.current = moves
    if (moved) box.current?.focus()
  }, [moves])
  return (
    <div ref={box} tabIndex={-1} className={styles['body']}>
      {children}
    </div>
  )
}
