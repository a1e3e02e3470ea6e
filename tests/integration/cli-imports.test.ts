import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { samples } from '#tests/support/imports.ts'

/** An empty workspace, and a command on it with its answer as JSON. */
async function office() {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  await cli(folder, ['init', '--workspace', workspace])
  const run = (...words: string[]) => cli(folder, [...words, '--workspace', workspace, '--json'])
  return { folder, run }
}

test('a dry run counts and keeps nothing, refused rows come back mended, and a batch is taken back', async () => {
  const { folder, run } = await office()
  const ods = ['import', '--kind', 'planning', '--file', join(samples, 'planning.ods')]
  const dry = await run(...ods, '--dry-run')
  expect(dry.json).toMatchObject({ batch: null, rows: { imported: 54, rejected: 6 } })
  expect((await run('imports')).json.batches).toEqual([])

  const repair = join(folder, 'repair.csv')
  await run(...ods, '--repair-file', repair)
  const numbers = readFileSync(join(samples, 'planning.csv'), 'utf8').match(/^\d{17}/gm) ?? []
  const lines = readFileSync(repair, 'utf8').split('\n')
  const mended = lines.map((line) => line.replace(/^[\d,]+e\+16/, () => numbers.shift() ?? ''))
  const mendedFile = join(folder, 'mended.csv')
  writeFileSync(mendedFile, mended.map((line) => line.replace(/^[\d,]+e\+15/, () => numbers.shift() ?? '')).join('\n'))
  const again = await run('import', '--kind', 'planning', '--file', mendedFile)
  expect(again.json.rows).toMatchObject({ total: 6, imported: 6, rejected: 0 })

  const undone = await run('undo-import', '--batch', String(again.json.batch))
  expect(undone.json.kept).toEqual([])
  expect((await run(...ods)).json.rows).toMatchObject({ unchanged: 54, rejected: 6 })
})

test('a map names columns that nobody could guess; a heading that is not in the file is wrong usage', async () => {
  const { folder, run } = await office()
  const [file, map] = [join(folder, 'firms.csv'), join(folder, 'map.json')]
  writeFileSync(file, 'X1;X2\nLesse;0403019261\n')
  writeFileSync(map, JSON.stringify({ X1: 'name', X2: 'enterpriseNumber' }))
  const words = ['import', '--kind', 'companies', '--file', file, '--map', map]
  expect((await run(...words)).json.rows).toMatchObject({ total: 1, imported: 1 })
  writeFileSync(map, JSON.stringify({ X1: 'name', X3: 'enterpriseNumber' }))
  const wrong = await run(...words)
  expect([wrong.code, wrong.json.error.details.word]).toEqual([2, '--map x3'])
})

test('a repair file that has no folder is refused before a row comes in', async () => {
  const { folder, run } = await office()
  const words = ['import', '--kind', 'planning', '--file', join(samples, 'planning.ods')]
  const refused = await run(...words, '--repair-file', join(folder, 'gone', 'repair.csv'))
  expect([refused.code, refused.json.error.code]).toEqual([1, 'not-writable'])
  expect((await run('imports')).json.batches).toEqual([])
})
