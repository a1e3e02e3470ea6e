import { deflateSync } from 'node:zlib'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { correctionDossier } from '#main/core/documents/correction-dossier.ts'
import { addresseeKinds } from '#shared/domain/correction/words.ts'
import { languages } from '#shared/i18n/index.ts'
import { annexOf, correctionItem, dossierData, jpegAnnex, pdfAnnex, pngAnnex } from '#tests/support/correction-data.ts'
import { outside, readPdf } from '#tests/support/pdf.ts'

const pdf = 'application/pdf'

async function textOf(bytes: Buffer): Promise<string> {
  return (await readPdf(bytes)).pages.map(({ text }) => text).join(' ')
}

describe.each(languages)('in %s', (language) => {
  test.each(addresseeKinds)(
    'a dossier without annexes (%s) is PDF/A-2a, inside the margins, the same each time',
    async (kind) => {
      const addressee = { name: 'Sub Clean SRL', number: '0427155930', address: 'Rue Haute 5\n1000 Bruxelles' }
      const data = dossierData({ language, kind, addressee, follows: 'C-2026-0002', lateReason: 'Appris hier.' })
      const { bytes, pages, warnings } = await correctionDossier(data)
      const read = await readPdf(bytes)
      expect(warnings).toEqual([])
      expect(read).toMatchObject({ tagged: true, language, conformance: '2A' })
      expect(read.title).toContain('C-2026-0007')
      expect(read.pages).toHaveLength(pages)
      expect(read.pages.flatMap((page) => outside(page, 13))).toEqual([])
      expect((await correctionDossier(data)).bytes.equals(bytes)).toBe(true)
    },
  )
})

test('the letter shows what is registered beside what is asked for, the complete number, and our reckoning of the last day', async () => {
  const text = await textOf((await correctionDossier(dossierData())).bytes)
  for (const part of [
    '85.07.30-033.28',
    'OUT 09:41',
    'OUT 14:00',
    'R-2026-0914-000412',
    '1Y1VMGNZGEDPZ',
    '14/10/2026',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).toContain('selon notre calcul')
})

test('a letter to an employer asks them to have it corrected and names the day', async () => {
  const addressee = { name: 'Budowa Sp. z o.o.', address: 'ul. Prosta 12' }
  const text = await textOf((await correctionDossier(dossierData({ kind: 'subcontractor', addressee }))).bytes)
  expect(text).toContain('nous ne pouvons pas le faire à votre place')
  expect(text).toContain('au plus tard le 14/10/2026')
  expect(text).toContain('Budowa Sp. z o.o.')
  const late = dossierData({ kind: 'subcontractor', addressee, date: '2026-10-20' })
  expect(await textOf((await correctionDossier(late)).bytes)).not.toContain('au plus tard le')
})

test('what a self-employed person sends is in that name alone', async () => {
  const addressee = { name: 'Kowalczyk Łukasz', number: null, address: 'Rue Haute 5' }
  const item = correctionItem({ capacity: 'self-employed', employer: null })
  const { bytes } = await correctionDossier(dossierData({ kind: 'self-employed', addressee, items: [item] }))
  const read = await readPdf(bytes)
  const text = read.pages.map(({ text }) => text).join(' ')
  expect(read.author).toBe('Kowalczyk Łukasz')
  expect(text).toContain('Kowalczyk Łukasz')
  expect(text).not.toContain('Net & Clair')
  expect(text).not.toContain('Sophie Dubois')
})

test('annexes are merged page by page, each stamped with its number, the request and the page of the whole', async () => {
  const data = dossierData({
    annexes: [
      annexOf(1, 'pointage.pdf', pdf, await pdfAnnex(3)),
      annexOf(2, 'photo.jpg', 'image/jpeg', jpegAnnex()),
      annexOf(3, 'capture.png', 'image/png', pngAnnex(20, 10)),
      annexOf(4, 'transparent.png', 'image/png', pngAnnex(10, 20, { alpha: true })),
    ],
  })
  const { bytes, pages, warnings } = await correctionDossier(data)
  const read = await readPdf(bytes)
  expect(warnings).toEqual([])
  expect(read.pages).toHaveLength(pages)
  read.pages.forEach(({ text }, index) => {
    expect(text).toContain(`Page ${index + 1} sur ${pages}`)
    expect(text).toContain('C-2026-0007')
  })
  const of = (part: string): number[] => read.pages.flatMap(({ text }, index) => (text.includes(part) ? [index] : []))
  const [first = -1] = of('Annexe 1 – pointage.pdf (1/3)')
  expect(of('Feuille de pointage 1')).toEqual([first])
  expect(of('Feuille de pointage 2')).toEqual([first + 1])
  expect(of('Feuille de pointage 3')).toEqual([first + 2])
  // A filled field belongs to what the paper says.
  expect(read.pages[first]?.text).toContain('8 h 00')
  expect(of('Annexe 4 – transparent.png')).toEqual([first + 5])
  const page = read.pages[first + 1]
  expect(page?.width).toBeGreaterThan(page?.height ?? 0)
  expect(read).toMatchObject({ tagged: true, language: 'fr', conformance: '' })
  expect(read.structure.filter(({ role }) => role === 'Figure')).toHaveLength(6)
  expect((await correctionDossier(data)).bytes.equals(bytes)).toBe(true)
})

test('the list of annexes names type, size, first page and checksum', async () => {
  const annex = annexOf(1, 'pointage.pdf', pdf, await pdfAnnex(1))
  const { bytes, pages } = await correctionDossier(dossierData({ annexes: [annex] }))
  const last = (await readPdf(bytes)).pages.at(-1)?.text ?? ''
  expect(last.replaceAll(' ', '')).toContain(annex.sha256)
  expect(last).toContain('PDF')
  expect(last).toContain(` ${pages - 1} `)
})

test('annexes that are PDF/A or pictures leave the dossier PDF/A', async () => {
  const own = (await correctionDossier(dossierData())).bytes
  const picture = annexOf(2, 'photo.jpg', 'image/jpeg', jpegAnnex())
  const both = await correctionDossier(dossierData({ annexes: [annexOf(1, 'lettre.pdf', pdf, own), picture] }))
  expect((await readPdf(both.bytes)).conformance).toBe('2B')
  const alone = await correctionDossier(dossierData({ annexes: [picture] }))
  expect((await readPdf(alone.bytes)).conformance).toBe('2A')
})

describe('an annex that cannot be shown is listed with the reason, and a warning says so', () => {
  const whole = pdfAnnex(2)
  test.each([
    ['encrypted', pdf, () => pdfAnnex(1, 'secret'), 'annexEncrypted', 'mot de passe'],
    ['cut short', pdf, async () => (await whole).subarray(0, 1_500), 'annexDamaged', 'endommagé'],
    [
      'no PDF at all',
      pdf,
      async () => Buffer.from('%PDF-1.7\nnothing\nstartxref\n0\n%%EOF'),
      'annexDamaged',
      'endommagé',
    ],
    ['a page that cannot be unpacked', pdf, async () => scrambled(await whole), 'annexDamaged', 'endommagé'],
    [
      'a PNG of 400 megapixels',
      'image/png',
      async () => pngAnnex(2, 2, { said: [20_000, 20_000] }),
      'annexLarge',
      'trop grand',
    ],
    ['a PNG with a wrong checksum', 'image/png', async () => flipped(pngAnnex(9, 9)), 'annexDamaged', 'endommagé'],
    ['a JPEG cut short', 'image/jpeg', async () => jpegAnnex().subarray(0, -2), 'annexDamaged', 'endommagé'],
    ['an empty picture', 'image/jpeg', async () => Buffer.alloc(0), 'annexDamaged', 'endommagé'],
  ])('%s', async (_, type, make, code, words) => {
    const data = dossierData({ annexes: [annexOf(1, 'pièce', type, await make())] })
    const { bytes, warnings } = await correctionDossier(data)
    expect(warnings).toEqual([{ code, text: 'pièce', characters: [] }])
    const read = await readPdf(bytes)
    expect(read.pages.at(-1)?.text).toContain(words)
    expect(read.structure.filter(({ role }) => role === 'Figure')).toEqual([])
  })

  test('whatever bytes are changed, the dossier is made', async () => {
    const files = [
      [pdf, await whole],
      ['image/png', pngAnnex(30, 20)],
      ['image/png', pngAnnex(30, 20, { alpha: true })],
      ['image/jpeg', jpegAnnex(6)],
    ] as const
    const change = fc.tuple(fc.nat(), fc.nat(255))
    const property = fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat()),
      async ([type, file], changes, cut) => {
        const bytes = Buffer.from(file)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const annex = annexOf(1, 'pièce', type, cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
        const { pages, bytes: made } = await correctionDossier(dossierData({ annexes: [annex] }))
        expect((await readPdf(made)).pages).toHaveLength(pages)
      },
    )
    await fc.assert(property, { numRuns: Number(process.env['FUZZ'] ?? 60) })
  })

  test('packed objects that would fill the memory are not unpacked', async () => {
    const packed = deflateSync(Buffer.alloc(80_000_000, ' '))
    const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
    const bomb = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF')])
    const { warnings } = await correctionDossier(dossierData({ annexes: [annexOf(1, 'pièce', pdf, bomb)] }))
    expect(warnings).toEqual([{ code: 'annexLarge', text: 'pièce', characters: [] }])
  })

  test('files of other kinds are listed without a warning and never read', async () => {
    const heic = {
      ...annexOf(1, 'IMG.heic', 'image/heic', Buffer.from('x')),
      bytes: () => Promise.reject(new Error('read')),
    }
    const { bytes, warnings } = await correctionDossier(dossierData({ annexes: [heic] }))
    expect(warnings).toEqual([])
    expect(await textOf(bytes)).toContain('HEIC')
  })
})

test('a picture is turned as its EXIF asks', async () => {
  const upright = await correctionDossier(dossierData({ annexes: [annexOf(1, 'a.jpg', 'image/jpeg', jpegAnnex(1))] }))
  const turned = await correctionDossier(dossierData({ annexes: [annexOf(1, 'a.jpg', 'image/jpeg', jpegAnnex(6))] }))
  const box = (bytes: Buffer): string => /\/BBox \[ 0 0 (\S+ \S+) \]/.exec(bytes.toString('latin1'))?.[1] ?? ''
  expect(box(upright.bytes)).toBe('6 12')
  expect(box(turned.bytes)).toBe('12 6')
})

test('nothing of an annex that acts goes into the dossier', async () => {
  const annex = await pdfAnnex(1)
  expect(annex.toString('latin1')).toContain('/AcroForm')
  const { bytes } = await correctionDossier(dossierData({ annexes: [annexOf(1, 'a.pdf', pdf, annex)] }))
  expect(bytes.toString('latin1')).not.toMatch(/\/AcroForm|\/JavaScript|\/Widget|\/Annots/)
})

test('a request about one registration is signed on its first page', async () => {
  for (const language of languages) {
    expect((await correctionDossier(dossierData({ language, items: [correctionItem()] }))).pages).toBe(1)
  }
})

test('hundreds of items go on over pages', async () => {
  const items = Array.from({ length: 120 }, (_, index) => correctionItem({ receipt: `R-${index}` }))
  const { bytes, pages } = await correctionDossier(dossierData({ items }))
  expect(pages).toBeGreaterThan(10)
  expect(await textOf(bytes)).toContain('R-119')
})

/** Overwrites the packed drawing commands of the first page. */
function scrambled(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  for (let at = copy.indexOf('stream\n'); at !== -1; at = copy.indexOf('stream\n', at + 7)) {
    if (copy.toString('latin1', at - 3, at) !== 'end') copy.fill(0xff, at + 9, at + 29)
  }
  return copy
}

function flipped(png: Buffer): Buffer {
  const copy = Buffer.from(png)
  const at = copy.indexOf('IDAT') + 6
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}
