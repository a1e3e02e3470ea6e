import { Button, TextInput } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import { confirmDialog, openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** Saves letters and mail drafts as one ZIP. */
export async function saveZip(ids: readonly number[]): Promise<void> {
  const made = await startTask({
    title: text(($) => $.reminders.actions.zip),
    run: async (signal) => await client.reminders.files({ ids: [...ids], as: 'zip' }, { signal }),
  })
  if (made?.file) await host.saveFile(made.file.token, made.file.fileName)
}

/** Prints all letters in one go. */
export async function printLetters(ids: readonly number[]): Promise<void> {
  const made = await startTask({
    title: text(($) => $.reminders.actions.print),
    run: async (signal) => await client.reminders.files({ ids: [...ids], as: 'pdf' }, { signal }),
  })
  if (made?.file) await host.printFile(made.file.token)
}

/** Asks for a folder and writes letters and mail drafts there. */
export function openFolder(ids: readonly number[]): void {
  openDialog({
    title: text(($) => $.reminders.actions.folder),
    render: (close) => <FolderForm ids={ids} close={close} />,
  })
}

function FolderForm({ ids, close }: { ids: readonly number[]; close: () => void }): ReactElement {
  const t = useTexts()
  const [folder, setFolder] = useState('')
  const choose = async (): Promise<void> => {
    const picked = await host.chooseFolder?.(folder === '' ? {} : { startIn: folder })
    if (picked) setFolder(picked)
  }
  const run = async (): Promise<boolean> => {
    const made = await client.reminders.files({ ids: [...ids], as: 'folder', folder: folder.trim() })
    notifyDone(t(($) => $.reminders.actions.written, { count: made.files.length, folder: folder.trim() }))
    return true
  }
  return (
    <StepForm label={t(($) => $.reminders.actions.folder)} idle={folder.trim() === ''} close={close} run={run}>
      <div className={styles['line']}>
        <TextInput
          className={styles['grow'] ?? ''}
          label={t(($) => $.reminders.actions.folderPath)}
          description={t(($) => $.reminders.actions.folderHelp)}
          value={folder}
          maxLength={1000}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        {host.chooseFolder && (
          <Button
            variant="default"
            leftSection={<IconFolder size={16} aria-hidden />}
            onClick={() => void choose().catch(notifyError)}
          >
            {t(($) => $.reminders.actions.chooseFolder)}
          </Button>
        )}
      </div>
    </StepForm>
  )
}

/** Throws away letters that were never sent, after a question. */
export async function discardLetters(ids: readonly number[]): Promise<boolean> {
  const sure = await confirmDialog({
    title: text(($) => $.reminders.actions.discardTitle),
    text: text(($) => $.reminders.actions.discardText),
    confirm: text(($) => $.common.delete),
    danger: true,
  })
  if (!sure) return false
  const { removed, changeSet } = await client.reminders.discard({ ids: [...ids] })
  const said =
    removed === 0
      ? text(($) => $.reminders.actions.onlySent)
      : text(($) => $.reminders.actions.discarded, { count: removed })
  offerUndoOf(changeSet, said)
  notifyDone(said)
  return removed > 0
}

/** Saves the draft of a mail, to be opened in the office’s own mail program. */
export async function saveMail(id: number): Promise<void> {
  const { token, fileName } = await client.reminders.mail({ id })
  await host.saveFile(token, fileName)
}

/** Saves the letter as it was made. */
export async function saveLetter(id: number): Promise<void> {
  const { token, fileName } = await client.reminders.letter({ id })
  await host.saveFile(token, fileName)
}
