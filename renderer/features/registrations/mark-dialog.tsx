import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

const kinds = ['cancelled', 'corrected', 'superseded'] as const
type MarkKind = (typeof kinds)[number]

// As many as the contract takes at once.
const mostAtOnce = 10_000

/** Asks what is to be said beside registrations, says it, and offers to take it back. */
export function openMarkDialog(ids: readonly number[]): void {
  if (ids.length > mostAtOnce) {
    notifyDone(text(($) => $.registrations.mark.tooMany, { limit: mostAtOnce }))
    return
  }
  openDialog({
    title: text(($) => $.registrations.mark.title, { count: ids.length }),
    size: 'md',
    render: (close) => <MarkForm ids={ids} close={close} />,
  })
}

function MarkForm({ ids, close }: { ids: readonly number[]; close: () => void }): ReactElement {
  const t = useTexts()
  const [kind, setKind] = useState<MarkKind>('cancelled')
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const result = await outcome(client.registrations.mark({ ids: [...ids], kind, note: note.trim() || null }))
    setBusy(false)
    if (!result.ok) return setFailure(result)
    const done = text(($) => $.registrations.mark.done, { count: result.value.marked })
    offerUndoOf(result.value.changeSet, done)
    notifyDone(done)
    close()
    return undefined
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t(($) => $.registrations.mark.text)}</p>
        {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
        <Radio.Group
          label={t(($) => $.registrations.mark.kind)}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'cancelled')}
        >
          <Stack gap={8} mt={6}>
            {kinds.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(($) => $.registrations.mark.kinds[one])}
                description={t(($) => $.registrations.mark.kindText[one])}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(($) => $.registrations.mark.note)}
          placeholder={t(($) => $.registrations.mark.notePlaceholder)}
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
            {t(($) => $.registrations.mark.confirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
