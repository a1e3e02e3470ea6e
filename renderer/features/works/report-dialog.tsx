import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemList, ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ChangesAnswer } from '#shared/contract/works.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Asks when the state that is on the screen was reported, and keeps it. */
export function openReportDialog(open: ChangesAnswer): void {
  openDialog({
    title: text(($) => $.works.changes.markTitle),
    size: 'md',
    render: (close) => <ReportForm open={open} close={close} />,
  })
}

function ReportForm({ open, close }: { open: ChangesAnswer; close: () => void }): ReactElement {
  const t = useTexts()
  const { declarationId, sha256 } = open
  const [date, setDate] = useState<LocalDate | null>(todayInBrussels())
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    if (date === null) return
    setBusy(true)
    const result = await outcome(client.works.report({ declarationId, reportedOn: date, note: note || null, sha256 }))
    setBusy(false)
    if (!result.ok) {
      setProblems(result.problems)
      setMessage(result.message ?? null)
      return
    }
    notifyDone(t(($) => $.works.changes.marked, { date: formatDate(date) }))
    close()
  }
  const own = problems.find((problem) => problem.field === 'reportedOn')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void send()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t(($) => $.works.changes.markText)}</p>
        <ProblemList problems={problems.filter((problem) => problem !== own)} message={message} />
        <DateField
          label={t(($) => $.works.changes.reportedOn)}
          required
          data-autofocus
          popoverProps={{ withinPortal: true, position: 'right-start' }}
          value={date}
          error={own ? <ProblemText problem={own} /> : null}
          onChange={(next) => {
            setDate(next)
            setProblems([])
          }}
        />
        <Textarea
          label={t(($) => $.works.changes.note)}
          description={t(($) => $.works.changes.noteHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={2_000}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy} disabled={date === null}>
            {t(($) => $.works.changes.mark)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
