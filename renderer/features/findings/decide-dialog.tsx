import { Button, Group, Radio, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

import { decide, takesLong } from '#renderer/features/findings/decide.ts'
import styles from '#renderer/features/findings/case.module.css'
import { reasonText } from '#renderer/features/findings/words.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { dismissReasons, explainReasons } from '#shared/domain/review/rules.ts'

type Way = 'explained' | 'dismissed'

interface Asking {
  ids: readonly number[]
  /** Null: the person chooses between explaining and setting aside. */
  way: Way | null
  /** What it is about, above the reasons. */
  about: ReactNode
  onDone?: () => void
}

/** Asks why findings are explained or set aside, says how many are concerned, and does it. */
export function openDecideDialog(asking: Asking): void {
  const count = asking.ids.length
  if (count === 0) return
  const title =
    asking.way === null
      ? text(($) => $.findings.clusters.together, { count })
      : asking.way === 'explained'
        ? text(($) => $.findings.decide.explainTitle, { count })
        : text(($) => $.findings.decide.dismissTitle, { count })
  openDialog({
    title: title.replace(/…$/, ''),
    size: 'lg',
    render: (close) => <DecideForm {...asking} close={close} />,
  })
}

/** `other` says nothing by itself. */
const needsNote = 'other'

function DecideForm({ ids, way: given, about, onDone, close }: Asking & { close: () => void }): ReactElement {
  const t = useTexts()
  const [way, setWay] = useState<Way>(given ?? 'explained')
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const count = ids.length
  const reasons = way === 'explained' ? explainReasons : dismissReasons
  const noteMissing = reason === needsNote && note.trim() === ''
  const submit = async (): Promise<void> => {
    setTried(true)
    if (reason === null || noteMissing) return
    const decision = { ids, state: way, reason, note: note.trim() || null }
    if (takesLong(ids)) {
      close()
      await decide(decision)
      onDone?.()
      return
    }
    setBusy(true)
    try {
      await decide(decision)
      close()
      onDone?.()
    } catch (error) {
      setMessage(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
      }}
    >
      <Stack gap="sm">
        <div>
          {count > 1 && <span className={styles['dim']}>{t(($) => $.findings.decide.concerns, { count })}</span>}
          <div className={styles['about']}>{about}</div>
        </div>
        {given === null && (
          <SegmentedControl
            aria-label={t(($) => $.findings.decide.way)}
            value={way}
            data={[
              { value: 'explained', label: t(($) => $.findings.decide.explainWay) },
              { value: 'dismissed', label: t(($) => $.findings.decide.dismissWay) },
            ]}
            onChange={(value) => {
              setWay(value)
              setReason(null)
            }}
          />
        )}
        <p className={styles['plain']}>
          {way === 'explained' ? t(($) => $.findings.decide.explainText) : t(($) => $.findings.decide.dismissText)}
        </p>
        <ProblemList problems={[]} message={message} />
        <Radio.Group
          label={t(($) => $.findings.decide.reason)}
          required
          value={reason}
          error={tried && reason === null ? t(($) => $.findings.decide.reasonNeeded) : null}
          onChange={setReason}
        >
          <div className={styles['reasons']}>
            {reasons.map((code, index) => (
              <Radio
                key={code}
                value={code}
                label={reasonText(code)}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t(($) => $.findings.decide.note)}
          description={t(($) => $.findings.decide.noteHelp)}
          required={reason === needsNote}
          error={tried && noteMissing ? t(($) => $.findings.decide.noteNeeded) : null}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {way === 'explained'
              ? t(($) => $.findings.decide.explainDo, { count })
              : t(($) => $.findings.decide.dismissDo, { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
