import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/core.ts'

test('a backup and a restore that were stopped leave nothing', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  const copy = join(folder, 'copy.registra-backup')
  const restored = join(folder, 'Restored')
  await cli(folder, ['init', '--workspace', workspace])
  const signal = AbortSignal.abort()
  const backup = ['backup', '--workspace', workspace, '--out', copy, '--json']
  expect((await cli(folder, backup, { signal })).json.error.code).toBe('cancelled')
  await cli(folder, backup)
  const restore = ['restore', '--from', copy, '--workspace', restored, '--json']
  expect((await cli(folder, restore, { signal })).json.error.code).toBe('cancelled')
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'copy.registra-backup', 'state'])
})

test('a folder given in place of a file is named as such', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  await cli(folder, ['init', '--workspace', workspace])
  const words = ['import', '--workspace', workspace, '--kind', 'people', '--file', folder, '--json']
  const { json } = await cli(folder, words)
  expect(json.error.details.problems.map(({ code }: { code: string }) => code)).toEqual(['file-missing'])
})

test('a user without a name is wrong usage', async () => {
  const folder = temporaryFolder()
  for (const user of ['   ', 'x'.repeat(101)]) {
    const { code, err } = await cli(folder, ['verify', '--workspace', folder, '--user', user])
    expect([code, err.includes('--user')]).toEqual([2, true])
  }
})

test('wrong usage and an unknown field to sort by are told in whole sentences, in JSON as well', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  await cli(folder, ['init', '--workspace', workspace])
  const query = ['query', 'registrations', '--workspace', workspace, '--json', '--lang', 'en']
  const backwards = await cli(folder, [...query, '--from', '2026-09-10', '--to', '2026-09-01'])
  expect([backwards.code, backwards.json.error.details.reason]).toEqual([2, 'bad-value'])
  expect(`${backwards.json.error.message}\n`).toBe(backwards.err)
  const unsortable = await cli(folder, [...query, '--sort', 'nonsense'])
  expect([unsortable.code, unsortable.json.error.code]).toEqual([1, 'invalid'])
  expect(unsortable.json.error.message).toContain('“nonsense”')
})
