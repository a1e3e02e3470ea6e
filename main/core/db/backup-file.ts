import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { basename } from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import { parseHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'

/*
 * A backup is the encrypted database as SQLite wrote it, followed by what it says of itself: one line of JSON and a last
 * line of fixed length that says where the JSON begins and what it hashes to. So SQLite writes and opens the file where
 * it lies, and no byte is copied a second time. Backups of the first format have the JSON before the database.
 */

/** The ending by which backups are found and offered. */
export const backupEnding = '.registra-backup'

const firstMagic = 'Registra backup 1\n'
const magic = 'Registra backup 2'
/** Magic, length of the JSON in eight digits, its SHA-256 in hex, and the end of the line. */
const lastLine = /^Registra backup 2 (\d{8}) ([0-9a-f]{64})\n$/
const lastLineLength = magic.length + 1 + 8 + 1 + 64 + 1
const longestHead = 64 * 1024

const headSchema = z.object({ header: z.unknown(), madeAt: z.string(), size: z.int().min(1), sha256: z.string() })

/** What a backup says of itself without a passphrase. */
export interface BackupHead {
  header: WorkspaceHeader
  /** ISO, UTC. */
  madeAt: string
  /** Bytes of the database, and their SHA-256. */
  size: number
  sha256: string
}

/** Where the database lies in the file. */
export interface BackupLayout extends BackupHead {
  offset: number
}

function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What follows the database in a backup. */
export function trailerOf(head: BackupHead): Buffer {
  const json = JSON.stringify(head)
  const length = String(Buffer.byteLength(json)).padStart(8, '0')
  return Buffer.from(`\n${json}\n${magic} ${length} ${sha256OfText(json)}\n`)
}

const readBytes = promisify(read)
const pieceLength = 1024 * 1024

/**
 * A part of a file piece by piece, by a handle that is left open: a stream would close it. Each piece is to be used before
 * the next is asked for. Ends early where the file does, and with an `AbortError` when the signal is aborted.
 */
export async function* piecesOf(
  handle: number,
  part: { start: number; size: number },
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(Math.min(pieceLength, part.size))
  for (let done = 0; done < part.size;) {
    signal?.throwIfAborted()
    const wanted = Math.min(buffer.length, part.size - done)
    const { bytesRead } = await readBytes(handle, buffer, 0, wanted, part.start + done)
    if (bytesRead === 0) return
    done += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** The SHA-256 of a part of a file, read in pieces while others work. */
export async function sha256OfPart(file: string, start: number, size: number, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const handle = openSync(file, 'r')
  try {
    for await (const piece of piecesOf(handle, { start, size }, signal)) hash.update(piece)
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** The two ends of a file and its length; throws `file-unreadable`. */
function readEnds(file: string): { start: Buffer; end: Buffer; length: number } {
  try {
    const handle = openSync(file, 'r')
    try {
      const length = fstatSync(handle).size
      const read = (bytes: number, position: number): Buffer => {
        const buffer = Buffer.alloc(bytes)
        return buffer.subarray(0, readSync(handle, buffer, 0, bytes, position))
      }
      const most = Math.min(length, longestHead)
      return { start: read(most, 0), end: read(most, length - most), length }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw new CoreError('file-unreadable', { file }, { cause: error })
  }
}

function parsed(json: string, layout: (head: z.infer<typeof headSchema>) => { offset: number }): BackupLayout {
  const head = headSchema.parse(JSON.parse(json))
  return { ...head, header: parseHeader(JSON.stringify(head.header)), ...layout(head) }
}

/**
 * Reads what a backup says of itself and where its database lies. Throws `file-unreadable`, `not-a-backup`, and
 * `damaged-backup` for one that was cut short or whose own words have changed.
 */
export function readBackupHead(file: string): BackupLayout {
  const { start, end, length } = readEnds(file)
  const name = basename(file)
  const damaged = (cause?: unknown): CoreError => new CoreError('damaged-backup', { file: name }, { cause })
  if (start.toString('latin1', 0, firstMagic.length) === firstMagic) return readFirstFormat(start, name)
  const last = lastLine.exec(end.toString('latin1', Math.max(0, end.length - lastLineLength)))
  if (!last) {
    // A copy that was broken off has lost its end; its name still says what it was to be.
    throw file.endsWith(backupEnding) && length > 0 ? damaged() : new CoreError('not-a-backup', { file: name })
  }
  const [, digits = '', sha256 = ''] = last
  const jsonEnd = end.length - lastLineLength - 1
  const jsonStart = jsonEnd - Number(digits)
  if (jsonStart < 1 || end[jsonStart - 1] !== 0x0a) throw damaged()
  const json = end.toString('utf8', jsonStart, jsonEnd)
  if (sha256OfText(json) !== sha256) throw damaged()
  const head = attempt(() => parsed(json, () => ({ offset: 0 })), damaged)
  if (head.size !== length - (end.length - jsonStart) - 1) throw damaged()
  return head
}

function readFirstFormat(start: Buffer, name: string): BackupLayout {
  const notOne = (cause?: unknown): CoreError => new CoreError('not-a-backup', { file: name }, { cause })
  const end = start.indexOf(0x0a, firstMagic.length)
  if (end < 0) throw notOne()
  return attempt(() => parsed(start.toString('utf8', firstMagic.length, end), () => ({ offset: end + 1 })), notOne)
}

function attempt<Result>(work: () => Result, refusal: (cause: unknown) => CoreError): Result {
  try {
    return work()
  } catch (error) {
    throw refusal(error)
  }
}
