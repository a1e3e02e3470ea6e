import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase } from '#tests/support/core.ts'

const next = 'une tout autre phrase'
const lent = 'la directrice regarde'
const code = /[2-9A-Z]{5}(-[2-9A-Z]{5}){5}/

/** A closed workspace, and the command line on it. */
async function office() {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  await client.workspace.close()
  return (words: string, more: Parameters<typeof cli>[2] = {}) =>
    cli(folder, [...words.split(' '), '--workspace', workspaceFolder, '--json'], more)
}

const lending = 'passphrase lend --role reader --name Direction'

test('an access is lent, listed and withdrawn from the command line, and only by the office', async () => {
  const registra = await office()
  const made = await registra(lending, { environment: { REGISTRA_NEW_PASSPHRASE: lent } })
  expect(made.json).toMatchObject({ role: 'reader', label: 'Direction' })
  const { secrets } = (await registra('passphrase list')).json
  expect(secrets.map(({ role, kind }: { role: string; kind: string }) => [role, kind])).toEqual([
    ['office', 'passphrase'],
    ['office', 'recovery'],
    ['reader', 'passphrase'],
  ])
  const asReader = await registra('passphrase list', { passphrase: lent })
  expect([asReader.code, asReader.json.error.code]).toEqual([1, 'role-not-allowed'])
  const used = await registra(lending, { environment: { REGISTRA_NEW_PASSPHRASE: passphrase } })
  expect(used.json.error.code).toBe('passphrase-in-use')
  expect((await registra(`passphrase withdraw --id ${made.json.id}`)).code).toBe(0)
  expect((await registra('passphrase list', { passphrase: lent })).json.error.code).toBe('wrong-passphrase')
})

test('a new passphrase comes from the environment, a file or the terminal, never from an argument', async () => {
  const registra = await office()
  expect((await registra(`passphrase change --new ${next}`)).code).toBe(2)
  expect((await registra('passphrase change')).json.error.code).toBe('passphrase-missing')
  const differing = await registra('passphrase change', { typed: [next, 'autre chose'] })
  expect(differing.json.error.code).toBe('passphrase-mismatch')
  const changed = await registra('passphrase change', { environment: { REGISTRA_NEW_PASSPHRASE: next } })
  expect([changed.code, changed.out.includes(next)]).toEqual([0, false])
  expect((await registra('passphrase list')).json.error.code).toBe('wrong-passphrase')
  const typed = await registra('passphrase change', { passphrase: next, typed: [passphrase, passphrase] })
  expect(typed.code).toBe(0)
  expect((await registra('passphrase list')).code).toBe(0)
})

test('the recovery code is renewed: shown once, beside the output, and confirmed', async () => {
  const registra = await office()
  const renewed = await registra('recovery renew')
  expect([code.test(renewed.err), code.test(renewed.out)]).toEqual([true, false])
  expect((await registra('passphrase list')).json.recoveryUnconfirmed).toBe(true)
  expect((await registra('recovery confirm')).code).toBe(0)
  expect((await registra('passphrase list')).json.recoveryUnconfirmed).toBe(false)
})

test('the key is renewed: accesses whose passphrase is given go on, the others end and are named', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  const wish = { current: passphrase, role: 'reader' as const }
  await client.passphrases.add({ ...wish, label: 'Direction', passphrase: lent })
  await client.passphrases.add({ ...wish, label: 'Stage', passphrase: 'le stagiaire de juin' })
  await client.workspace.close()
  const words = ['--workspace', workspaceFolder, '--json']
  const rotate = (kept: string) =>
    cli(folder, ['key', 'rotate', ...words], { environment: { REGISTRA_KEPT_PASSPHRASES: kept } })
  const wrong = await rotate(`${lent}\npas celle-ci`)
  expect([wrong.code, wrong.json.error.code, wrong.json.error.details]).toEqual([
    1,
    'lent-passphrase-wrong',
    { label: '2' },
  ])
  const done = await rotate(`${lent}\n`)
  expect([done.code, done.json]).toEqual([0, { rotated: true, ended: ['Stage'] }])
  expect([code.test(done.err), code.test(done.out)]).toEqual([true, false])
  const opens = async (secret: string) =>
    (await cli(folder, ['verify', ...words], { passphrase: secret })).json.error?.code ?? 'opens'
  expect([await opens(passphrase), await opens(lent), await opens('le stagiaire de juin')]).toEqual([
    'opens',
    'opens',
    'wrong-passphrase',
  ])
})

test('after a change the backups that still open with the old passphrase are named', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  const { file } = await client.workspace.backup({ file: null })
  await client.workspace.close()
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, `${next}\n`)
  const words = [
    'passphrase',
    'change',
    '--workspace',
    workspaceFolder,
    '--lang',
    'en',
    '--new-passphrase-file',
    secret,
  ]
  const { code: exit, out } = await cli(folder, words)
  expect(exit).toBe(0)
  expect(out).toContain('1 backup still opens with a passphrase or code that no longer counts here')
  expect(out).toContain(file)
})
