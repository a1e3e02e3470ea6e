import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { correctionDossier } from '#main/core/documents/correction-dossier.ts'
import { correctionMail } from '#main/core/documents/correction-mail.ts'
import { letterText } from '#main/core/documents/correction-text.ts'
import type { CorrectionDossierData, DossierResult, DossierWarning } from '#main/core/documents/correction-types.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import { cleanPersonNumber, formatPersonNumber } from '#shared/domain/identifiers.ts'

/** A file of a folder; its content in pieces, in order, which are joined by whoever needs it in one. */
export interface FolderFile {
  name: string
  pieces: readonly Uint8Array[]
}

/** Everything that goes out with a request, in one folder. */
export interface CorrectionFolder {
  /** Name of the folder: the request's number. */
  name: string
  files: FolderFile[]
  pages: number
  warnings: DossierWarning[]
}

/**
 * The folder of a dossier: the PDF, the annexes as they were given, the text, the draft of a mail and `SHA256SUMS`. All
 * names begin with the number of the request; a person's number in the name of an annex is taken out of it. `sent` is the
 * PDF as it went out, which then stands in place of a new one.
 */
export async function correctionFolder(
  data: CorrectionDossierData,
  sent: DossierResult | null,
): Promise<CorrectionFolder> {
  const dossier = sent ?? (await correctionDossier(data))
  const files = await filesOf(data, dossier)
  const name = safeFileName(data.number)
  return { name, files: [...files, checksums(files)], pages: dossier.pages, warnings: dossier.warnings }
}

/** Name of the dossier's PDF. */
export function dossierName({ number, language }: Pick<CorrectionDossierData, 'number' | 'language'>): string {
  return safeFileName(`${number} ${texts(language)(($) => $.correctionDocuments.files.dossier)}.pdf`)
}

async function filesOf(data: CorrectionDossierData, { pieces }: DossierResult): Promise<FolderFile[]> {
  const t = texts(data.language)
  const pdf = { name: dossierName(data), pieces }
  const files: FolderFile[] = [pdf]
  for (const annex of data.annexes) files.push({ name: annexName(data, annex), pieces: [await annex.bytes()] })
  const text = `${data.number} ${t(($) => $.correctionDocuments.files.text)}.txt`
  // With a byte order mark and CRLF: the editors of some systems take anything else for another encoding.
  const plain = `\ufeff${letterText(data).replaceAll(/\r?\n/g, '\r\n')}`
  files.push({ name: safeFileName(text), pieces: [Buffer.from(plain)] })
  files.push({ name: safeFileName(`${data.number}.eml`), pieces: [await correctionMail(data, pdf)] })
  return files
}

function annexName(data: CorrectionDossierData, { number, name }: CorrectionDossierData['annexes'][number]): string {
  const annex = texts(data.language)(($) => $.correctionDocuments.files.annex)
  const safe = safeFileName(withoutNumbers(name, data))
  return `${safeFileName(data.number)} ${annex} ${String(number).padStart(2, '0')} ${safe}`
}

/** Eleven digits with the marks people write between them. */
const elevenDigits = /(?<!\d)\d(?:[\s.\-_/]?\d){10}(?!\d)/g

/** A file's name without numbers of persons: those of the request, and whatever has the check digits of one. */
function withoutNumbers(name: string, { items }: CorrectionDossierData): string {
  const people = items.flatMap(({ person, requested, registered }) => [person, requested.person, registered?.person])
  const known = new Set(people.flatMap((one) => one?.identifier ?? []))
  const plain = name.replaceAll(elevenDigits, (digits) => {
    const number = cleanPersonNumber(digits)
    return known.has(number) || hasCheckDigits(number) ? '…' : digits
  })
  return [...known].reduce((text, number) => text.replaceAll(number, '…').replaceAll(formatted(number), '…'), plain)
}

const formatted = (number: string): string => (/^\d{11}$/.test(number) ? formatPersonNumber(number) : number)

function hasCheckDigits(digits: string): boolean {
  const [stem, check] = [Number(digits.slice(0, 9)), Number(digits.slice(9))]
  return 97 - (stem % 97) === check || 97 - ((2_000_000_000 + stem) % 97) === check
}

/** As `sha256sum` writes and checks it, in the order of the names' bytes. */
function checksums(files: readonly FolderFile[]): FolderFile {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  const lines = sorted.map(({ name, pieces }) => `${hashOf(pieces)}  ${name}\n`)
  return { name: 'SHA256SUMS', pieces: [Buffer.from(lines.join(''))] }
}

function hashOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

// Packed already: packing again costs time and gains nothing.
const packed = /\.(pdf|png|jpe?g|heic|heif|docx|xlsx|odt|zip)$/i

/**
 * Writes folders into one ZIP at `path`, one after the other, so that only one has to be in memory. `date` (Brussels) is
 * what the files are dated with.
 */
export async function zipOf(
  folders: Iterable<CorrectionFolder> | AsyncIterable<CorrectionFolder>,
  path: string,
  date: string,
): Promise<void> {
  const { default: yazl } = await import('yazl')
  const zip = new yazl.ZipFile()
  const output = createWriteStream(path)
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject)
    output.on('error', reject)
  })
  zip.outputStream.pipe(output)
  // Local midday: a ZIP keeps times without a zone, and midday exists on every day in every zone.
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const mtime = new Date(year, month - 1, day, 12)
  const write = async (): Promise<void> => {
    for await (const { name: folder, files } of folders) {
      for (const { name, pieces } of files) {
        const options = { mtime, mode: 0o100_644, compress: !packed.test(name), forceDosTimestamp: true }
        const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
        await added(zip, `${folder}/${name}`, pieces, { ...options, size })
      }
    }
    zip.end()
    await finished(output)
  }
  try {
    await Promise.race([write(), failed])
  } finally {
    output.destroy()
  }
}

type Zip = InstanceType<(typeof import('yazl'))['ZipFile']>

/** Resolves once the pieces have been taken: the next file waits until this one has gone to the disk. */
async function added(
  zip: Zip,
  name: string,
  pieces: readonly Uint8Array[],
  options: Parameters<Zip['addReadStreamLazy']>[1] & object,
): Promise<void> {
  await new Promise<void>((resolve) => {
    zip.addReadStreamLazy(name, options, (give) => {
      const stream = Readable.from(pieces.filter(({ length }) => length > 0))
      stream.on('end', resolve)
      give(null, stream)
    })
  })
}
