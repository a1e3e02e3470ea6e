import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

import type { Encoding } from '#main/core/sheets/types.ts'

/** Small enough that what is cut out of a piece is done with before it counts as old and must be tidied up at length. */
const chunkBytes = 32_768

/** A piece of decoded text and how many bytes of the file have been read for it so far. */
export interface TextChunk {
  text: string
  bytesRead: number
}

/** What the bytes say about the encoding; `guessed` when nothing proves it. `bom` is the length of the byte order mark. */
export interface EncodingGuess {
  encoding: Encoding
  guessed: boolean
  bom: number
}

/**
 * Decides how a text file is encoded: byte order mark, else UTF-8 when every byte of the file fits, else windows-1252
 * (what Belgian spreadsheet programs write). Reads the whole file once in small pieces.
 */
export function detectEncoding(path: string): EncodingGuess {
  const head = readHead(path, 3)
  const marked = byteOrderMark(head)
  if (marked) return marked
  if (fitsUtf8(path)) return { encoding: 'utf-8', guessed: false, bom: 0 }
  return { encoding: 'windows-1252', guessed: true, bom: 0 }
}

/** Decodes a file piece by piece; bytes that do not fit the encoding become U+FFFD. */
export function* decodeFile(path: string, encoding: Encoding): Generator<TextChunk, void, void> {
  const decode = decoder(encoding)
  const marked = byteOrderMark(readHead(path, 3))
  let skip = marked !== null && marked.encoding === encoding ? marked.bom : 0
  let bytesRead = 0
  for (const chunk of fileChunks(path)) {
    bytesRead += chunk.length
    const text = decode(chunk.subarray(skip), false)
    skip = 0
    if (text !== '') yield { text, bytesRead }
  }
  const rest = decode(Buffer.alloc(0), true)
  if (rest !== '') yield { text: rest, bytesRead }
}

/** The first bytes of a file, fewer when it is shorter. */
export function readHead(path: string, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(length)
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0))
  } finally {
    closeSync(handle)
  }
}

function byteOrderMark(head: Buffer): EncodingGuess | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', guessed: false, bom: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', guessed: false, bom: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', guessed: false, bom: 2 }
  return null
}

function* fileChunks(path: string): Generator<Buffer, void, void> {
  const handle = openSync(path, 'r')
  try {
    // One buffer for all pieces: a consumer has decoded a piece before it asks for the next.
    const buffer = Buffer.allocUnsafe(chunkBytes)
    for (;;) {
      const length = readSync(handle, buffer, 0, chunkBytes, null)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

function fitsUtf8(path: string): boolean {
  let rest = Buffer.alloc(0)
  for (const chunk of fileChunks(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - unfinishedTail(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return false
    rest = Buffer.from(bytes.subarray(whole))
  }
  return isUtf8(rest)
}

/** How many bytes at the end begin a UTF-8 character that goes on in the next piece. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

function decoder(encoding: Encoding): (bytes: Buffer, last: boolean) => string {
  if (encoding === 'windows-1252') return (bytes) => westernText(bytes)
  if (encoding === 'windows-1250' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding)
    return (bytes, last) => decoder.decode(bytes, { stream: !last })
  }
  const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le')
  return (bytes, last) => (last ? decoder.end() : decoder.write(bytes))
}

/** Characters of windows-1252 from 0x80 to 0x9f, where it differs from Latin-1; unused places stay control characters. */
const western =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Node's own decoder takes windows-1252 for Latin-1 in some releases, so the difference is made good here. */
function westernText(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (character) => western.charAt(character.charCodeAt(0) - 0x80))
}
