import { Button, Group, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { FormLine } from '#shared/contract/emergency.ts'

/** From this age in days on an open line is marked: the office should have settled it. */
export const oldAfterDays = 5

type Outcome = FormLine['outcome']

/** Settles lines, or opens them again (null), and offers to take that back. True when it succeeded. */
export async function settle(lines: readonly FormLine[], outcome: Outcome, note: string | null): Promise<boolean> {
  const count = lines.length
  const done =
    outcome === null
      ? text(($) => $.emergency.page.lines.reopened, { count })
      : text(($) => $.emergency.page.lines.settled, { count })
  return await attempt(async () => {
    await write(
      lines.map(({ id }) => id),
      outcome,
      note,
    )
    notifyDone(done)
    offerUndo({ label: done, undo: async () => await restore(lines) })
  })
}

// The contract takes so many lines at once.
const mostLines = 1000

async function write(lineIds: readonly number[], outcome: Outcome, note: string | null): Promise<void> {
  for (let start = 0; start < lineIds.length; start += mostLines) {
    await client.emergency.settleLines({ lineIds: lineIds.slice(start, start + mostLines), outcome, note })
  }
}

/** Puts each line back to what it was, those that were alike together. */
async function restore(lines: readonly FormLine[]): Promise<void> {
  const alike = Map.groupBy(lines, ({ outcome, note }) => JSON.stringify([outcome, note]))
  for (const group of alike.values()) {
    const [first] = group
    if (!first) continue
    await write(
      group.map(({ id }) => id),
      first.outcome,
      first.note,
    )
  }
}

/** Asks for the note without which the outcome would say nothing, then settles. */
export function settleWithNote(lines: readonly FormLine[], outcome: NonNullable<Outcome>, onDone: () => void): void {
  openDialog({
    title: text(($) => $.emergency.page.lines.settleTitle, {
      outcome: text(($) => $.emergency.lineOutcomes[outcome]),
    }),
    render: (close) => (
      <NoteForm
        count={lines.length}
        onCancel={close}
        onNote={async (note) => {
          if (!(await settle(lines, outcome, note))) return
          close()
          onDone()
        }}
      />
    ),
  })
}

function NoteForm(props: {
  count: number
  onNote: (note: string) => Promise<void>
  onCancel: () => void
}): ReactElement {
  const t = useTexts()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const missing = note.trim() === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!missing) void props.onNote(note.trim())
      }}
    >
      <Textarea
        label={t(($) => $.emergency.page.lines.settleNote)}
        description={t(($) => $.emergency.page.lines.settleNoteHelp)}
        error={tried && missing ? t(($) => $.emergency.page.lines.noteNeeded) : null}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="md">
        <span>{t(($) => $.emergency.page.lines.selected, { count: props.count })}</span>
        <Group gap="sm">
          <Button variant="default" onClick={props.onCancel}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.common.save)}</Button>
        </Group>
      </Group>
    </form>
  )
}
