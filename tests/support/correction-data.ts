import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'

import type {
  CorrectionDossierAnnex,
  CorrectionDossierData,
  CorrectionDossierItem,
} from '#main/core/documents/correction-types.ts'

const amina = { name: 'Peeters Amina', identifier: '85073003328', kind: 'national' } as const
const place = { workplace: 'Tour Zénith', declaration: '1Y1VMGNZGEDPZ' }
const unchanged = { type: null, at: null, place: null, employer: null, person: null }

/** A fictional item with some things changed. */
export function correctionItem(changes: Partial<CorrectionDossierItem> = {}): CorrectionDossierItem {
  return {
    ...place,
    person: amina,
    capacity: 'employee',
    employer: { name: 'Net & Clair SRL', number: '0403019261' },
    date: '2026-09-14',
    service: 'ciao',
    receipt: 'R-2026-0914-000412',
    action: 'change',
    reason: 'forgotten-out',
    reasonText: null,
    registered: {
      ...place,
      type: 'out',
      at: '2026-09-14T07:41:00.000Z',
      date: '2026-09-14',
      employer: 'Net & Clair SRL',
      person: amina,
    },
    requested: { ...unchanged, at: '2026-09-14T12:00:00.000Z' },
    deadline: '2026-10-14',
    ...changes,
  }
}

/** A fictional dossier with some things changed. */
export function dossierData(changes: Partial<CorrectionDossierData> = {}): CorrectionDossierData {
  return {
    number: 'C-2026-0007',
    kind: 'nsso',
    language: 'fr',
    createdAt: '2026-09-28T08:15:30.000Z',
    date: '2026-09-28',
    sender: { name: 'Net & Clair SRL', number: '0403019261' },
    senderAddress: 'Rue des Palais 44\n1030 Bruxelles',
    senderContact: 'Sophie Dubois · 02 555 01 23 · presences@net-clair.example',
    addressee: { name: '', address: null },
    items: [
      correctionItem(),
      correctionItem({
        action: 'add',
        receipt: null,
        reason: 'forgotten-break',
        registered: null,
        requested: { ...unchanged, type: 'out', at: '2026-09-14T08:00:00.000Z' },
      }),
    ],
    explanation:
      'Madame Peeters a enregistré sa sortie pour la pause à 09:41, puis le lecteur du hall n’a plus répondu. Elle a travaillé jusqu’à 14:00, comme le montrent la feuille d’heures et la confirmation du client.',
    noEvidenceReason: null,
    lateReason: null,
    reportedOn: '2026-09-16',
    reportText: 'Le lecteur est resté noir quand je suis partie.',
    follows: null,
    annexes: [],
    ...changes,
  }
}

/** An annex of these bytes. */
export function annexOf(number: number, name: string, mediaType: string, bytes: Uint8Array): CorrectionDossierAnnex {
  return {
    number,
    name,
    kind: 'time-sheet',
    description: null,
    mediaType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: () => bytes,
  }
}

/** A PDF with a line of text on each page, the second page turned; with a password when one is given. */
export async function pdfAnnex(pages: number, password?: string): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page += 1) {
    const sheet = document.addPage([595, 842])
    sheet.drawRectangle({ x: 40, y: 40, width: 515, height: 760, borderWidth: 2, color: rgb(1, 1, 1) })
    sheet.drawText(`Feuille de pointage ${page}`, { x: 60, y: 760, size: 24, font })
    if (page === 2) sheet.setRotation(degrees(90))
  }
  const field = document.getForm().createTextField('heures')
  field.setText('8 h 00')
  field.addToPage(document.getPage(0), { x: 60, y: 600, width: 200, height: 30, font })
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password })
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** A PNG of one colour; `said` makes its header claim another size than it has. Colour type 6 has transparency. */
export function pngAnnex(width: number, height: number, options: { said?: [number, number]; alpha?: boolean } = {}) {
  const header = Buffer.alloc(13)
  const [saidWidth, saidHeight] = options.said ?? [width, height]
  header.writeUInt32BE(saidWidth, 0)
  header.writeUInt32BE(saidHeight, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(options.alpha ? 6 : 2, 9)
  const row = Buffer.alloc(1 + width * (options.alpha ? 4 : 3), 0x90)
  row[0] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of one grey tone, eight pixels by sixteen, which its EXIF asks to turn by `orientation`. */
export function jpegAnnex(orientation = 1): Buffer {
  // One entry: orientation, a short.
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010000000000000000', 'hex')
  exif.writeUInt16BE(orientation, 24)
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  const tables = Buffer.from(
    `ffdb004300${'10'.repeat(64)}` +
      'ffc0000b080010000801011100' +
      `ffc4001400${'01'.padEnd(32, '0')}00` +
      `ffc4001410${'01'.padEnd(32, '0')}00` +
      'ffda0008010100003f00',
    'hex',
  )
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, tables, Buffer.from([0x0f, 0xff, 0xd9])])
}
