import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { temporaryFolder } from '#tests/support/core.ts'

test('a round is written, noted as sent and proved by commands, and is not repeated', async () => {
  const { client, folder } = await correctionOffice()
  await client.workspace.close()
  const out = temporaryFolder()
  const run = (...words: string[]) =>
    cli(folder, [...words, '--workspace', join(folder, 'Bureau'), '--as-of', sampleDay, '--json'])
  const round = ['reminders', 'send', '--kind', 'daily-registration', '--out', join(out, 'lettres')]
  const narrow = [...round, '--declaration', '1Y1VMGNZGEDPZ', '--mark-sent', '--channel', 'email']
  const made = await run(...narrow)
  expect(made.code).toBe(0)
  expect(made.json.reminders).toMatchObject([
    { number: 'R-2026-0001', company: 'Kempen Poets SC', state: 'sent', sentOn: sampleDay },
  ])
  expect(readdirSync(join(out, 'lettres')).sort()).toEqual([
    'R-2026-0001 Kempen Poets SC.eml',
    'R-2026-0001 Kempen Poets SC.pdf',
    'SHA256SUMS',
  ])
  const again = await run(...narrow)
  expect(again.code).toBe(1)
  expect(again.json.left).toEqual([
    { company: 'Kempen Poets SC', reasons: ['reminded', 'no-address'], last: sampleDay },
  ])
  const period = ['--from', '2026-10-01', '--to', '2026-10-31']
  const proved = await run('reminders', 'proof', ...period, '--out', join(out, 'preuve.pdf'))
  expect(proved.json).toEqual({ file: join(out, 'preuve.pdf'), count: 1 })
  expect((await run('reminders', 'proof', ...period, '--out', join(out, 'registre.xlsx'))).code).toBe(0)
  expect((await run('reminders', 'send', '--out', out)).code).toBe(2)
  expect((await run(...round, '--declaration', 'INCONNUE')).code).toBe(2)
})
