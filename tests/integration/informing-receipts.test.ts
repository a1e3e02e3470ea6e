import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import type { ReceiptInput } from '#shared/contract/informing.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { offeredBytes } from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { blotted, scanned, scanOf, type Scanning } from '#tests/support/raster.ts'
import { addCompany, addDeclaration, addPerson, employment, refusal } from '#tests/support/records.ts'

const date = '2026-10-06'

function uploaded({ core }: RunningCore, name: string, content: Buffer): { token: string; name: string } {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return { token: core.transfers.adopt(path).token, name }
}

/** An office that has printed a sheet for each of three people. */
async function printed() {
  const running = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const declarationId = await addDeclaration(client, { declarantId: own })
  const people: number[] = []
  for (const [lastName, language] of [
    ['Anna', 'fr'],
    ['Bram', 'nl'],
    ['Cara', 'en'],
  ] as const) {
    people.push(await addPerson(client, { lastName, language, employments: [employment(own)] }))
  }
  const wish = { people, declarationId, date, language: 'own', remember: false }
  const done = await lastOf(client.informing.print(wish))
  if (done.kind !== 'done') throw new Error('the print did not end')
  return { ...running, people, declarationId, pdf: offeredBytes(running, done.file) }
}

const ways: [string, Scanning][] = [
  ['straight at 150 dpi', { dpi: 150 }],
  ['upside down at 200 dpi', { dpi: 200, turned: 180 }],
  ['lying on its side at 300 dpi', { dpi: 300, turned: 90 }],
  ['askew and dirty at 150 dpi', { dpi: 150, turned: 4, noise: 0.02 }],
  ['turned, bent and dirty, as a photo', { dpi: 200, turned: -13, skewed: 0.05, noise: 0.03, as: 'jpeg' }],
]

describe('a signed receipt', () => {
  test.each(ways)('is found again when scanned %s', async (_what, how) => {
    const running = await printed()
    const picture = await scanned(running.pdf, 2, how)
    const image = uploaded(running, 'scan.png', picture)
    const read = await running.client.informing.readPage({ image: image.token, keep: true })
    expect(read).toMatchObject({
      state: 'found',
      sheet: { person: 'Bram', language: 'nl', declaration: '1Y11DQCJU2KHZ' },
    })
  })

  test('is kept as the one page of its scan, once, and taken back', async () => {
    const running = await printed()
    const { client, core, people, pdf, declarationId } = running
    const pictures = [await scanned(pdf, 1, { dpi: 100 }), await scanned(pdf, 3, { dpi: 100 })]
    const source = uploaded(running, 'accusés du lundi.pdf', await scanOf(pictures))
    expect(await client.informing.openScan({ source })).toEqual({ kind: 'pdf', pages: 2 })
    const { rows } = await client.informing.sheets({})
    const sheetOf = (person: string): number => rows.find((row) => row.person === person)?.id ?? 0
    const receipt = (page: number, sheetId: number): ReceiptInput => ({
      source,
      page,
      sheetId,
      personId: null,
      declarationId: null,
    })
    const request = {
      receipts: [receipt(0, sheetOf('Anna')), receipt(1, sheetOf('Cara'))],
      onDate: '2026-10-05',
      givenBy: 'Chef',
    }
    const kept = await client.informing.keepReceipts(request)
    expect(kept).toMatchObject({ kept: 2, refused: [] })
    expect((await client.informing.sheets({})).rows.map(({ person }) => person)).toEqual(['Bram'])
    const { briefings } = await client.informing.of({ personId: people[2] ?? 0 })
    expect(briefings).toMatchObject([
      {
        onDate: '2026-10-05',
        way: 'sheet',
        language: 'en',
        receipt: true,
        fileName: 'accusés du lundi 2.pdf',
        declaration: { id: declarationId },
      },
    ])
    const file = await client.informing.briefingFile({ id: briefings[0]?.id ?? 0 })
    expect((await readPdf(offeredBytes(running, file))).pages).toHaveLength(1)

    // The same scan once more: the sheets have their receipts; by hand it is known as the same scan.
    expect(await client.informing.keepReceipts(request)).toMatchObject({
      kept: 0,
      refused: [
        { index: 0, code: 'matched' },
        { index: 1, code: 'matched' },
      ],
      changeSet: null,
    })
    const byHand = { source, page: 0, sheetId: null, personId: people[1] ?? 0, declarationId }
    expect((await client.informing.keepReceipts({ ...request, receipts: [byHand] })).refused).toEqual([
      { index: 0, code: 'same-scan' },
    ])
    const image = uploaded(running, 'again.png', pictures[0] ?? Buffer.alloc(0))
    expect(await client.informing.readPage({ image: image.token, keep: true })).toMatchObject({
      state: 'matched',
      on: '2026-10-05',
    })

    await client.history.undo({ changeSet: kept.changeSet ?? 0 })
    expect((await client.informing.sheets({})).total).toBe(3)
    expect((await client.workspace.verify()).ok).toBe(true)
    expect(core.transfers.arrived(source.token).fileName).toBe('accusés du lundi.pdf')
  })

  test('that cannot be read is kept for the person chosen by hand', async () => {
    const running = await printed()
    const { client, people, pdf } = running
    const picture = await blotted(await scanned(pdf, 1, { dpi: 100 }))
    const source = uploaded(running, 'tache.png', picture)
    expect(await client.informing.readPage({ image: source.token, keep: true })).toEqual({ state: 'unreadable' })
    const [person = 0] = people
    const blank = { source, page: 0, sheetId: null, declarationId: null }
    const request = { onDate: date, givenBy: 'Chef' }
    expect(
      (await client.informing.keepReceipts({ ...request, receipts: [{ ...blank, personId: null }] })).refused,
    ).toEqual([{ index: 0, code: 'nobody' }])
    expect((await client.informing.keepReceipts({ ...request, receipts: [{ ...blank, personId: person }] })).kept).toBe(
      1,
    )
    expect((await client.informing.of({ personId: person })).briefings).toMatchObject([
      { fileName: 'tache.png', receipt: false },
    ])
  })

  test('of another workspace is said to be so, and two for one sheet are noticed', async () => {
    const other = await printed()
    const running = await printed()
    const { client } = running
    const image = uploaded(running, 'autre.png', await scanned(other.pdf, 1, { dpi: 150 }))
    expect(await client.informing.readPage({ image: image.token, keep: true })).toEqual({ state: 'foreign' })
    const [first] = (await client.informing.sheets({})).rows
    const pictures = await Promise.all([100, 90].map((dpi) => scanned(running.pdf, 1, { dpi })))
    const source = uploaded(running, 'deux.pdf', await scanOf(pictures))
    const receipts = [0, 1].map((page) => ({
      source,
      page,
      sheetId: first?.id ?? 0,
      personId: null,
      declarationId: null,
    }))
    expect(await client.informing.keepReceipts({ receipts, onDate: date, givenBy: 'Chef' })).toMatchObject({
      kept: 1,
      refused: [{ index: 1, code: 'twice' }],
    })
    const beyond = { source, page: 7, sheetId: null, personId: running.people[0] ?? 0, declarationId: null }
    expect(
      (await client.informing.keepReceipts({ receipts: [beyond], onDate: date, givenBy: 'Chef' })).refused,
    ).toEqual([{ index: 0, code: 'page' }])
  })

  test('dropped sheets are awaited no more, and their codes unknown', async () => {
    const running = await printed()
    const { client, pdf } = running
    const ids = await client.informing.sheetIds({ search: 'anna' })
    const { removed, changeSet } = await client.informing.dropSheets({ ids })
    expect(removed).toBe(1)
    const image = uploaded(running, 'a.png', await scanned(pdf, 1, { dpi: 150 }))
    expect(await client.informing.readPage({ image: image.token, keep: true })).toEqual({ state: 'foreign' })
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect(await client.informing.readPage({ image: image.token, keep: true })).toMatchObject({ state: 'found' })
  })
})

test.each([
  ['notes.txt', Buffer.from('pas une image'), 'scan-kind'],
  ['vide.pdf', Buffer.alloc(0), 'attachment-empty'],
  ['coupé.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'scan-damaged'],
])('the scan %s is refused with its reason', async (name, content, code) => {
  const running = await coreWithWorkspace()
  expect(await refusal(running.client.informing.openScan({ source: uploaded(running, name, content) }))).toBe(code)
})

test('a picture that would fill the memory is refused by its head', async () => {
  const running = await coreWithWorkspace()
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00800000000', 'hex')
  const source = uploaded(running, 'énorme.png', Buffer.concat([head, Buffer.alloc(64)]))
  expect(await refusal(running.client.informing.openScan({ source }))).toBe('scan-too-large')
})
