import { readFile, stat } from 'node:fs/promises'

import { imageSize } from 'image-size'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { ScanError, scanPages, type ScanPages } from '#main/core/documents/scan-pages.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import {
  contentOf,
  keepAttachment,
  largestAttachment,
  type AttachmentContent,
} from '#main/core/features/attachments.ts'
import { breathe } from '#main/core/features/emergency/batch.ts'
import { sheetBy } from '#main/core/features/informing/awaited.ts'
import { readBriefing, type BriefingValues } from '#main/core/features/informing/briefings.ts'
import { mostPixels, tokensOn } from '#main/core/features/informing/read-codes.ts'
import { languagesOf, officeLanguage } from '#main/core/features/informing/sheets.ts'
import { safeFileName } from '#main/core/file-name.ts'
import type { ReceiptInput, receiptRefusal, Recognised } from '#shared/contract/informing.ts'
import type { z } from 'zod'

type Refusal = z.infer<typeof receiptRefusal>
type Source = ReceiptInput['source']

/** The largest scan of many pages, in bytes: it is held in memory while its pages are taken out. */
const largestScan = 200_000_000

interface Opened {
  kind: 'pdf' | 'picture'
  count: number
  /** A page as a file of its own; null when there is none. */
  only: ScanPages['only']
  ending: 'pdf' | 'png' | 'jpg'
}

async function bytesOf(core: Core, { token, name }: Source, limit: number): Promise<Buffer> {
  const { path } = core.transfers.arrived(token)
  const { size } = await stat(path)
  if (size === 0) throw new CoreError('attachment-empty', { name })
  if (size > limit) throw new CoreError('attachment-too-large', { name, limit: Math.floor(limit / 1_000_000) })
  return await readFile(path)
}

/** The kind of a scan by its content, never by its name; null for what is neither PDF nor picture. */
async function kindOf(bytes: Buffer): Promise<Opened['ending'] | null> {
  const { fileTypeFromBuffer } = await import('file-type')
  const ext = (await fileTypeFromBuffer(bytes))?.ext
  return ext === 'pdf' || ext === 'png' || ext === 'jpg' ? ext : null
}

/** Throws `scan-too-large` for a picture whose pixels would fill the memory, `scan-kind` for one that says no size. */
function demandSmall(bytes: Buffer, name: string): void {
  let pixels: number
  try {
    const { width, height } = imageSize(bytes)
    pixels = width * height
  } catch {
    throw new CoreError('scan-kind', { name })
  }
  if (pixels > mostPixels) throw new CoreError('scan-too-large', { name, limit: mostPixels / 1_000_000 })
}

async function openSource(core: Core, source: Source): Promise<Opened> {
  const bytes = await bytesOf(core, source, largestScan)
  const ending = await kindOf(bytes)
  if (ending === null) throw new CoreError('scan-kind', { name: source.name })
  if (ending !== 'pdf') {
    demandSmall(bytes, source.name)
    return { kind: 'picture', count: 1, only: (page) => Promise.resolve(page === 0 ? bytes : null), ending }
  }
  try {
    const { count, only } = await scanPages(bytes)
    return { kind: 'pdf', count, only, ending }
  } catch (error) {
    if (!(error instanceof ScanError)) throw error
    throw new CoreError(error.obstacle === 'encrypted' ? 'scan-encrypted' : 'scan-damaged', { name: source.name })
  }
}

/** What an uploaded scan is; throws `scan-kind`, `scan-encrypted`, `scan-damaged`, `scan-too-large` and those of attachments. */
export async function openScan(core: Core, source: Source): Promise<{ kind: 'pdf' | 'picture'; pages: number }> {
  const { kind, count } = await openSource(core, source)
  return { kind, pages: count }
}

/** Looks for the code of a start sheet on a picture. */
export async function readPage(core: Core, image: string): Promise<Recognised> {
  const name = core.transfers.arrived(image).fileName
  const bytes = await bytesOf(core, { token: image, name }, largestScan)
  const kind = await kindOf(bytes)
  if (kind === null || kind === 'pdf') throw new CoreError('scan-kind', { name })
  demandSmall(bytes, name)
  const tokens = await tokensOn(bytes)
  const { reader } = core.workspace
  const known = tokens.flatMap((token) => sheetBy(reader, 'token', token) ?? [])
  // Two receipts on one scan cannot be told apart: somebody has to look.
  if (known.length > 1) return { state: 'unreadable' }
  const [found] = known
  if (!found) return { state: tokens.length > 0 ? 'foreign' : 'unreadable' }
  const { sheet, on } = found
  return on === null ? { state: 'found', sheet } : { state: 'matched', sheet, on }
}

interface Taken {
  receipt: ReceiptInput
  index: number
  content: AttachmentContent | null
}

/** Takes the named pages out of their files, one file after the other. */
async function takePages(
  core: Core,
  receipts: readonly ReceiptInput[],
  signal: AbortSignal | undefined,
): Promise<Taken[]> {
  const taken: Taken[] = []
  const bySource = Map.groupBy(
    receipts.map((receipt, index) => ({ receipt, index })),
    ({ receipt }) => receipt.source.token,
  )
  for (const some of bySource.values()) {
    const [first] = some
    if (!first) continue
    const { name } = first.receipt.source
    const { only, ending, count } = await openSource(core, first.receipt.source)
    for (const { receipt, index } of some) {
      await breathe(signal)
      const bytes = await only(receipt.page)
      const fits = bytes !== null && bytes.length <= largestAttachment
      taken.push({ receipt, index, content: fits ? pageContent(bytes, name, ending, receipt.page, count) : null })
    }
  }
  return taken.sort((one, other) => one.index - other.index)
}

const mediaTypes = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' } as const

function pageContent(bytes: Buffer, name: string, ending: Opened['ending'], page: number, count: number) {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 80)
  const which = count > 1 ? ` ${page + 1}` : ''
  return { ...contentOf(bytes, mediaTypes[ending]), name: safeFileName(`${stem}${which}.${ending}`) }
}

/** Notes one receipt; a code says why it could not be noted. */
function keepOne(
  writer: RecordWriter,
  { receipt, content }: Taken,
  values: BriefingValues,
  seen: Set<number>,
): Refusal['code'] | null {
  if (content === null) return 'page'
  const same = query.selectFrom('briefing').select('id').where('sha256', '=', content.sha256)
  const { sheetId } = receipt
  if (sheetId !== null) {
    if (seen.has(sheetId)) return 'twice'
    const found = sheetBy(writer, 'id', sheetId)
    if (!found) return 'gone'
    if (found.on !== null) return 'matched'
    if (writer.first(same)) return 'same-scan'
    seen.add(sheetId)
    const { personId, declarationId, language } = found.sheet
    insert(writer, { personId, declarationId, language, startSheetId: sheetId }, values, content)
    return null
  }
  const { personId, declarationId } = receipt
  if (personId === null) return 'nobody'
  if (!writer.first(query.selectFrom('person').select('id').where('id', '=', personId))) return 'gone'
  if (writer.first(same)) return 'same-scan'
  const language = languagesOf(writer, [personId]).get(personId) ?? officeLanguage(writer)
  insert(writer, { personId, declarationId, language, startSheetId: null }, values, content)
  return null
}

function insert(
  writer: RecordWriter,
  about: { personId: number; declarationId: number | null; language: string; startSheetId: number | null },
  { onDate, givenBy, note }: BriefingValues,
  content: AttachmentContent,
): void {
  const sha256 = keepAttachment(writer, content)
  writer.insert('briefing', { ...about, onDate, givenBy, way: 'sheet', note, sha256, fileName: content.name })
}

/**
 * Notes a briefing for each confirmed page, that page attached, in one transaction. What cannot be noted (the sheet has its
 * receipt, the same scan is there, nobody was chosen) is told by its index; its page stays where it is. Throws `invalid`.
 */
export async function keepReceipts(
  core: Core,
  request: { receipts: readonly ReceiptInput[]; onDate: string | null; givenBy: string },
  signal?: AbortSignal,
): Promise<{ kept: number; refused: Refusal[]; changeSet: number | null }> {
  const { workspace } = core
  const { receipts, onDate, givenBy } = request
  const entered = { onDate, givenBy, language: null, way: 'sheet', note: null } as const
  const { values, problems } = readBriefing(entered, workspace.today)
  if (values === null || problems.length > 0) throw new InvalidInput(problems)
  const taken = await takePages(core, receipts, signal)
  return await workspace.write('edit', (writer) => {
    const seen = new Set<number>()
    const refused: Refusal[] = []
    for (const one of taken) {
      const code = keepOne(writer, one, values, seen)
      if (code !== null) refused.push({ index: one.index, code })
    }
    const kept = taken.length - refused.length
    return { kept, refused, changeSet: kept > 0 ? writer.changeSet : null }
  })
}
