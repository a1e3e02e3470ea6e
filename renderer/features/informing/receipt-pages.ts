import { notifications } from '@mantine/notifications'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { pdfPictures, smallPicture } from '#renderer/features/informing/page-pictures.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'
import type { ReceiptInput, Recognised } from '#shared/contract/informing.ts'

/** A scanned page that waits for its confirmation. */
export interface ScanPage {
  key: string
  source: { token: string; name: string }
  page: number
  /** Address of its picture. */
  picture: string
  recognised: Recognised
  /** Chosen by hand where no code leads to a sheet. */
  personId: number | null
  sheetId: number | null
  declarationId: number | null
  leftOut: boolean
}

/** How a page stands among the others. */
export type PageState = Recognised['state'] | 'twice' | 'chosen'

/** The most files of which pages may wait: the core keeps no more. */
const mostFiles = 100

const waiting = createStore<readonly ScanPage[]>([])

/** The pages that wait; they outlive leaving the page of the program. */
export function useScanPages(): readonly ScanPage[] {
  return waiting.use()
}

/** How a page stands; of two with the same sheet the first one counts. */
export function stateOf(page: ScanPage, all: readonly ScanPage[]): PageState {
  const { recognised } = page
  if (recognised.state === 'found') {
    const first = all.find(
      (other) => other.recognised.state === 'found' && other.recognised.sheet.id === recognised.sheet.id,
    )
    return first?.key === page.key ? 'found' : 'twice'
  }
  return recognised.state !== 'matched' && page.personId !== null ? 'chosen' : recognised.state
}

/** The pages that can be noted now. */
export function readyPages(all: readonly ScanPage[]): ScanPage[] {
  return all.filter((page) => !page.leftOut && ['found', 'chosen'].includes(stateOf(page, all)))
}

export function changePage(key: string, changes: Partial<ScanPage>): void {
  waiting.set((all) => all.map((page) => (page.key === key ? { ...page, ...changes } : page)))
}

function forget(keys: ReadonlySet<string>): void {
  for (const page of waiting.get()) if (keys.has(page.key)) URL.revokeObjectURL(page.picture)
  waiting.set((all) => all.filter((page) => !keys.has(page.key)))
}

/** Forgets every page that waits. */
export function forgetPages(): void {
  forget(new Set(waiting.get().map(({ key }) => key)))
}

function addPage(source: ScanPage['source'], page: number, picture: string, recognised: Recognised): void {
  const chosen = { personId: null, sheetId: null, declarationId: null, leftOut: false }
  const key = `${source.token} ${page}`
  waiting.set((all) => [...all, { key, source, page, picture, recognised, ...chosen }])
}

async function readFile(file: File, signal: AbortSignal, onPage: (done: number, pages: number) => void): Promise<void> {
  const { token } = await host.uploadFile(file, undefined, signal)
  const source = { token, name: file.name.slice(-255) }
  const { kind, pages } = await client.informing.openScan({ source })
  if (kind === 'picture') {
    const recognised = await client.informing.readPage({ image: token, keep: true })
    addPage(source, 0, await smallPicture(file), recognised)
    return onPage(1, 1)
  }
  let page = 0
  for await (const { large, small } of pdfPictures(file)) {
    signal.throwIfAborted()
    const image = await host.uploadFile(new File([large], 'page.jpg', { type: 'image/jpeg' }), undefined, signal)
    addPage(source, page, small, await client.informing.readPage({ image: image.token }))
    page += 1
    onPage(page, pages)
  }
}

/** Reads scans page by page, with progress in the status bar; a file that is refused is named, the others go on. */
export async function readScans(files: readonly File[]): Promise<void> {
  const present = new Set(waiting.get().map(({ source }) => source.token)).size
  if (present + files.length > mostFiles)
    return notifyError(
      new Error(),
      t(($) => $.informing.receipts.tooMany),
    )
  await startTask({
    title: t(($) => $.informing.receipts.reading),
    run: async (signal, report) => {
      for (const [index, file] of files.entries()) {
        signal.throwIfAborted()
        try {
          await readFile(file, signal, (done, pages) =>
            report({ done: index + done / pages, total: files.length, text: file.name }),
          )
        } catch (error) {
          if (signal.aborted) throw error
          notifyError(error, file.name)
        }
      }
    },
  })
}

function receiptOf({ source, page, recognised, personId, sheetId, declarationId }: ScanPage): ReceiptInput {
  return recognised.state === 'found'
    ? { source, page, sheetId: recognised.sheet.id, personId: null, declarationId: null }
    : { source, page, sheetId, personId, declarationId }
}

/** Notes the receipts of the pages that are ready; what is refused stays, and is said with its reason. */
export async function keepPages(onDate: string | null, givenBy: string): Promise<void> {
  const pages = readyPages(waiting.get())
  const { kept, refused, changeSet } = await client.informing.keepReceipts({
    receipts: pages.map(receiptOf),
    onDate,
    givenBy,
  })
  const stay = new Set(refused.map(({ index }) => pages[index]?.key))
  forget(new Set(pages.filter(({ key }) => !stay.has(key)).map(({ key }) => key)))
  const said = t(($) => $.informing.receipts.kept, { count: kept })
  offerUndoOf(changeSet, said)
  if (kept > 0) notifyDone(said)
  for (const { index, code } of refused) {
    const page = pages[index]
    if (!page) continue
    const where = t(($) => $.informing.receipts.page, { name: page.source.name, page: page.page + 1 })
    const reason = t(($) => $.informing.receipts.refusals[code])
    const message = t(($) => $.informing.receipts.refused, { page: where, reason })
    notifications.show({ message, color: 'red', autoClose: false })
  }
}
