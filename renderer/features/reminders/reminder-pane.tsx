import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileTypePdf, IconMail, IconSend, IconTrash } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api } from '#renderer/bridge/queries.ts'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { discardLetters, saveLetter, saveMail } from '#renderer/features/reminders/reminder-actions.tsx'
import { ReminderStateBadge } from '#renderer/features/reminders/reminder-columns.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import { openSend } from '#renderer/features/reminders/send-dialog.tsx'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { PdfPreview } from '#renderer/ui/parts/pdf-preview.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ReminderRow } from '#shared/contract/reminders.ts'

/** A reminder beside its list: what was said to whom, how it went out, the letter itself. */
export function ReminderPane({ row, ofFirm = false }: { row: ReminderRow; ofFirm?: boolean }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const { mayWrite } = useDesk()
  const details = useQuery(api.reminders.get.queryOptions({ input: { id: row.id } }))
  const { data } = details
  return (
    <div className={recordStyles['stack']}>
      <div className={recordStyles['paneActions']}>
        {mayWrite && row.state === 'prepared' && (
          <>
            <Button
              size="xs"
              leftSection={<IconSend size={15} aria-hidden />}
              onClick={() => void openSend([row.id]).catch(notifyError)}
            >
              {t(($) => $.reminders.actions.send)}
            </Button>
            <Button
              size="xs"
              variant="default"
              c="var(--app-bad)"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void discardLetters([row.id]).catch(notifyError)}
            >
              {t(($) => $.common.delete)}
            </Button>
          </>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={15} aria-hidden />}
          onClick={() => void saveLetter(row.id).catch(notifyError)}
        >
          {t(($) => $.reminders.actions.letter)}
        </Button>
        {mayWrite && data?.email && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMail size={15} aria-hidden />}
            onClick={() => void saveMail(row.id).catch(notifyError)}
          >
            {t(($) => $.reminders.actions.mail)}
          </Button>
        )}
      </div>
      <FactList
        facts={[
          { label: t(($) => $.reminders.fields.state), value: <ReminderStateBadge state={row.state} /> },
          ...(ofFirm
            ? []
            : [
                {
                  label: t(($) => $.reminders.fields.company),
                  value: (
                    <RecordLink kind="company" id={row.companyId}>
                      {row.company}
                    </RecordLink>
                  ),
                },
              ]),
          { label: t(($) => $.reminders.fields.kind), value: t(($) => $.reminders.kinds[row.kind]) },
          { label: t(($) => $.reminders.fields.date), value: formatDate(row.date) },
          { label: t(($) => $.reminders.fields.language), value: labelOf(choices.languages, row.language) },
          ...(row.state === 'sent'
            ? [
                { label: t(($) => $.reminders.fields.sentOn), value: formatDate(row.sentOn) },
                {
                  label: t(($) => $.reminders.fields.channel),
                  value: row.channel && t(($) => $.reminders.channels[row.channel ?? 'post']),
                },
                { label: t(($) => $.reminders.fields.address), value: row.address },
                {
                  label: t(($) => $.reminders.fields.sentBy),
                  value: [row.sentBy, formatInstant(data?.notedAt)].filter(Boolean).join(' · '),
                },
                ...(data?.note ? [{ label: t(($) => $.reminders.fields.note), value: data.note }] : []),
              ]
            : [{ label: t(($) => $.reminders.fields.sentOn), value: t(($) => $.reminders.pane.notSent) }]),
          {
            label: t(($) => $.reminders.fields.textSha256),
            value: <span className={`mono ${styles['hash']}`}>{row.textSha256}</span>,
          },
          {
            label: t(($) => $.reminders.fields.sha256),
            value: <span className={`mono ${styles['hash']}`}>{row.sha256}</span>,
          },
        ]}
      />
      <Letter key={row.id} id={row.id} />
    </div>
  )
}

function Letter({ id }: { id: number }): ReactElement {
  const t = useTexts()
  const letter = useQuery({ ...api.reminders.letter.queryOptions({ input: { id } }), staleTime: 300_000 })
  const title = t(($) => $.reminders.pane.letter)
  return (
    <div>
      <h2 className={recordStyles['paneTitle']}>{title}</h2>
      <div className={styles['paneLetter']}>
        {letter.data ? (
          <PdfPreview url={host.fileUrl(letter.data.token)} label={title} />
        ) : (
          <div role="status" aria-label={t(($) => $.common.loading)}>
            <Loader size="sm" />
          </div>
        )}
      </div>
    </div>
  )
}
