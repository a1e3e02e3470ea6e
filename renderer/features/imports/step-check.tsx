import { Tabs } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { useMemo, type ReactElement } from 'react'

import { errorText, problemsOf } from '#renderer/bridge/errors.ts'
import { Changes } from '#renderer/features/imports/change-table.tsx'
import { Counts } from '#renderer/features/imports/counts.tsx'
import { CoverageFields, turned } from '#renderer/features/imports/coverage-fields.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { Problems } from '#renderer/features/imports/problem-table.tsx'
import { ProgressLine } from '#renderer/features/imports/progress-line.tsx'
import { lineProgress } from '#renderer/features/imports/progress.ts'
import { RepairMenu } from '#renderer/features/imports/repair-menu.tsx'
import { startCheck, startImport, stopCheck } from '#renderer/features/imports/run.ts'
import { restart, type Check, type Session } from '#renderer/features/imports/session.ts'
import { StepFooter } from '#renderer/features/imports/step-footer.tsx'
import { SourceError } from '#renderer/features/imports/step-reading.tsx'
import { sourceName } from '#renderer/features/imports/words.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SourceInfo } from '#shared/contract/imports.ts'

/** What the import would do, before anything is written: counts, every problem, every change; then the import itself. */
export function StepCheck({ session, source }: { session: Session; source: SourceInfo }): ReactElement {
  const t = useTexts()
  const { check, running } = session
  if (check?.done) return <Checked session={session} source={source} check={check} done={check.done} />
  const again = (): void => void startCheck()
  if (check?.error !== undefined) {
    const lacksColumns = problemsOf(check.error).length > 0
    return (
      <>
        {lacksColumns ? (
          <Notice tone="bad" alert title={t(($) => $.imports.check.failed)}>
            <p>{errorText(check.error)}</p>
          </Notice>
        ) : (
          <SourceError error={check.error} />
        )}
        <StepFooter back="columns" goOn={again} label={t(($) => $.imports.check.again)} />
      </>
    )
  }
  if (!check || check.stopped) {
    return (
      <>
        {check?.stopped && <Notice tone="info" title={t(($) => $.imports.check.stopped)} />}
        <StepFooter back="columns" goOn={again} label={t(($) => $.imports.check.again)} />
      </>
    )
  }
  return (
    <ProgressLine
      text={t(($) => $.imports.check.running)}
      {...lineProgress(check.progress)}
      onCancel={running ? running.cancel : stopCheck}
    />
  )
}

type Done = NonNullable<Check['done']>

function Checked(props: { session: Session; source: SourceInfo; check: Check; done: Done }): ReactElement {
  const { session, source, check, done } = props
  const t = useTexts()
  const { running } = session
  const { counts } = done
  const incoming = counts.imported + counts.changed
  const name = sourceName(source)
  return (
    <>
      <Counts counts={counts} label={t(($) => $.imports.check.counts)} />
      <Verdict done={done} />
      {done.coverage.length > 0 && !running && <CoverageFields session={session} found={done.coverage} />}
      <Findings source={source} check={check} done={done} />
      {running ? (
        <ProgressLine
          text={t(($) => $.imports.check.importing, { name })}
          hint={t(($) => $.imports.check.goesOn)}
          {...lineProgress(running.progress)}
          onCancel={running.cancel}
        />
      ) : (
        <StepFooter
          back="columns"
          goOn={incoming === 0 ? () => restart() : turned(session.coverage) ? null : () => void startImport()}
          label={
            incoming > 0 ? t(($) => $.imports.check.importRows, { count: incoming }) : t(($) => $.imports.file.another)
          }
        >
          {counts.rejected > 0 && <RepairMenu of={{ sourceId: source.sourceId }} />}
        </StepFooter>
      )}
    </>
  )
}

/** The counts in a sentence: what it means for the user. */
function Verdict({ done: { counts, summary } }: { done: Done }): ReactElement | null {
  const t = useTexts()
  const { total, imported, changed, rejected } = counts
  if (total === 0) return <Notice tone="warn" title={t(($) => $.imports.check.noRows)} />
  if (rejected === total) return <Notice tone="bad" title={t(($) => $.imports.check.nothingFits)} />
  return (
    <>
      {imported + changed === 0 && <Notice tone="info" title={t(($) => $.imports.check.nothingNew)} />}
      {rejected > 0 && <p className={styles['quiet']}>{t(($) => $.imports.check.refusedStay)}</p>}
      {summary.length === 0 && imported + changed > 0 && <Notice tone="good" title={t(($) => $.imports.check.clean)} />}
    </>
  )
}

// As many as the core keeps of a check.
const mostProblems = 50_000
const mostChanges = 10_000

/** Problems and changes beside one another as tabs; only what there is. */
function Findings({ source, check, done }: { source: SourceInfo; check: Check; done: Done }): ReactElement | null {
  const t = useTexts()
  const { height: window } = useViewportSize()
  const { sourceId } = source
  const of = useMemo(() => ({ sourceId }), [sourceId])
  const problems = done.summary.reduce((sum, { count }) => sum + count, 0)
  const { changedRows } = done
  if (problems === 0 && changedRows === 0) return null
  // What the page around the table needs: head, folded steps, counts and the buttons below.
  const height = Math.max(280, window - 480)
  const problemPanel = problems > 0 && (
    <>
      <Problems
        of={of}
        version={check.id}
        summary={done.summary}
        height={height}
        typed={source.type !== 'text' && source.type !== 'pasted'}
      />
      {problems > mostProblems && <FirstOnly count={mostProblems} />}
    </>
  )
  // One tab alone would only take room.
  if (changedRows === 0) return problemPanel || null
  return (
    <Tabs defaultValue={problems > 0 ? 'problems' : 'changes'} keepMounted={false}>
      <Tabs.List>
        {problems > 0 && (
          <Tabs.Tab value="problems">{t(($) => $.imports.check.problems, { count: problems })}</Tabs.Tab>
        )}
        <Tabs.Tab value="changes">{t(($) => $.imports.check.changes, { count: changedRows })}</Tabs.Tab>
      </Tabs.List>
      {problemPanel && (
        <Tabs.Panel value="problems" className={styles['panel'] ?? ''}>
          {problemPanel}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="changes" className={styles['panel'] ?? ''}>
        <Changes sourceId={sourceId} version={check.id} height={height} />
        {changedRows >= mostChanges && <FirstOnly count={mostChanges} />}
      </Tabs.Panel>
    </Tabs>
  )
}

function FirstOnly({ count }: { count: number }): ReactElement {
  const t = useTexts()
  return <p className={styles['quiet']}>{t(($) => $.imports.check.firstOnly, { count })}</p>
}
