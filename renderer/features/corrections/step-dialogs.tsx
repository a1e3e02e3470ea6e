import { Button, Checkbox, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { annexEndings } from '#renderer/features/corrections/annex-files.ts'
import styles from '#renderer/features/corrections/corrections.module.css'
import { emptyStep, StepFields, stepProblems } from '#renderer/features/corrections/step-fields.tsx'
import { sayRefused } from '#renderer/features/corrections/request-actions.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { requestedWords } from '#renderer/features/corrections/item-words.ts'
import { storedKey } from '#renderer/features/corrections/draft-values.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** Asks when and how a request went out; from then on its words are fixed. */
export function openSend(detail: CorrectionDetail): void {
  openDialog({
    title: text(($) => $.corrections.steps.sendTitle),
    render: (close) => <SendForm detail={detail} close={close} />,
  })
}

function SendForm({ detail, close }: { detail: CorrectionDetail; close: () => void }): ReactElement {
  const t = useTexts()
  const [words, setWords] = useState(emptyStep)
  const [tried, setTried] = useState(false)
  const problems = stepProblems(words)
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (Object.keys(problems).length > 0) return false
    const done = await client.corrections.send({
      ids: [detail.id],
      onDate: words.onDate ?? '',
      channel: words.channel,
      reference: words.reference.trim() || null,
      note: words.note.trim() || null,
    })
    if (done.passed.length === 0) sayRefused(done)
    else notifyDone(t(($) => $.corrections.steps.sent))
    return true
  }
  return (
    <StepForm label={t(($) => $.corrections.steps.sendDo)} close={close} run={run}>
      <p className={styles['plain']}>
        {detail.addressee === 'self-employed'
          ? t(($) => $.corrections.steps.sendSelf)
          : t(($) => $.corrections.steps.sendText)}
      </p>
      <StepFields
        words={words}
        onWords={setWords}
        problems={tried ? problems : {}}
        dateLabel={t(($) => $.corrections.steps.sentDate)}
      />
    </StepForm>
  )
}

const outcomes = ['ask', 'accept', 'partly', 'refuse'] as const

/** Asks what came back: the outcome, which items, when and how, with its document. */
export function openAnswer(detail: CorrectionDetail): void {
  openDialog({
    title: text(($) => $.corrections.steps.answerTitle),
    size: 'lg',
    render: (close) => <AnswerForm detail={detail} close={close} />,
  })
}

function AnswerForm({ detail, close }: { detail: CorrectionDetail; close: () => void }): ReactElement {
  const t = useTexts()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('accept')
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set())
  const [words, setWords] = useState(emptyStep)
  const [file, setFile] = useState<{ token: string; name: string } | null>(null)
  const [tried, setTried] = useState(false)
  const problems = stepProblems(words)
  const partly = outcome === 'partly'
  const choiceMissing = partly && (accepted.size === 0 || accepted.size === detail.itemList.length)
  // One item alone cannot be granted in part.
  const shown = outcomes.filter((one) => one !== 'partly' || detail.itemList.length > 1)
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (Object.keys(problems).length > 0 || choiceMissing) return false
    await client.corrections.answer({
      id: detail.id,
      outcome,
      accepted: partly ? [...accepted] : [],
      onDate: words.onDate ?? '',
      channel: words.channel,
      reference: words.reference.trim() || null,
      note: words.note.trim() || null,
      file,
    })
    notifyDone(t(($) => $.corrections.steps.answered))
    return true
  }
  return (
    <StepForm label={t(($) => $.corrections.steps.answerDo)} close={close} run={run}>
      <SegmentedControl
        aria-label={t(($) => $.corrections.steps.outcome)}
        value={outcome}
        data={shown.map((value) => ({ value, label: t(($) => $.corrections.steps.outcomes[value]) }))}
        onChange={(value) => setOutcome(value)}
      />
      {partly && (
        <Checkbox.Group
          label={t(($) => $.corrections.steps.acceptedItems)}
          error={tried && choiceMissing ? t(($) => $.corrections.steps.acceptedNeeded) : null}
          value={[...accepted].map(String)}
          onChange={(values) => setAccepted(new Set(values.map(Number)))}
        >
          <Stack gap={6} mt={6} className={styles['choices'] ?? ''}>
            {detail.itemList.map((item, index) => (
              <Checkbox
                key={item.id}
                value={String(item.id)}
                label={[
                  t(($) => $.corrections.request.items.item, { item: index + 1 }),
                  item.person,
                  formatDate(item.date),
                  requestedWords({ ...item, key: storedKey(item.id) }, item),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <StepFields
        words={words}
        onWords={setWords}
        problems={tried ? problems : {}}
        dateLabel={t(($) => $.corrections.steps.answerDate)}
      />
      <strong>{t(($) => $.corrections.steps.document)}</strong>
      {file === null ? (
        <FileDrop
          anyKind
          endings={annexEndings}
          maxSize={detail.annexLimits.each}
          onError={errorText}
          onFiles={async ([first], report) => {
            if (!first) return
            const { token } = await host.uploadFile(first, report)
            setFile({ token, name: first.name.slice(-255) })
          }}
        />
      ) : (
        <Group gap="xs">
          <span>{t(($) => $.corrections.steps.documentChosen, { name: file.name })}</span>
          <Button size="compact-xs" variant="subtle" onClick={() => setFile(null)}>
            {t(($) => $.common.remove)}
          </Button>
        </Group>
      )}
    </StepForm>
  )
}

/** Asks why a request is taken back. */
export function openWithdraw(detail: CorrectionDetail): void {
  openDialog({
    title: text(($) => $.corrections.steps.withdrawTitle),
    render: (close) => <WithdrawForm id={detail.id} close={close} />,
  })
}

function WithdrawForm({ id, close }: { id: number; close: () => void }): ReactElement {
  const t = useTexts()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const missing = note.trim() === ''
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (missing) return false
    const { changeSet } = await client.corrections.withdraw({ ids: [id], note: note.trim() })
    const said = t(($) => $.corrections.steps.withdrawn)
    offerUndoOf(changeSet, said)
    notifyDone(said)
    return true
  }
  return (
    <StepForm label={t(($) => $.corrections.steps.withdrawDo)} danger close={close} run={run}>
      <p className={styles['plain']}>{t(($) => $.corrections.steps.withdrawText)}</p>
      <Textarea
        label={t(($) => $.corrections.steps.withdrawWhy)}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={note}
        error={tried && missing ? t(($) => $.corrections.steps.withdrawNeeded) : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </StepForm>
  )
}
