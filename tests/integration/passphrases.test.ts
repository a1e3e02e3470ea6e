import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

const user = 'Testeur'
const supervisor = 'le chantier de Namur'
const reader = 'la directrice regarde'
const next = 'une tout autre phrase'

type Office = Awaited<ReturnType<typeof coreWithWorkspace>>

async function lend({ client }: Office, role: 'supervisor' | 'reader', secret: string) {
  return await client.passphrases.add({ current: passphrase, role, label: `${role} 1`, passphrase: secret })
}

async function opening({ client, workspaceFolder: folder }: Office, secret: string): Promise<string> {
  return await client.workspace.open({ folder, secret: { passphrase: secret }, user }).then(
    ({ role }) => role,
    async (error: unknown) => await refusal(Promise.reject(error as Error)),
  )
}

async function rotate(
  { client }: Office,
  current: string,
  others: { id: string; passphrase: string }[] = [],
): Promise<{ recoveryCode: string; ended: string[]; phases: string[] }> {
  const phases: string[] = []
  for await (const item of await client.passphrases.rotate({ current, others })) {
    if (item.kind === 'done') return { ...item, phases }
    phases.push(item.phase)
  }
  throw new Error('it ended without a result')
}

function header({ workspaceFolder }: Office) {
  return JSON.parse(readFileSync(join(workspaceFolder, 'workspace.json'), 'utf8'))
}

test('the passphrase of the office changes: the old one is asked for and opens nothing afterwards', async () => {
  const office = await coreWithWorkspace()
  const { client } = office
  expect(await refusal(client.passphrases.change({ current: 'not this one', next }))).toBe('wrong-passphrase')
  expect(await refusal(client.passphrases.change({ current: passphrase, next: 'court' }))).toBe('passphrase-too-short')
  expect(await refusal(client.passphrases.change({ current: passphrase, next: passphrase }))).toBe('passphrase-in-use')
  await client.passphrases.change({ current: passphrase, next })
  await client.workspace.close()
  expect(await opening(office, passphrase)).toBe('wrong-passphrase')
  expect(await opening(office, next)).toBe('office')
  expect((await client.workspace.verify()).ok).toBe(true)
})

test('a lent passphrase opens with its role, and names of accesses stay inside the encrypted file', async () => {
  const office = await coreWithWorkspace()
  const { client } = office
  await lend(office, 'supervisor', supervisor)
  const { id } = await lend(office, 'reader', reader)
  expect(await refusal(lend(office, 'reader', supervisor))).toBe('passphrase-in-use')
  await client.passphrases.rename({ id, label: 'Direction' })
  const { secrets } = await client.passphrases.list()
  expect(secrets.map(({ kind, role, label }) => [kind, role, label])).toEqual([
    ['passphrase', 'office', ''],
    ['recovery', 'office', ''],
    ['passphrase', 'supervisor', 'supervisor 1'],
    ['passphrase', 'reader', 'Direction'],
  ])
  expect(JSON.stringify(header(office))).not.toContain('Direction')
  expect(await opening(office, supervisor)).toBe('supervisor')
  expect(await opening(office, reader)).toBe('reader')
  expect(await opening(office, passphrase)).toBe('office')
  await client.passphrases.change({ current: passphrase, next })
  expect(await opening(office, reader)).toBe('reader')
  expect(await opening(office, next)).toBe('office')
  await client.passphrases.remove({ current: next, id })
  expect(await refusal(client.passphrases.remove({ current: next, id }))).toBe('passphrase-gone')
  expect(await opening(office, reader)).toBe('wrong-passphrase')
})

test('nobody makes an office of a reader by editing the header', async () => {
  const office = await coreWithWorkspace()
  await lend(office, 'reader', reader)
  await office.client.workspace.close()
  const whole = header(office)
  const lent = whole.slots.find(({ role }: { role: string }) => role === 'reader')
  const { role: _role, id: _id, ...older } = lent
  const file = join(office.workspaceFolder, 'workspace.json')
  for (const slot of [{ ...lent, role: 'office' }, { ...lent, role: 'supervisor' }, older]) {
    writeFileSync(file, JSON.stringify({ ...whole, slots: [slot] }))
    expect(await opening(office, reader)).toBe('wrong-passphrase')
  }
  writeFileSync(file, JSON.stringify(whole))
  expect(await opening(office, reader)).toBe('reader')
})

test('a new recovery code voids the old one, and says so until it is confirmed as kept', async () => {
  const running = testCore()
  const folder = join(running.folder, 'Bureau')
  const { client } = running
  const created = await client.workspace.create({ folder, passphrase, user, sample: false, language: 'fr' })
  const { recoveryCode } = await client.passphrases.renewRecovery({ current: passphrase })
  expect((await client.passphrases.list()).recoveryUnconfirmed).toBe(true)
  await client.passphrases.recoveryKept()
  expect((await client.passphrases.list()).recoveryUnconfirmed).toBe(false)
  await client.workspace.close()
  const open = (code: string) => client.workspace.open({ folder, secret: { recoveryCode: code }, user })
  expect(await refusal(open(created.recoveryCode))).toBe('wrong-recovery-code')
  expect((await open(recoveryCode)).role).toBe('office')
})

test('the data key is renewed: everything is there, the given passphrases go on, the others end', async () => {
  const office = await coreWithWorkspace()
  const { client, core, workspaceFolder } = office
  await client.companies.save({ id: null, values: companyInput({ name: 'Avant', roles: ['own'] }), overrides: [] })
  const { id } = await lend(office, 'supervisor', supervisor)
  await lend(office, 'reader', reader)
  const old = header(office)
  const oldKey = Buffer.from(core.workspace.dataKey)
  expect(await refusal(rotate(office, passphrase, [{ id, passphrase: 'not this one' }]))).toBe('lent-passphrase-wrong')
  expect(await refusal(rotate(office, supervisor))).toBe('wrong-passphrase')
  const done = await rotate(office, passphrase, [{ id, passphrase: supervisor }])
  expect(done.phases).toEqual(['copying', 'encrypting', 'proving', 'switching'])
  expect(done.ended).toEqual(['reader 1'])
  expect(core.workspace.dataKey.equals(oldKey)).toBe(false)
  // The workspace stayed open: it goes on reading and writing.
  await client.companies.save({ id: null, values: companyInput({ name: 'Après' }), overrides: [] })
  expect((await client.companies.list({})).rows.map(({ name }) => name).sort()).toEqual(['Après', 'Avant'])
  expect((await client.workspace.verify()).ok).toBe(true)
  expect(header(office).previous).toBeUndefined()
  expect(await opening(office, reader)).toBe('wrong-passphrase')
  expect(await opening(office, supervisor)).toBe('supervisor')
  expect(await opening(office, passphrase)).toBe('office')
  await client.workspace.close()
  const open = client.workspace.open({ folder: workspaceFolder, secret: { recoveryCode: done.recoveryCode }, user })
  expect((await open).role).toBe('office')
  await client.workspace.close()
  // An old copy of the header is of no use any more.
  writeFileSync(join(workspaceFolder, 'workspace.json'), JSON.stringify(old))
  expect(await opening(office, reader)).toBe('damaged-database')
  expect(await opening(office, passphrase)).toBe('damaged-database')
})

test('a backup asked for while the key is renewed opens with the key it was made under', async () => {
  const office = await coreWithWorkspace()
  const { client, folder } = office
  const stream = await client.passphrases.rotate({ current: passphrase, others: [] })
  const first = await stream.next()
  expect(first.value).toMatchObject({ phase: 'copying' })
  const file = join(folder, 'meanwhile.registra-backup')
  const [made] = await Promise.all([
    client.workspace.backup({ file }),
    (async () => {
      for await (const item of stream) expect(item).toBeDefined()
    })(),
  ])
  expect(made.file).toBe(file)
  const restored = { file: { path: file }, folder: join(folder, 'Restored'), secret: { passphrase } }
  expect((await client.workspace.restore(restored)).folder).toContain('Restored')
})

test('a header of the version before roles opens as the office’s and takes lent passphrases', async () => {
  const running = testCore()
  const folder = join(running.folder, 'Bureau')
  const { makeOldHeader } = await import('#tests/support/old-header.ts')
  const { client } = running
  await client.workspace.create({ folder, passphrase, user, sample: false, language: 'fr' })
  const key = Buffer.from(running.core.workspace.dataKey)
  await client.workspace.close()
  makeOldHeader(folder, key, passphrase)
  const office = { ...running, workspaceFolder: folder }
  expect(await opening(office, passphrase)).toBe('office')
  await lend(office, 'reader', reader)
  expect(await opening(office, reader)).toBe('reader')
  expect(await opening(office, passphrase)).toBe('office')
  await client.passphrases.change({ current: passphrase, next })
  expect(await opening(office, next)).toBe('office')
  await rotate(office, next)
  expect((await client.workspace.verify()).ok).toBe(true)
})
