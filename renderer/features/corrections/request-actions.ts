import { notifications } from '@mantine/notifications'

import { refusalLines } from '#renderer/features/corrections/bulk.tsx'
import { showContactText } from '#renderer/features/corrections/contact-text.tsx'
import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { copyText } from '#renderer/ui/clipboard.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { currentLanguage, t } from '#renderer/ui/texts.ts'
import type { CorrectionBulk } from '#shared/contract/corrections.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** Says why nothing was done. */
export function sayRefused(done: Pick<CorrectionBulk, 'refused'>, title?: string): void {
  const message = refusalLines(done)
    .map(([reason]) => reason)
    .join(', ')
  notifications.show({ ...(title ? { title } : {}), message, color: 'yellow', autoClose: 10_000 })
}

/** Makes a draft ready, or says what is still missing. */
export async function makeReady(id: number): Promise<void> {
  const done = await client.corrections.ready({ ids: [id] })
  if (done.passed.length > 0) {
    const said = t(($) => $.corrections.steps.readyDone)
    offerUndoOf(done.changeSet, said)
    notifyDone(said)
    return
  }
  sayRefused(
    done,
    t(($) => $.corrections.steps.readyMissing),
  )
}

/** Saves the dossier as a file. */
export async function saveDossier({ id, number }: Pick<CorrectionDetail, 'id' | 'number'>): Promise<void> {
  const made = await startTask({
    title: t(($) => $.corrections.steps.dossierTask, { number }),
    run: async (signal) => await client.corrections.dossier({ ids: [id] }, { signal }),
  })
  if (made?.file) await host.saveFile(made.file.token, made.file.fileName)
  else if (made) sayRefused(made)
}

/** Copies the text for the contact form; where the clipboard is closed to us the text is shown. */
export async function copyContactText(id: number): Promise<void> {
  const contact = await client.corrections.contactText({ id })
  const { text, shortened, limit } = contact
  try {
    await copyText(text)
    notifyDone(
      shortened
        ? t(($) => $.corrections.steps.copiedShort, { limit })
        : t(($) => $.corrections.steps.copied, { count: text.length, limit }),
    )
  } catch {
    notifyDone(t(($) => $.corrections.steps.copyFailed))
    showContactText(contact)
  }
}

/** Saves a draft of a mail with the dossier attached, to be opened in the office’s own mail program. */
export async function saveMail(id: number): Promise<void> {
  const { token, fileName } = await client.corrections.mail({ id })
  await host.saveFile(token, fileName)
}

/** Saves everything that happened to a request as a document. */
export async function saveHistory(id: number): Promise<void> {
  const { token, fileName } = await client.corrections.history({ id, language: currentLanguage() })
  await host.saveFile(token, fileName)
}

/** Begins a draft with what was refused; resolves to its id. */
export async function followRefusal(id: number): Promise<number> {
  const next = await client.corrections.follow({ id })
  notifyDone(t(($) => $.corrections.steps.followed, { number: next.number }))
  return next.id
}

/** Removes a draft after a question; false when it stays. */
export async function removeDraft({ id, number }: Pick<CorrectionDetail, 'id' | 'number'>): Promise<boolean> {
  const sure = await confirmDialog({
    title: t(($) => $.corrections.steps.removeTitle, { number }),
    text: t(($) => $.corrections.steps.removeText),
    confirm: t(($) => $.common.delete),
    danger: true,
  })
  if (!sure) return false
  const removed = await client.corrections.remove({ ids: [id] })
  const said = t(($) => $.corrections.steps.removed)
  offerUndoOf(removed.changeSet, said)
  if (removed.passed.length > 0) notifyDone(said)
  return removed.passed.length > 0
}
