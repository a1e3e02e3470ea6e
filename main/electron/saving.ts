import { copyFile, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

import { app, dialog, type BrowserWindow } from 'electron'

import { texts } from '#main/core/texts.ts'
import type { OfferedFile } from '#main/core/host.ts'
import { safeFileName } from '#main/electron/file-name.ts'
import { writeFailure } from '#main/electron/failure.ts'
import type { PreferenceStore } from '#main/electron/preferences.ts'
import type { Language } from '#shared/i18n/index.ts'

const knownKinds = ['pdf', 'xlsx', 'ods', 'csv', 'eml', 'zip', 'txt'] as const

/** Asks where to save an offered file and saves it there; a failure leaves what was there before. */
export async function saveOffered(
  window: BrowserWindow,
  offered: OfferedFile,
  suggestedName: string,
  language: Language,
  preferences: PreferenceStore,
): Promise<'saved' | 'cancelled'> {
  const t = texts(language)
  const name = safeFileName(suggestedName)
  const ending = extname(name).slice(1).toLowerCase()
  const kind = knownKinds.find((known) => known === ending) ?? 'other'
  const chosen = await dialog.showSaveDialog(window, {
    title: t(($) => $.menu.saveTitle),
    buttonLabel: t(($) => $.menu.saveButton),
    defaultPath: join(preferences.read().folder ?? app.getPath('documents'), name),
    filters: [{ name: t(($) => $.menu.fileKinds[kind]), extensions: [ending === '' ? '*' : ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || chosen.filePath === '') return 'cancelled'
  await replaceFile(offered.path, chosen.filePath)
  preferences.change({ folder: dirname(chosen.filePath) })
  return 'saved'
}

/** Copies `source` over `target` (absolute) at one stroke; throws a `HostError` that says what the disk refused. */
export async function replaceFile(source: string, target: string): Promise<void> {
  // In the same folder, since a rename does not cross disks.
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await copyFile(source, draft)
    // Read back from the disk's own cache only after it is really there: a full network share answers late.
    const handle = await open(draft, 'r+')
    await handle.sync()
    await handle.close()
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw writeFailure(error)
  }
}
