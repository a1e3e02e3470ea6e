import { Button, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionCase, CorrectionDrafted } from '#shared/contract/corrections.ts'

/** Opens the page of a request; dialogs stand outside the router and are handed the way. */
export type OpenRequest = (id: number) => void

/**
 * Drafts requests from findings, one per addressee. A single request is opened at once; of several, and of findings that
 * stay, a dialog tells. What is late asks why first.
 */
export async function draftFrom(
  ids: readonly number[],
  open: OpenRequest,
  lateReason: string | null = null,
): Promise<void> {
  try {
    const drafted = await client.corrections.draft({ findingIds: [...ids], lateReason })
    const { requests, refused, changeSet } = drafted
    const [first, ...others] = requests
    if (first) {
      const done = text(($) => $.corrections.cockpit.drafted.done, { count: requests.length })
      offerUndoOf(changeSet, done)
      // A single one is opened at once, which says it.
      if (others.length > 0) notifyDone(done)
    }
    const late = refused.filter(({ obstacle }) => obstacle === 'late').map(({ findingId }) => findingId)
    if (late.length > 0 && lateReason === null) askLate(late, open)
    if (first && others.length === 0 && refused.length === 0) open(first.id)
    else if (first || late.length < refused.length) showDrafted(drafted, open)
  } catch (error) {
    notifyError(error)
  }
}

/** Says how many of the chosen findings can be drafted and why the others cannot, then drafts those. */
export function openDraftMany(cases: readonly CorrectionCase[], open: OpenRequest, onDone: () => void): void {
  const findings = cases.filter((one) => one.kind === 'finding')
  if (findings.length === 0) return notifyDone(text(($) => $.corrections.cockpit.bulk.nothing))
  const blocked = findings.flatMap(({ obstacle }) => (obstacle === null ? [] : [obstacleWords(obstacle)]))
  const passing = findings.filter(({ obstacle }) => obstacle === null).map(({ finding }) => finding.id)
  openDialog({
    title: text(($) => $.corrections.cockpit.bulk.onlyFindings),
    size: 'lg',
    render: (close) => (
      <DraftMany
        passing={passing.length}
        blocked={blocked}
        skipped={cases.length - findings.length}
        onCancel={close}
        onDraft={async () => {
          close()
          await draftFrom(passing, open)
          onDone()
        }}
      />
    ),
  })
  return undefined
}

function DraftMany(props: {
  passing: number
  blocked: readonly string[]
  skipped: number
  onDraft: () => Promise<void>
  onCancel: () => void
}): ReactElement {
  const { passing, blocked, skipped, onDraft, onCancel } = props
  const t = useTexts()
  const run = async (): Promise<boolean> => {
    await onDraft()
    return true
  }
  return (
    <StepForm
      label={t(($) => $.corrections.cockpit.draftCount, { count: passing })}
      idle={passing === 0}
      close={onCancel}
      run={run}
    >
      <p className={styles['plain']}>
        <strong>
          {passing === 0
            ? t(($) => $.corrections.cockpit.drafted.none)
            : t(($) => $.corrections.cockpit.drafted.pass, { count: passing })}
        </strong>
      </p>
      {blocked.length > 0 && (
        <div>
          <p className={styles['plain']}>{t(($) => $.corrections.cockpit.drafted.kept, { count: blocked.length })}</p>
          <ReasonLines reasons={countReasons(blocked)} />
        </div>
      )}
      {skipped > 0 && (
        <p className={styles['dim']}>{t(($) => $.corrections.cockpit.drafted.skipped, { count: skipped })}</p>
      )}
    </StepForm>
  )
}

function showDrafted(drafted: CorrectionDrafted, open: OpenRequest): void {
  openDialog({
    title: text(($) => $.corrections.cockpit.drafted.title),
    size: 'lg',
    render: (close) => (
      <DraftedList
        drafted={drafted}
        open={(id) => {
          close()
          open(id)
        }}
      />
    ),
  })
}

/** How often each reason stands in a list of refusals. */
export function countReasons(reasons: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])
}

/** Why a finding cannot be asked to be corrected, in words. */
export function obstacleWords(obstacle: string): string {
  return textByKey(['corrections', 'obstacles', obstacle]) ?? obstacle
}

function DraftedList({ drafted, open }: { drafted: CorrectionDrafted; open: OpenRequest }): ReactElement {
  const t = useTexts()
  const { requests, refused } = drafted
  return (
    <Stack gap="sm">
      <p className={styles['plain']}>
        {requests.length === 0
          ? t(($) => $.corrections.cockpit.drafted.none)
          : t(($) => $.corrections.cockpit.drafted.done, { count: requests.length })}
      </p>
      {requests.length > 0 && (
        <ul className={styles['lines']}>
          {requests.map(({ id, number, addressee, items }) => (
            <li key={id}>
              <Button size="compact-sm" variant="subtle" onClick={() => open(id)}>
                {number}
              </Button>
              {t(($) => $.corrections.addressees[addressee])},{' '}
              {t(($) => $.corrections.cockpit.drafted.items, { count: items })}
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <p className={styles['plain']}>{t(($) => $.corrections.cockpit.drafted.kept, { count: refused.length })}</p>
          <ReasonLines reasons={countReasons(refused.map(({ obstacle }) => obstacleWords(obstacle)))} />
        </>
      )}
    </Stack>
  )
}

/** Reasons with how many each concerns. */
export function ReasonLines({ reasons }: { reasons: readonly [string, number][] }): ReactElement {
  const t = useTexts()
  return (
    <ul className={styles['lines']}>
      {reasons.map(([reason, count]) => (
        <li key={reason}>{t(($) => $.corrections.cockpit.bulk.reasonLine, { count, reason })}</li>
      ))}
    </ul>
  )
}

function askLate(ids: readonly number[], open: OpenRequest): void {
  openDialog({
    title: text(($) => $.corrections.cockpit.drafted.lateReason),
    render: (close) => (
      <LateForm
        onReason={async (reason) => {
          close()
          await draftFrom(ids, open, reason)
        }}
        onCancel={close}
      />
    ),
  })
}

function LateForm(props: { onReason: (reason: string) => Promise<void>; onCancel: () => void }): ReactElement {
  const t = useTexts()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (!missing) await props.onReason(reason.trim())
    return !missing
  }
  return (
    <StepForm label={t(($) => $.corrections.cockpit.drafted.lateDo)} close={props.onCancel} run={run}>
      <p className={styles['plain']}>{t(($) => $.corrections.cockpit.drafted.late)}</p>
      <Textarea
        label={t(($) => $.corrections.cockpit.drafted.lateReason)}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={reason}
        error={tried && missing ? t(($) => $.corrections.cockpit.drafted.lateNeeded) : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </StepForm>
  )
}
