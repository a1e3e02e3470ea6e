import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { pdfText } from '#tests/support/emergency.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment } from '#tests/support/records.ts'

const date = '2026-10-06'

test('the command line writes the sheets of a place and of a person', async () => {
  const running = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
  const { client, workspaceFolder, folder } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'], phone: '081 12 34 56' })
  const declarationId = await addDeclaration(client, { declarantId: own })
  const ids: number[] = []
  for (const [lastName, language] of [
    ['Anna', null],
    ['Bram', 'nl'],
  ] as const) {
    const id = await addPerson(client, { lastName, language, employments: [employment(own)] })
    await addAssignment(client, { personId: id, declarationId })
    ids.push(id)
  }
  await running.core.release()
  const out = join(folder, 'feuilles')
  const common = ['--workspace', workspaceFolder, '--json', '--as-of', date, '--out', out]
  const all = await cli(folder, ['access', 'sheet', '--declaration', '1y11-dqcj-u2khz', ...common])
  expect(all).toMatchObject({
    code: 0,
    json: { pages: 2, people: 2, warnings: [{ code: 'language-unknown', count: 1 }] },
  })
  const one = await cli(folder, ['access', 'sheet', '--person', String(ids[1]), '--lang', 'ro', ...common])
  expect(one.json).toMatchObject({ pages: 1, warnings: [{ code: 'not-reviewed' }] })
  expect(await pdfText(readFileSync(one.json.files[0]))).toContain('Cum mă înregistrez')
  expect((await cli(folder, ['access', 'sheet', '--person', '1', '--lang', 'xx', ...common])).json).toMatchObject({
    error: { code: 'sheet-language-unknown' },
  })
  expect((await cli(folder, ['access', 'sheet', ...common])).code).toBe(2)
})
