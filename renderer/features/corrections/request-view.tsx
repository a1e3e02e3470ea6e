import { Alert, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { AddresseePart } from '#renderer/features/corrections/addressee-part.tsx'
import { AnnexesPart } from '#renderer/features/corrections/annexes-part.tsx'
import { BackLink } from '#renderer/features/corrections/back-link.tsx'
import { EvidenceMeter } from '#renderer/features/corrections/evidence-meter.tsx'
import { ExplanationPart } from '#renderer/features/corrections/explanation-part.tsx'
import { ItemsPart } from '#renderer/features/corrections/items-part.tsx'
import { LeftMark, RequestState } from '#renderer/features/corrections/marks.tsx'
import { MissingList } from '#renderer/features/corrections/missing-list.tsx'
import { PreviewPane } from '#renderer/features/corrections/preview-pane.tsx'
import { ReportPart } from '#renderer/features/corrections/report-part.tsx'
import { RequestFooter } from '#renderer/features/corrections/request-footer.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import { Timeline } from '#renderer/features/corrections/timeline.tsx'
import { useDraft, type RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import {
  addresseeWords,
  frozenWords,
  isRunning,
  peopleWords,
  requestSubject,
} from '#renderer/features/corrections/words.ts'
import { ClashNotice } from '#renderer/ui/form/clash.tsx'
import { focusField } from '#renderer/ui/form/use-record-form.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'
import type { Missing, ReadinessCheck } from '#shared/domain/correction/readiness.ts'
import { isEditable } from '#shared/domain/correction/states.ts'

/** Where each thing that may lack is mended; `*` stands for the item. */
const fields: Record<ReadinessCheck, string> = {
  'no-items': 'items.add',
  'addressee-changed': 'readdress',
  'addressee-unsettled': 'addressee',
  'agency-unknown': 'addressee',
  'item-value': 'items.*.what',
  'item-time': 'items.*.time',
  'item-unchanged': 'items.*.what',
  'item-reason': 'items.*.reason',
  'item-reason-text': 'items.*.reasonText',
  'item-declaration': 'items.*.workplace',
  sender: 'senderId',
  language: 'language',
  explanation: 'explanation',
  evidence: 'annexes',
  late: 'lateReason',
  address: 'addressee',
  'settled-meanwhile': 'items.*.open',
}

/** A request with its words, its page and what can be done with it. */
export function RequestView({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const draft = useDraft(detail)
  const { may, mayWrite } = useDesk()
  const editable = mayWrite && isEditable(detail.state)
  /** The items whose fields are open, by their name on the page. */
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => firstOpened(draft, detail))
  const turn = (key: string, open: boolean): void =>
    setOpened((now) => {
      const next = new Set(now)
      if (open) next.add(key)
      else next.delete(key)
      return next
    })
  const go = ({ check, item }: Missing): void => {
    const key = item === null ? undefined : draft.values.items[item]?.key
    if (key !== undefined) turn(key, true)
    focusField(fields[check].replace('*', String(item ?? 0)))
  }
  const frozen = frozenWords(detail)
  return (
    <Page
      title={t(($) => $.corrections.request.title, { number: detail.number })}
      sentence={[detail.reason && requestSubject(detail), peopleWords(detail), addresseeWords(detail)]
        .filter(Boolean)
        .join(' · ')}
      trail={<BackLink />}
      body="fill"
      state={
        <>
          <RequestState state={detail.state} />
          {isRunning(detail.state) && <Deadline detail={detail} />}
          <Care detail={detail} />
          <Related detail={detail} />
        </>
      }
    >
      {frozen !== null && (
        <p className={styles['frozen']}>
          <ToneIcon tone="info" size={16} /> {frozen}
        </p>
      )}
      <div className={styles['top']}>
        {editable && <MissingList missing={detail.missing} onGo={go} />}
        <EvidenceMeter detail={detail} />
      </div>
      <ClashPart draft={draft} />
      <div className={styles['columns']}>
        <fieldset className={styles['left']} disabled={!mayWrite} onBlur={() => void draft.flush()}>
          <AddresseePart detail={detail} draft={draft} />
          {(detail.origin === 'report' || detail.reportText !== null) && <ReportPart detail={detail} draft={draft} />}
          <ItemsPart detail={detail} draft={draft} opened={opened} onTurn={turn} />
          <ExplanationPart detail={detail} draft={draft} />
          <AnnexesPart detail={detail} draft={draft} />
          <Timeline detail={detail} />
        </fieldset>
        {may('corrections.preview') && <PreviewPane detail={detail} />}
      </div>
      {mayWrite && <RequestFooter detail={detail} draft={draft} />}
    </Page>
  )
}

function firstOpened({ values }: RequestDraft, { missing }: CorrectionDetail): ReadonlySet<string> {
  const lacking = new Set(missing.map(({ item }) => item))
  const few = values.items.length <= 2
  const wanted = values.items.filter((_, index) => few || lacking.has(index))
  return new Set(wanted.slice(0, 5).map(({ key }) => key))
}

/** The last day and what is left, with the note that the counting is ours. */
function Deadline({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const { deadline, daysLeft, deadlineAssumed } = detail
  return (
    <span className={styles['deadline']} title={deadlineAssumed ? t(($) => $.corrections.assumed) : undefined}>
      <LeftMark deadline={deadline} daysLeft={daysLeft} />
      {deadline !== null && <span>{t(($) => $.findings.left.until, { date: formatDate(deadline) })}</span>}
      {deadlineAssumed && deadline !== null && (
        <>
          <span aria-hidden>*</span>
          <span className="visually-hidden">{t(($) => $.corrections.assumed)}</span>
        </>
      )}
    </span>
  )
}

/** Who looks after the request, and when it is to be taken up again. */
function Care({ detail: { responsible, followUpOn } }: { detail: CorrectionDetail }): ReactElement | null {
  const t = useTexts()
  const parts = [
    responsible && t(($) => $.corrections.request.care, { name: responsible }),
    followUpOn && `${t(($) => $.corrections.fields.followUpOn)} ${formatDate(followUpOn)}`,
  ].filter(Boolean)
  return parts.length === 0 ? null : <span className={styles['dim']}>{parts.join(' · ')}</span>
}

/** The request this one goes on from, and those that go on from it. */
function Related({ detail: { follows, followedBy } }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const link = (id: number, words: string): ReactElement => (
    <Link key={id} to="/corrections/$requestId" params={{ requestId: String(id) }} className={styles['link'] ?? ''}>
      {words}
    </Link>
  )
  return (
    <>
      {follows &&
        link(
          follows.id,
          t(($) => $.corrections.request.follows, { number: follows.number }),
        )}
      {followedBy.map(({ id, number }) =>
        link(
          id,
          t(($) => $.corrections.request.followedBy, { number }),
        ),
      )}
    </>
  )
}

/** What another window changed meanwhile, with the choice where both changed the same. */
function ClashPart({ draft }: { draft: RequestDraft }): ReactElement | null {
  const t = useTexts()
  const { clash, merged } = draft.state
  if (clash) {
    const label = (field: string): string => textByKey(['corrections', 'request', 'fieldNames', field]) ?? field
    return (
      <div className={styles['clash']}>
        <ClashNotice clash={{ ...clash, swap: draft.swap }} fieldLabel={label} />
        <Button size="xs" onClick={draft.settle}>
          {t(($) => $.corrections.request.save.keep)}
        </Button>
      </div>
    )
  }
  if (!merged) return null
  return (
    <Alert p="xs" icon={<ToneIcon tone="info" />} role="status">
      {t(($) => $.corrections.request.save.merged)}
    </Alert>
  )
}
