import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemList, ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** A kind of record that ends on a day, its last. */
export interface Endable {
  end: (input: { id: number; date: LocalDate }) => Promise<{ changeSet: number | null }>
  /** What ending means for this kind, in a sentence. */
  explanation: string
  /** What would follow from ending them on a day, shown before it is done. */
  consequence?: (ids: readonly number[], date: LocalDate) => ReactNode
}

/** Asks for the last day (proposed: today) of one or several records and ends them; offers to take it back as a whole. */
export async function openEndDialog(kind: Endable, items: readonly LookupItem[], proposed?: LocalDate): Promise<void> {
  const [first] = items
  if (!first) return
  const title =
    items.length === 1
      ? text(($) => $.records.endOne, { name: first.label })
      : text(($) => $.records.endMany, { count: items.length })
  await new Promise<void>((resolve) => {
    openDialog({
      title,
      size: 'md',
      onClose: resolve,
      render: (close) => <EndForm {...{ kind, items, close, proposed }} />,
    })
  })
}

function EndForm(props: {
  kind: Endable
  items: readonly LookupItem[]
  proposed: LocalDate | undefined
  close: () => void
}): ReactElement {
  const { kind, items, close } = props
  const t = useTexts()
  const [date, setDate] = useState<LocalDate | null>(props.proposed ?? todayInBrussels())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const end = async (): Promise<void> => {
    if (date === null) return
    setBusy(true)
    const sets: number[] = []
    let failed = false
    for (const { id } of items) {
      const result = await outcome(kind.end({ id, date }))
      if (result.ok && result.value.changeSet !== null) sets.push(result.value.changeSet)
      if (result.ok) continue
      failed = true
      setProblems(result.problems)
      setMessage(result.message ?? null)
      break
    }
    setBusy(false)
    const label = text(($) => $.records.ended, {
      count: sets.length,
      name: items[0]?.label ?? '',
      date: formatDate(date),
    })
    if (sets.length > 0) offerUndo({ label, undo: async () => await undoAll(sets) })
    if (failed) return
    notifyDone(label)
    close()
  }
  const own = problems.find((problem) => problem.field === 'date')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void end()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{kind.explanation}</p>
        <ProblemList problems={problems.filter((problem) => problem !== own)} message={message} />
        <DateField
          label={t(($) => $.records.lastDay)}
          required
          data-autofocus
          // Beside the dialog: below, it would hide what follows from the day.
          popoverProps={{ withinPortal: true, position: 'right-start' }}
          value={date}
          error={own ? <ProblemText problem={own} /> : null}
          onChange={(next) => {
            setDate(next)
            setProblems([])
          }}
        />
        {date !== null &&
          kind.consequence?.(
            items.map((item) => item.id),
            date,
          )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy} disabled={date === null}>
            {t(($) => $.records.endConfirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Several ends are several change sets: the last goes back first. */
async function undoAll(sets: readonly number[]): Promise<void> {
  for (const changeSet of sets.toReversed()) await client.history.undo({ changeSet })
}
