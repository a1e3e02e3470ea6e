import { readHead } from '#main/core/sheets/decode.ts'
import { TableError } from '#main/core/sheets/error.ts'

/** How a file must be opened, told by its first bytes. */
export type Container = 'zip' | 'ole' | 'text'

/** Beginnings of files that are no tables, with the word for `params.found`. */
const strangers: readonly (readonly [string, string])[] = [
  ['%PDF-', 'pdf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['{\\rtf', 'rtf'],
  ['\u001f\u008b', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['Rar!', 'archive'],
  ['MIME-Version:', 'html'],
]

/**
 * Tells by content, never by name, how to open a file. Pictures, PDF, archives, HTML or XML that calls itself a
 * spreadsheet and other binary data are refused with `file-kind-unknown`, `params.found` naming what it looks like.
 */
export function detectKind(path: string): Container {
  const head = readHead(path, 65_536)
  const bytes = head.toString('latin1', 0, 1_024)
  if (bytes.startsWith('PK\u0003\u0004') || bytes.startsWith('PK\u0005\u0006')) return 'zip'
  if (bytes.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'ole'
  const stranger = strangers.find(([magic]) => bytes.startsWith(magic))
  if (stranger) throw new TableError('file-kind-unknown', { found: stranger[1] })
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const plain = wide ? bytes.replaceAll('\0', '').slice(2) : bytes.replace(/^\u00ef\u00bb\u00bf/, '')
  const markup = /^\s*<(\?xml|!doctype|html|head|meta|style|table|workbook|xml)\b/i.exec(plain)?.[1]?.toLowerCase()
  if (markup !== undefined) {
    throw new TableError('file-kind-unknown', { found: /xml|workbook/.test(markup) ? 'xml' : 'html' })
  }
  if (!wide && head.includes(0)) throw new TableError('file-kind-unknown', { found: 'binary' })
  return 'text'
}
