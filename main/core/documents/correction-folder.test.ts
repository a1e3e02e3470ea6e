import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'

import { correctionFolder, zipOf } from '#main/core/documents/correction-folder.ts'
import { correctionMail, mailText } from '#main/core/documents/correction-mail.ts'
import { contactText, letterText } from '#main/core/documents/correction-text.ts'
import { addresseeKinds } from '#shared/domain/correction/words.ts'
import { languages } from '#shared/i18n/index.ts'
import { annexOf, correctionItem, dossierData, jpegAnnex, pdfAnnex } from '#tests/support/correction-data.ts'

const withAnnexes = async () =>
  dossierData({
    annexes: [
      annexOf(1, '85.07.30-033.28 pointage.pdf', 'application/pdf', await pdfAnnex(1)),
      annexOf(2, 'scan 85073003328/../x.jpg', 'image/jpeg', jpegAnnex()),
      annexOf(3, 'facture 2026-09-14 10042.txt', 'text/plain', Buffer.from('x')),
    ],
  })

const whole = (file?: { pieces: readonly Uint8Array[] }): Buffer => Buffer.concat(file?.pieces ?? [])

describe('the folder of a dossier', () => {
  test('holds everything under names with the number of the request and no number of a person', async () => {
    const { name, files, pages } = await correctionFolder(await withAnnexes(), null)
    expect(name).toBe('C-2026-0007')
    expect(pages).toBeGreaterThan(2)
    expect(files.map((file) => file.name)).toEqual([
      'C-2026-0007 dossier.pdf',
      'C-2026-0007 annexe 01 … pointage.pdf',
      'C-2026-0007 annexe 02 scan …-..-x.jpg',
      'C-2026-0007 annexe 03 facture 2026-09-14 10042.txt',
      'C-2026-0007 texte.txt',
      'C-2026-0007.eml',
      'SHA256SUMS',
    ])
  })

  test('holds the annexes as they were given, and checksums that sha256sum confirms', async () => {
    const data = await withAnnexes()
    const { files } = await correctionFolder(data, null)
    for (const [index, annex] of data.annexes.entries()) {
      const hash = createHash('sha256')
        .update(whole(files[index + 1]))
        .digest('hex')
      expect(hash).toBe(annex.sha256)
    }
    const folder = mkdtempSync(join(tmpdir(), 'registra-dossier-'))
    for (const file of files) writeFileSync(join(folder, file.name), whole(file))
    const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(said.match(/: OK/g)).toHaveLength(6)
    const names = whole(files.at(-1))
      .toString()
      .split('\n')
      .map((line) => line.slice(66))
    expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted())
  })

  test('is the same for the same data, also zipped, in any time zone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registra-dossier-'))
    const zipped: Buffer[] = []
    const zone = process.env['TZ']
    for (const place of ['Europe/Brussels', 'Pacific/Auckland']) {
      process.env['TZ'] = place
      const path = join(folder, 'dossiers.zip')
      await zipOf([await correctionFolder(await withAnnexes(), null)], path, '2026-09-28')
      zipped.push(readFileSync(path))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    rmSync(folder, { recursive: true })
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = zipped
    expect(first.equals(second)).toBe(true)
    const entries = Object.keys(unzipSync(first))
    expect(entries).toContain('C-2026-0007/C-2026-0007 annexe 01 … pointage.pdf')
    expect(entries).toHaveLength(7)
  })

  test('that cannot be made leaves no zip being written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registra-dossier-'))
    // oxlint-disable-next-line require-yield -- fails before the first folder
    const failing = (async function* () {
      throw new Error('no folder')
    })()
    await expect(zipOf(failing, join(folder, 'x.zip'), '2026-09-28')).rejects.toThrow('no folder')
    await expect(zipOf([], join(folder, 'missing', 'x.zip'), '2026-09-28')).rejects.toThrow('ENOENT')
    rmSync(folder, { recursive: true })
  })
})

describe('the draft of a mail', () => {
  const dossier = {
    name: 'C-2026-0007 dossier.pdf',
    pieces: [Buffer.from('%PDF-1.7 dossier é'), Buffer.from(' \u0000\r\n.\n')],
  }

  test.each(languages)('is unsent, without recipient, with the dossier whole (%s)', async (language) => {
    const data = dossierData({ language })
    const bytes = await correctionMail(data, dossier)
    const mail = await PostalMime.parse(bytes)
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect([mail.to ?? [], mail.cc ?? [], mail.bcc ?? []].flat()).toEqual([])
    expect(mail.subject).toContain('C-2026-0007')
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(letterText(data).trim())
    expect(mail.date).toBe('2026-09-28T08:15:30.000Z')
    const [attached] = mail.attachments
    expect(attached).toMatchObject({ filename: dossier.name, mimeType: 'application/pdf', disposition: 'attachment' })
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(whole(dossier))).toBe(true)
    expect((await correctionMail(data, dossier)).equals(bytes)).toBe(true)
  })

  test('tells a self-employed person to send it, and gives the text in that name', () => {
    const addressee = { name: 'Kowalczyk Łukasz', address: null }
    const text = mailText(dossierData({ kind: 'self-employed', addressee }))
    expect(text).toContain('nous n’envoyons rien en votre nom')
    const own = text.slice(text.indexOf('____'))
    expect(own).toContain('mes salutations')
    expect(own).not.toContain('Net & Clair SRL\nNuméro')
    expect(own).not.toContain('Sophie Dubois')
  })
})

describe('the text for the contact form', () => {
  test('holds everything when there is room', () => {
    const { text, shortened } = contactText(dossierData(), 10_000)
    expect(shortened).toBe(false)
    for (const part of ['C-2026-0007', '0403.019.261', '85.07.30-033.28', 'OUT 14:00', 'confirmation du client']) {
      expect(text).toContain(part)
    }
  })

  test('shortens the explanation before anything else', () => {
    const whole = contactText(dossierData(), 10_000).text
    const { text, shortened } = contactText(dossierData(), whole.length - 60)
    expect(shortened).toBe(true)
    expect(text.endsWith('…')).toBe(true)
    expect(whole.startsWith(text.slice(0, -1))).toBe(true)
    expect(text).toContain('OUT 10:00')
  })

  test('keeps whole corrections and says how many more there are', () => {
    const items = Array.from({ length: 40 }, (_, index) => correctionItem({ receipt: `R-${index}-` }))
    const { text } = contactText(dossierData({ items }), 2_000)
    expect(text).toContain('R-0-')
    expect(text).toMatch(/… et \d+ autres modifications\u00a0: voir le dossier C-2026-0007\.$/)
  })

  test('never goes beyond the limit nor cuts a character in two', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 })
    const property = fc.property(
      fc.integer({ min: 0, max: 3_000 }),
      fc.constantFrom(...languages),
      fc.constantFrom(...addresseeKinds),
      fc.integer({ min: 1, max: 12 }),
      words,
      words,
      (limit, language, kind, count, explanation, name) => {
        const items = Array.from({ length: count }, () => correctionItem({ reasonText: name }))
        const addressee = { name, address: null }
        const data = dossierData({ language, kind, items, explanation, addressee, lateReason: name })
        const { text, shortened } = contactText(data, limit)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(shortened).toBe(contactText(data, 1_000_000).text !== text)
        expect(text.isWellFormed()).toBe(true)
      },
    )
    fc.assert(property, { numRuns: 200 })
  })
})
