import { Button, Group } from '@mantine/core'
import { IconArchive, IconFolder, IconPrinter, IconSend } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { openFolder, printLetters, saveZip } from '#renderer/features/reminders/reminder-actions.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import type { MadeLetters } from '#renderer/features/reminders/round-text.tsx'
import { openSend } from '#renderer/features/reminders/send-dialog.tsx'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The last step: the letters are there; out with them, then note that they went. */
export function RoundDone({ made, onClose }: { made: MadeLetters; onClose: () => void }): ReactElement {
  const { ids, settle } = made
  const t = useTexts()
  const onSent = (): void => {
    settle()
    setSent(true)
  }
  const [sent, setSent] = useState(false)
  const print = (): void => void printLetters(ids).catch(notifyError)
  usePageCommand('print', print)
  return (
    <div className={styles['stack']}>
      <p className={styles['plain']} role="status" style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <ToneIcon tone={sent ? 'good' : 'info'} />
        {sent ? t(($) => $.reminders.round.sent) : t(($) => $.reminders.round.made, { count: ids.length })}
      </p>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
          {t(($) => $.reminders.actions.print)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => void saveZip(ids).catch(notifyError)}
        >
          {t(($) => $.reminders.actions.zip)}
        </Button>
        <Button variant="default" leftSection={<IconFolder size={16} aria-hidden />} onClick={() => openFolder(ids)}>
          {t(($) => $.reminders.actions.folder)}
        </Button>
        {!sent && (
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            onClick={() => void openSend(ids, onSent).catch(notifyError)}
          >
            {t(($) => $.reminders.actions.send)}
          </Button>
        )}
        <Button variant={sent ? 'filled' : 'subtle'} onClick={onClose}>
          {t(($) => $.reminders.round.finish)}
        </Button>
      </Group>
    </div>
  )
}
