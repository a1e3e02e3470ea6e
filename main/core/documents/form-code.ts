import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

import type QRCode from 'qrcode'

// Loaded with the first code: a start should not wait for it.
const loadQrcode = (): typeof QRCode => createRequire(import.meta.url)('qrcode') as typeof QRCode

/** What the QR code of a form's page says: which form, which version, which page. Nothing about people. */
export interface FormCode {
  formNumber: string
  version: number
  page: number
}

/**
 * The text of the QR code: `REGISTRA/<form>/<version>/<page>/<checksum>`. The checksum guards against a code misread from
 * a bad copy; it is no protection against forgery.
 */
export function formCodeText(code: FormCode): string {
  const content = `REGISTRA/${code.formNumber}/${code.version}/${code.page}`
  return `${content}/${checksum(content)}`
}

/** Reads the text of a scanned QR code; null when it is not ours or was misread. */
export function readFormCode(text: string): FormCode | null {
  const parts = /^(REGISTRA\/(.+)\/(\d+)\/(\d+))\/([0-9A-F]{6})$/.exec(text)
  if (!parts || checksum(parts[1] ?? '') !== parts[5]) return null
  return { formNumber: parts[2] ?? '', version: Number(parts[3]), page: Number(parts[4]) }
}

/** The black modules of a text's QR code as rectangles inside a square, each row's neighbours merged. */
export function qrRectangles(text: string, x: number, y: number, side: number): [number, number, number, number][] {
  // Searching the best of eight masks takes half the time of a code; any mask is valid and read by every scanner.
  const { modules } = loadQrcode().create(text, { errorCorrectionLevel: 'M', maskPattern: 2 })
  const module = side / modules.size
  const rectangles: [number, number, number, number][] = []
  for (let row = 0; row < modules.size; row += 1) {
    let from = -1
    for (let column = 0; column <= modules.size; column += 1) {
      const black = column < modules.size && modules.get(row, column) === 1
      if (black && from < 0) from = column
      if (!black && from >= 0) {
        rectangles.push([x + from * module, y + row * module, (column - from) * module, module])
        from = -1
      }
    }
  }
  return rectangles
}

function checksum(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 6).toUpperCase()
}
