import { Button, Group, Textarea } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail, CorrectionEvent } from '#shared/contract/correction-shapes.ts'

/** Every step of the request: who, when, by which way, under which reference, with which document. */
export function Timeline({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const title = t(($) => $.corrections.request.timeline.title)
  return (
    <Section title={title}>
      <ol className={styles['timeline']} aria-label={title}>
        {!detail.events.some(({ step }) => step === 'create') && <Created detail={detail} />}
        {detail.events.map((event) => (
          <Step key={event.id} event={event} />
        ))}
      </ol>
      <NoteForm id={detail.id} />
    </Section>
  )
}

/** The beginning, which is no step of its own. */
function Created({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  return (
    <li>
      <span>
        <strong>{t(($) => $.corrections.request.timeline.steps.create)}</strong> –{' '}
        {t(($) => $.corrections.origins[detail.origin])}
      </span>
      <span className={styles['dim']}>
        {t(($) => $.corrections.request.timeline.by, {
          when: formatInstant(detail.createdAt),
          name: detail.createdBy,
        })}
      </span>
    </li>
  )
}

async function openDocument(eventId: number): Promise<void> {
  const { token } = await client.corrections.eventFile({ eventId })
  await host.openFile(token)
}

function Step({ event }: { event: CorrectionEvent }): ReactElement {
  const t = useTexts()
  const facts = [
    event.onDate && t(($) => $.corrections.request.timeline.onDate, { date: formatDate(event.onDate) }),
    event.channel && t(($) => $.corrections.channels[event.channel ?? 'phone']),
    event.reference && t(($) => $.corrections.request.timeline.reference, { reference: event.reference }),
  ].filter(Boolean)
  return (
    <li>
      <span>
        <strong>{t(($) => $.corrections.request.timeline.steps[event.step])}</strong>
        {facts.length > 0 && ` – ${facts.join(', ')}`}
      </span>
      {event.note !== null && <span className={styles['noteText']}>{event.note}</span>}
      {event.document && (
        <May call="corrections.eventFile">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            className={styles['document'] ?? ''}
            onClick={() => void openDocument(event.id).catch(notifyError)}
          >
            {t(($) => $.corrections.request.timeline.document, { name: event.document.name })}
          </Button>
        </May>
      )}
      <span className={styles['dim']}>
        {t(($) => $.corrections.request.timeline.by, { when: formatInstant(event.at), name: event.by })}
      </span>
    </li>
  )
}

function NoteForm({ id }: { id: number }): ReactElement {
  const t = useTexts()
  const [note, setNote] = useState<string | null>(null)
  if (note === null) {
    return (
      <div>
        <May call="corrections.note">
          <Button size="compact-sm" variant="subtle" onClick={() => setNote('')}>
            {t(($) => $.corrections.request.timeline.addNote)}
          </Button>
        </May>
      </div>
    )
  }
  const save = async (): Promise<void> => {
    if (note.trim() === '') return
    await client.corrections.note({ id, note: note.trim() })
    notifyDone(t(($) => $.corrections.steps.noteDone))
    setNote(null)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save().catch(notifyError)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save().catch(notifyError)
      }}
    >
      <Textarea
        label={t(($) => $.corrections.request.timeline.note)}
        autosize
        autoFocus
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => setNote(null)}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button size="xs" type="submit">
          {t(($) => $.corrections.request.timeline.addNote)}
        </Button>
      </Group>
    </form>
  )
}
