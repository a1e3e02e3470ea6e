import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

import type { Core } from '#main/core/core.ts'
import { zipOf, type FolderFile } from '#main/core/documents/correction-folder.ts'
import { reminderLetters, reminderMail } from '#main/core/documents/reminder-letter.ts'
import { CoreError } from '#main/core/errors.ts'
import { attachmentBytes } from '#main/core/features/attachments.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'
import { fileStem, storedLetter } from '#main/core/features/reminders/letter-data.ts'
import { remindersByIds, type StoredReminder } from '#main/core/features/reminders/repository.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'

/** The letter as it was made. Throws `record-gone`. */
export function letterBytes(core: Core, { id, sha256 }: Pick<StoredReminder, 'id' | 'sha256'>): Buffer {
  const bytes = attachmentBytes(core.workspace.reader, sha256)
  if (!bytes) throw new CoreError('record-gone', { kind: 'reminder', id })
  return bytes
}

export function letterFile(core: Core, stored: StoredReminder): FolderFile {
  return { name: safeFileName(`${fileStem(stored)}.pdf`), pieces: [letterBytes(core, stored)] }
}

/** The mail draft of a reminder with its letter attached. */
export async function mailFile(core: Core, stored: StoredReminder): Promise<FolderFile> {
  const letter = { name: safeFileName(`${fileStem(stored)}.pdf`), bytes: letterBytes(core, stored) }
  return {
    name: safeFileName(`${fileStem(stored)}.eml`),
    pieces: [await reminderMail(storedLetter(core, stored), letter)],
  }
}

/** Letters, mail drafts for the firms with an address, and `SHA256SUMS`. */
async function filesOf(core: Core, reminders: readonly StoredReminder[]): Promise<FolderFile[]> {
  const files: FolderFile[] = []
  for (const stored of reminders) {
    files.push(letterFile(core, stored))
    if (stored.email !== null) files.push(await mailFile(core, stored))
    await setImmediate()
  }
  const sums = files.map(({ name, pieces }) => {
    const hash = createHash('sha256')
    for (const piece of pieces) hash.update(piece)
    return `${hash.digest('hex')}  ${name}\n`
  })
  return [...files, { name: 'SHA256SUMS', pieces: [Buffer.from(sums.join(''))] }]
}

function roundName(core: Core, reminders: readonly StoredReminder[]): string {
  const [first] = reminders
  const word = texts(first?.language ?? 'fr')(($) => $.reminderLetters.files.letters)
  return reminders.length === 1 && first ? fileStem(first) : `${word} ${core.today} (${reminders.length})`
}

/** Writes letters and mail drafts into a folder, all of them or none; returns the paths. */
export async function writeFolder(core: Core, ids: readonly number[], folder: string): Promise<string[]> {
  const files = await filesOf(core, remindersByIds(core.workspace.reader, ids))
  const output = new FolderOutput(folder)
  try {
    for (const { name, pieces } of files) output.write(name, Buffer.concat(pieces))
    return output.publish()
  } catch (error) {
    output.discard()
    throw error
  }
}

/** Letters and mail drafts in one ZIP. */
export async function zipFile(core: Core, ids: readonly number[]): Promise<OfferedFileToken> {
  const reminders = remindersByIds(core.workspace.reader, ids)
  const name = safeFileName(roundName(core, reminders))
  const files = await filesOf(core, reminders)
  const path = core.transfers.placeFor(`${name}.zip`)
  await zipOf([{ name, files, pages: 0, warnings: [] }], path, core.today)
  return core.transfers.offerFile(`${name}.zip`, path)
}

/** All letters in one PDF, to be printed in one go. */
export function printFile(core: Core, ids: readonly number[]): OfferedFileToken {
  const reminders = remindersByIds(core.workspace.reader, ids)
  const [only] = reminders
  const bytes =
    reminders.length === 1 && only
      ? letterBytes(core, only)
      : reminderLetters(reminders.map((stored) => storedLetter(core, stored))).bytes
  return core.transfers.offer(`${safeFileName(roundName(core, reminders))}.pdf`, bytes)
}
