import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { trimmed } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** The largest proof or scan kept, in bytes: a page scanned in colour has about one million. */
export const largestAttachment: number = ruleValue('attachment-bytes', null, '2026-01-01')

/** What may be kept, by the ending its content stands for, with the media type and other endings that mean the same. */
const kinds: Record<string, { mediaType: string; endings?: readonly string[] }> = {
  pdf: { mediaType: 'application/pdf' },
  png: { mediaType: 'image/png' },
  jpg: { mediaType: 'image/jpeg', endings: ['jpeg', 'jpe', 'jfif'] },
  heic: { mediaType: 'image/heic', endings: ['heif'] },
  tif: { mediaType: 'image/tiff', endings: ['tiff'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text' },
  msg: { mediaType: 'application/vnd.ms-outlook' },
  eml: { mediaType: 'message/rfc822' },
  csv: { mediaType: 'text/csv' },
  txt: { mediaType: 'text/plain', endings: ['text', 'log', 'md'] },
}

/** Endings that a system runs or that carry macros: refused by name too, whatever the content claims to be. */
const dangerous =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|jar|lnk|reg|sh|app|apk|dll|cpl|iso|svg|html?|xhtml|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|ppsm)$/i

/** A file ready to be kept. */
export interface AttachmentContent {
  sha256: string
  name: string
  mediaType: string
  bytes: Buffer
}

/**
 * Reads a file that is to be kept as proof. Its kind is told by its content, never by its name, and the name is given the
 * fitting ending. Throws `attachment-empty`, `attachment-too-large`, `attachment-kind`.
 */
export async function readAttachment(path: string, name: string): Promise<AttachmentContent> {
  const { size } = await stat(path)
  if (size === 0) throw new CoreError('attachment-empty', { name })
  if (size > largestAttachment) {
    throw new CoreError('attachment-too-large', { name, limit: Math.floor(largestAttachment / 1_000_000) })
  }
  const bytes = await readFile(path)
  const kind = dangerous.test(name.trim()) ? null : await kindOf(bytes, name)
  const facts = kind === null ? undefined : kinds[kind]
  if (kind === null || facts === undefined) throw new CoreError('attachment-kind', { name })
  return { ...contentOf(bytes, facts.mediaType), name: fittingName(name, kind) }
}

/** The uploaded file behind a token, examined; throws `file-gone` and what `readAttachment` throws. */
export async function arrivedAttachment(core: Core, file: { token: string; name: string }): Promise<AttachmentContent> {
  const { path, fileName } = core.transfers.arrived(file.token)
  return await readAttachment(path, trimmed(file.name) ?? fileName)
}

/** Bytes of our own making, with their address. */
export function contentOf(bytes: Buffer, mediaType: string): Pick<AttachmentContent, 'sha256' | 'mediaType' | 'bytes'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes }
}

/** Keeps bytes once, however often they are attached; returns their address. */
export function keepAttachment(
  writer: RecordWriter,
  content: Pick<AttachmentContent, 'sha256' | 'mediaType' | 'bytes'>,
): string {
  const { sha256, mediaType, bytes } = content
  writer.into('attachment').run(
    query
      .insertInto('attachment')
      .values({ sha256, mediaType, bytes, size: bytes.length, createdAt: writer.stamp.at })
      .onConflict((conflict) => conflict.column('sha256').doNothing()),
  )
  return sha256
}

/** The kept bytes of an address, or undefined. */
export function attachmentBytes(reader: Reader, sha256: string): Buffer | undefined {
  return reader.first(query.selectFrom('attachment').select('bytes').where('sha256', '=', sha256))?.bytes
}

async function kindOf(bytes: Buffer, name: string): Promise<string | null> {
  // Loaded when first needed: the start does not wait for it.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return isPlainText(bytes) ? textKind(bytes, name) : null
  const { ext } = found
  if (ext === 'cfb') return isOutlookMessage(bytes) ? 'msg' : null
  // The names of a ZIP's parts are never compressed, so a macro hidden behind a harmless ending shows.
  if (['docx', 'xlsx', 'odt'].includes(ext) && /vbaProject\.bin|Basic\/script/i.test(bytes.toString('latin1')))
    return null
  return Object.hasOwn(kinds, ext) ? ext : null
}

/** An Outlook message is a compound file with these streams; a Word or Excel file of the same make has others. */
function isOutlookMessage(bytes: Buffer): boolean {
  return (
    bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')) &&
    !bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))
  )
}

function isPlainText(bytes: Buffer): boolean {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = wide ? bytes.toString('utf16le') : bytes.toString('latin1')
  // eslint-disable-next-line no-control-regex -- control characters tell a text from anything else
  return !text.startsWith('#!') && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
}

function textKind(bytes: Buffer, name: string): string {
  const start = bytes.subarray(0, 4000).toString('latin1')
  if (
    /^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/.test(start) &&
    /^(?:from|to|date|received|mime-version):/im.test(start)
  ) {
    return 'eml'
  }
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

function fittingName(name: string, kind: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const fits = name.includes('.') && (ending === kind || kinds[kind]?.endings?.includes(ending))
  return safeFileName(fits ? name : `${name}.${kind}`)
}
