import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import { addDays } from '#shared/domain/dates.ts'
import { linkInput, companyInput } from '#tests/support/records.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { rowsOf } from '#tests/support/sheet-files.ts'

const zenith = '1Y1VMGNZGEDPZ'

function bytesOf({ core }: RunningCore, { token }: OfferedFileToken): Buffer {
  return readFileSync(core.transfers.offered(token)?.path ?? '')
}

async function idOf({ client }: RunningCore, number: string): Promise<number> {
  const [found] = await client.declarations.lookup({ text: number })
  return found?.id ?? 0
}

test('the picture of a chain prints each firm, and a tagged table of the same after it', async () => {
  const running = await correctionOffice()
  const declarationId = await idOf(running, zenith)
  const file = await running.client.chain.picture({ declarationId, date: '2026-09-14', language: 'nl' })
  expect(file.fileName).toBe('Keten van onderaannemers 1Y1VMGNZGEDPZ 2026-09-14.pdf')
  const pdf = await readPdf(bytesOf(running, file))
  expect(pdf.pages).toHaveLength(2)
  for (const page of pdf.pages) {
    for (const firm of ['Net & Clair SRL', 'Kempen Poets SC', 'Dender Services SRL']) expect(page.text).toContain(firm)
    expect(page.width).toBeGreaterThan(page.height)
  }
  expect(pdf.pages[0]?.text).toContain('maandag 14 september 2026')
  expect(pdf.structure.map(({ role }) => role)).toEqual(expect.arrayContaining(['Figure', 'Table', 'TH']))
})

test('a chain of six tiers and forty firms each is drawn readably on several pages', async () => {
  const running = await correctionOffice()
  const { client, core } = running
  const declarationId = await idOf(running, '1Y11DQCJU2KHZ')
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-02-01' })
  const top = nodes[0]?.companyId ?? 0
  await core.workspace.write('edit', (writer) => {
    const tiers: number[][] = [[top]]
    for (let tier = 1; tier <= 6; tier += 1) {
      const above = tiers[tier - 1] ?? []
      tiers.push(
        Array.from({ length: 40 }, (_, index) => {
          const {
            roles: _roles,
            numbers: _numbers,
            contacts: _contacts,
            ...values
          } = companyInput({ name: `Firme ${tier}-${index + 1} SRL` })
          const flags = { roleOwn: 0, roleContractor: 1, roleAgency: 0, roleClient: 0, provisional: 0 } as const
          const id = writer.insert('company', { ...values, ...flags })
          const link = linkInput({ method: 'own-method' })
          writer.insert('chainLink', {
            ...link,
            declarationId,
            contractorId: id,
            directEmployerId: above[index % above.length] ?? top,
            viaAgency: 0,
          })
          return id
        }),
      )
    }
  })
  const file = await client.chain.picture({ declarationId, date: '2026-02-01', language: 'fr' })
  const pdf = await readPdf(bytesOf(running, file))
  const drawn = pdf.pages.filter(({ text }) => text.includes('Rang 6'))
  expect(drawn.length).toBeGreaterThan(1)
  for (let index = 1; index <= 40; index += 1) {
    expect(drawn.some(({ text }) => text.includes(`Firme 6-${index} SRL`))).toBe(true)
  }
  const sizes = drawn.flatMap(({ items }) => items.map(({ size }) => size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
  const right = Math.max(...drawn.flatMap(({ items }) => items.map(({ x, width }) => x + width)))
  expect(right).toBeLessThanOrEqual((drawn[0]?.width ?? 0) - 40)
})

test('who was there prints with masked numbers only, and as a workbook of two sheets', async () => {
  const running = await correctionOffice()
  const { client } = running
  const declarationId = await idOf(running, zenith)
  const wish = { declarationId, date: '2026-09-14', language: 'fr' } as const
  const paper = await readPdf(bytesOf(running, await client.chain.presentFile({ ...wish, format: 'pdf' })))
  const text = paper.pages.map((page) => page.text).join('\n')
  const { people } = await client.chain.present(wish)
  for (const { person } of people) expect(text).toContain(person.split(' ')[0])
  expect(text).toContain('Kempen Poets SC › Net & Clair SRL')
  const numbers =
    readFileSync(join(import.meta.dirname, '../samples/people.csv'), 'utf8').match(
      /\b\d{2}\.?\d{2}\.?\d{2}-?\d{3}\.?\d{2}\b/g,
    ) ?? []
  expect(numbers.length).toBeGreaterThan(0)
  expect(numbers.filter((number) => text.replaceAll(/\D/g, '').includes(number.replaceAll(/\D/g, '')))).toEqual([])
  const sheet = bytesOf(running, await client.chain.presentFile({ ...wish, format: 'xlsx' }))
  const rows = await rowsOf(sheet, 'present.xlsx')
  expect(rows).toHaveLength(people.length)
})

test('the chain of a day goes out as a workbook: of one declaration, and of all that are active', async () => {
  const running = await correctionOffice()
  const { client } = running
  const declarationId = await idOf(running, zenith)
  const sheet = { date: '2026-09-21', format: 'xlsx', language: 'fr' } as const
  const one = await rowsOf(bytesOf(running, await client.chain.sheet({ ...sheet, declarationId })), 'one.xlsx')
  expect(one).toHaveLength(2)
  const all = await rowsOf(bytesOf(running, await client.chain.sheet({ ...sheet, declarationId: null })), 'all.xlsx')
  const { rows: active } = await client.declarations.list({
    filters: [{ field: 'activeOn', operator: 'equals', value: '2026-09-21' }],
  })
  const trees = await Promise.all(
    active.map(async ({ id }) => (await client.chain.tree({ declarationId: id, date: '2026-09-21' })).nodes.length),
  )
  expect(all).toHaveLength(trees.reduce((sum, count) => sum + count, 0))
  const printed = await readPdf(
    bytesOf(running, await client.chain.sheet({ ...sheet, declarationId: null, format: 'pdf' })),
  )
  expect(printed.pages.map(({ text }) => text).join('\n')).toContain('Vitres du Midi SRL')
})

test('the command line shows chains, gaps and who was there', async () => {
  const running = await correctionOffice()
  const { folder } = running
  await running.client.workspace.close()
  const run = (...words: string[]) =>
    cli(folder, [...words, '--workspace', join(folder, 'Bureau'), '--as-of', sampleDay])
  const shown = await run('chain', 'show', '--declaration', zenith, '--date', '2026-09-20', '--json')
  expect(shown.json).toMatchObject({ declaration: zenith, date: '2026-09-20' })
  expect(shown.json.nodes.at(-1)).toMatchObject({
    tier: 2,
    company: 'Dender Services SRL',
    enterpriseNumber: '1999.036.475',
    employer: 'Kempen Poets SC',
    from: '2026-03-01',
    to: '2026-09-20',
    gap: false,
    repeated: false,
  })
  const tree = await run('chain', 'show', '--declaration', zenith, '--date', addDays('2026-09-20', 1))
  expect(tree.out).toContain('  Kempen Poets SC')
  expect(tree.out).not.toContain('Dender')
  expect((await run('chain', 'gaps', '--json')).json).toEqual({ gaps: [] })
  const present = await run('chain', 'present', '--declaration', zenith, '--date', '2026-09-14', '--json')
  expect(present.json.people.length).toBeGreaterThan(0)
  expect((await run('chain', 'show')).code).toBe(2)
  expect((await run('chain', 'show', '--declaration', '1Y1AAAAAAAAAZ', '--json')).json.error.code).toBe('record-gone')
})
