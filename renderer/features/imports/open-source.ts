import { notifyDone } from '#renderer/app/notify.ts'
import { isCancelled } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { UploadError } from '#renderer/bridge/upload.ts'
import { change, holdsChoices, restart, session } from '#renderer/features/imports/session.ts'
import { sourceName } from '#renderer/features/imports/words.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { SourceInfo } from '#shared/contract/imports.ts'

/** Endings offered by the dialog; what a file really is, the core tells by its content. */
export const tableEndings = ['.xlsx', '.xls', '.ods', '.csv', '.tsv', '.txt'] as const

/** The name under which pasted cells arrive. */
export const pastedName = 'cells'

// Both hosts refuse more; asking first spares the user a long wait.
const largestFile = 1_000_000_000

/** Takes the files dropped, chosen or pasted: hands the first to the core and goes on to how it is read. Never rejects. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [file] = files
  if (!file || !(await mayReplace())) return
  if (files.length > 1) notifyDone(t(($) => $.imports.file.oneByOne, { name: file.name }))
  await open(file.name, async (report, signal) => {
    if (file.size > largestFile) throw new UploadError('too-large')
    const { token } = await host.uploadFile(file, report, signal)
    return await client.imports.open({ source: { token } }, { signal })
  })
}

/** Takes cells copied from a spreadsheet. Never rejects. */
export async function takeCells(pasted: string): Promise<void> {
  const name = t(($) => $.imports.list.pasted)
  if (!(await mayReplace())) return
  await open(name, async (report, signal) => {
    report(1)
    return await client.imports.open({ source: { pasted } }, { signal })
  })
}

async function mayReplace(): Promise<boolean> {
  const now = session.get()
  if (now.running) return false
  if (!holdsChoices(now) || !now.source || now.step === 'file') return true
  const name = sourceName(now.source)
  return await confirmDialog({
    title: t(($) => $.imports.file.replaceTitle, { name }),
    text: t(($) => $.imports.file.replaceText),
    confirm: t(($) => $.imports.file.replace),
  })
}

type Load = (report: (share: number) => void, signal: AbortSignal) => Promise<SourceInfo>

async function open(name: string, load: Load): Promise<void> {
  const controller = new AbortController()
  const cancel = (): void => controller.abort()
  restart({ opening: { name, share: 0, cancel } })
  try {
    const source = await load((share) => {
      if (!controller.signal.aborted) change({ opening: { name, share, cancel } })
    }, controller.signal)
    if (controller.signal.aborted) return
    change({ opening: null, source, ...proposed(source), step: 'reading', moves: session.get().moves + 1 })
  } catch (error) {
    if (controller.signal.aborted || isCancelled(error)) {
      if (session.get().opening?.cancel === cancel) change({ opening: null })
      return
    }
    change({ opening: null, failure: { name, error } })
  }
}

/** How a file is first taken to be read. */
function proposed(source: SourceInfo): { kind: SourceInfo['kind']; reading: { sheet: number } } {
  return { kind: source.kind, reading: { sheet: source.sheet } }
}
