import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/core.ts'

test('a workspace is created, backed up, restored and verified from the command line', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  const made = await cli(folder, ['init', '--workspace', workspace, '--json'])
  expect(made.json).toEqual({ workspace, formatVersion: expect.any(Number) })
  expect(made.out).not.toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/)
  expect(made.err).toMatch(/[2-9A-Z]{5}(-[2-9A-Z]{5}){5}/)

  const copy = join(folder, 'copy.registra-backup')
  expect((await cli(folder, ['backup', '--workspace', workspace, '--out', copy, '--json'])).json.file).toBe(copy)
  const restored = join(folder, 'Restored')
  const back = await cli(folder, ['restore', '--from', copy, '--workspace', restored, '--json'])
  expect(back.json.workspace).toBe(restored)
  const report = await cli(folder, ['verify', '--workspace', restored, '--json'])
  expect(report.json.ok).toBe(true)
  expect(report.code).toBe(0)
})

test('refusals end with 1, say why in the chosen language and give scripts a code', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  await cli(folder, ['init', '--workspace', workspace])
  const wrong = await cli(folder, ['verify', '--workspace', workspace, '--json', '--lang', 'de'], {
    passphrase: 'falsch falsch',
  })
  expect(wrong.code).toBe(1)
  expect(wrong.json.error.code).toBe('wrong-passphrase')
  expect(wrong.err).toContain('Passphrase')
  const missing = await cli(folder, ['verify', '--workspace', workspace, '--json'], { passphrase: null })
  expect(missing.json.error.code).toBe('passphrase-missing')
  const nowhere = await cli(folder, ['verify', '--workspace', join(folder, 'nowhere'), '--json'])
  expect(nowhere.json.error.code).toBe('no-workspace-here')
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})

test('wrong usage ends with 2 and names the word', async () => {
  const folder = temporaryFolder()
  const usage = async (...words: string[]) => {
    const { code, err } = await cli(folder, words)
    return [code, err.trim().split('\n').length, words.some((word) => err.includes(word))]
  }
  expect(await usage('invent')).toEqual([2, 1, true])
  expect(await usage('verify', '--workspace', 'x', '--wrong')).toEqual([2, 1, true])
  expect(await usage('verify', '--workspace', 'x', '--as-of', '2026-02-30')).toEqual([2, 1, true])
  expect(await usage('verify', '--workspace', 'x', '--lang', 'es')).toEqual([2, 1, true])
  expect((await cli(folder, ['verify'])).err).toContain('--workspace')
  expect((await cli(folder, [])).code).toBe(2)
})

test('the passphrase may come from a file, whose last line break does not count', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  const file = join(folder, 'secret.txt')
  writeFileSync(file, '\uFEFFquatre mots pour ouvrir\r\n')
  await cli(folder, ['init', '--workspace', workspace])
  const words = ['verify', '--workspace', workspace, '--passphrase-file', file]
  expect((await cli(folder, words, { passphrase: null })).code).toBe(0)
})

test('help names every command in each language', async () => {
  for (const language of ['fr', 'nl', 'de', 'en']) {
    const { out, code } = await cli('/', ['help', '--lang', language])
    expect(code).toBe(0)
    for (const command of ['init', 'backup', 'restore', 'verify']) expect(out).toContain(`  ${command}`)
  }
})

test('a new passphrase typed on the terminal is asked twice', async () => {
  const folder = temporaryFolder()
  const words = ['init', '--workspace', join(folder, 'Bureau'), '--json']
  const different = await cli(folder, words, { passphrase: null, typed: ['quatre mots ici', 'quatre mots la'] })
  expect(different.json.error.code).toBe('passphrase-mismatch')
  expect(existsSync(join(folder, 'Bureau'))).toBe(false)
  const same = await cli(folder, words, { passphrase: null, typed: ['quatre mots ici', 'quatre mots ici'] })
  expect(same.code).toBe(0)
})
