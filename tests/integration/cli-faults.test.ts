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
