import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { addPerson } from '#tests/support/records.ts'

const firm = {
  name: 'Net & Clair SRL',
  country: 'BE',
  language: 'fr',
  email: null,
  phone: null,
  address: null,
  roles: ['own' as const],
  numbers: [{ id: null, kind: 'enterprise' as const, value: '1999.990.738', validFrom: null, validTo: null }],
  contacts: [],
}

/** The code with which the core refused. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const { code, data } = error as { code: string; data: { code?: string; problems?: { code: string }[] } }
    return data.code ?? data.problems?.map((problem) => problem.code).join() ?? code
  }
  return 'not refused'
}

test('a new workspace is encrypted from its first byte and keeps names out of its header', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  await client.companies.save({ id: null, values: firm, overrides: [] })
  for (const name of ['registra.db', 'registra.db-wal']) {
    const bytes = readFileSync(join(workspaceFolder, name))
    expect(bytes.includes('SQLite format 3')).toBe(false)
    expect(bytes.includes('Net & Clair')).toBe(false)
    expect(bytes.includes('create table')).toBe(false)
  }
  expect(readFileSync(join(workspaceFolder, 'workspace.json'), 'utf8')).not.toContain('Net')
})

test('a workspace opens again with its passphrase and with its recovery code, and with nothing else', async () => {
  const { client, folder } = testCore()
  const place = join(folder, 'Bureau')
  const user = 'Anne'
  const { recoveryCode } = await client.workspace.create({
    folder: place,
    passphrase,
    user,
    sample: false,
    language: 'fr',
  })
  await client.companies.save({ id: null, values: firm, overrides: [] })
  await client.workspace.close()

  const wrong = client.workspace.open({ folder: place, secret: { passphrase: 'autre chose' }, user })
  expect(await refusal(wrong)).toBe('wrong-passphrase')
  const copied = recoveryCode.toLowerCase().replaceAll('-', ' ')
  await client.workspace.open({ folder: place, secret: { recoveryCode: copied }, user })
  await client.workspace.close()
  const info = await client.workspace.open({ folder: place, secret: { passphrase }, user })
  expect(info.ownCompanies).toEqual([{ id: 1, name: 'Net & Clair SRL' }])
})

test('a second program is kept out while the workspace is open', async () => {
  const { workspaceFolder } = await coreWithWorkspace()
  const other = testCore()
  const call = other.client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'B' })
  expect(await refusal(call)).toBe('already-open')
})

test('folders that cannot hold a new workspace are refused, each with its reason', async () => {
  const { client } = testCore()
  const occupied = temporaryFolder()
  writeFileSync(join(occupied, 'letter.txt'), 'x')
  const create = (folder: string, secret = passphrase) =>
    refusal(client.workspace.create({ folder, passphrase: secret, user: 'A', sample: false, language: 'fr' }))
  expect(await create(occupied)).toBe('folder-not-empty')
  expect(await create(join(occupied, 'letter.txt', 'x'))).toBe('not-writable')
  expect(await create(join(temporaryFolder(), 'x'), 'short')).toBe('passphrase-too-short')
  expect(readdirSync(occupied)).toEqual(['letter.txt'])
})

test('a damaged header and a damaged database are told apart and nothing is overwritten', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  await client.companies.save({ id: null, values: firm, overrides: [] })
  await client.workspace.close()
  const header = readFileSync(join(workspaceFolder, 'workspace.json'), 'utf8')
  const open = () => refusal(client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'A' }))

  writeFileSync(join(workspaceFolder, 'workspace.json'), header.slice(0, 100))
  expect(await open()).toBe('damaged-header')
  writeFileSync(join(workspaceFolder, 'workspace.json'), header)
  truncateSync(join(workspaceFolder, 'registra.db'), 5000)
  expect(await open()).toBe('damaged-database')
  expect(readFileSync(join(workspaceFolder, 'registra.db')).length).toBe(5000)
})

test('a database emptied to nothing is damaged, and not taken for a new one', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  await client.workspace.close()
  const file = join(workspaceFolder, 'registra.db')
  truncateSync(file, 0)
  const opening = client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'A' })
  expect(await refusal(opening)).toBe('damaged-database')
  expect(readFileSync(file)).toHaveLength(0)
})

test('closing makes a backup that restores into a new folder, and keeps the last ten', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  await client.companies.save({ id: null, values: firm, overrides: [] })
  const { backup } = await client.workspace.close()
  expect(backup).not.toBeNull()
  const target = join(folder, 'Restored')
  const file = { path: backup?.file ?? '' }
  const badly = client.workspace.restore({ file, folder: target, secret: { passphrase: 'no no no no' } })
  expect(await refusal(badly)).toBe('wrong-passphrase')
  await client.workspace.restore({ file, folder: target, secret: { passphrase } })
  const info = await client.workspace.open({ folder: target, secret: { passphrase }, user: 'A' })
  expect(info.ownCompanies).toHaveLength(1)
  const again = client.workspace.restore({ file, folder: target, secret: { passphrase } })
  expect(await refusal(again)).toBe('restore-target-exists')
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'Bureau-backups', 'Restored', 'state'])
  expect(workspaceFolder).toContain('Bureau')
})

test('a damaged backup is refused', async () => {
  const { client, folder } = await coreWithWorkspace()
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const call = client.workspace.restore({ file: { path: file }, folder: join(folder, 'R'), secret: { passphrase } })
  expect(await refusal(call)).toBe('damaged-backup')
})

test('a company can be changed, undone and seen in its history', async () => {
  const { client } = await coreWithWorkspace()
  const { id } = await client.companies.save({ id: null, values: firm, overrides: [] })
  const details = await client.companies.get({ id })
  const { uses: _uses, provisional: _provisional, id: _id, ...values } = details
  const changed = await client.companies.save({ id, values: { ...values, name: 'Net & Clair SA' }, overrides: [] })
  expect((await client.companies.list({ search: 'clair sa' })).total).toBe(1)
  await client.history.undo({ changeSet: changed.changeSet ?? 0 })
  expect((await client.companies.get({ id })).name).toBe('Net & Clair SRL')
  const history = await client.history.of({ ownerKind: 'company', ownerId: id })
  expect(history.map((entry) => `${entry.reason} ${entry.operation} ${entry.recordKind}`)).toEqual([
    'undo update company',
    'edit update company',
    'edit insert companyNumber',
    'edit insert company',
  ])
  expect(await refusal(client.history.undo({ changeSet: 1 }))).toBe('undo-impossible')
})

test('a deleted company does not come back with a number that another has by now', async () => {
  const { client } = await coreWithWorkspace()
  const { id } = await client.companies.save({ id: null, values: firm, overrides: [] })
  const { changeSet } = await client.companies.remove({ ids: [id] })
  const other = await client.companies.save({ id: null, values: { ...firm, name: 'Other' }, overrides: [] })
  expect(await refusal(client.history.undo({ changeSet: changeSet ?? 0 }))).toBe('undo-impossible')
  await client.companies.remove({ ids: [other.id] })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.companies.get({ id })).numbers.map(({ value }) => value)).toEqual(['1999990738'])
})

test('a wrong enterprise number stops the record until the user takes it on, which the trail keeps', async () => {
  const { client } = await coreWithWorkspace()
  const number = { id: null, kind: 'enterprise' as const, value: '0431150351', validFrom: null, validTo: null }
  const values = { ...firm, numbers: [number] }
  const problems = await client.companies.check({ id: null, values, overrides: [] })
  expect(problems.map((problem) => [problem.field, problem.severity])).toEqual([['numbers.0.value', 'override']])
  expect(await refusal(client.companies.save({ id: null, values, overrides: [] }))).toBe(problems[0]?.code)
  const { id } = await client.companies.save({ id: null, values, overrides: problems.map((problem) => problem.code) })
  const history = await client.history.of({ ownerKind: 'company', ownerId: id })
  expect(history[0]?.changes[0]?.after).toContain(problems[0]?.code)
})

test('a sound workspace passes every check, and an altered audit entry is named', async () => {
  const { client, core } = await coreWithWorkspace()
  await client.companies.save({ id: null, values: firm, overrides: [] })
  await addPerson(client, { lastName: 'Wyvernois' })
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
  core.workspace.connection.exec("drop trigger auditEntryKeepsItsWord; update auditEntry set user = 'X' where seq = 2")
  const report = await client.workspace.verify()
  expect(report.checks.filter((check) => !check.ok)).toMatchObject([
    { name: 'audit', ok: false, detail: '#2', altered: { seq: 2, missing: false } },
  ])
})

test('two saves at once are checked one after the other', async () => {
  const { client } = await coreWithWorkspace()
  const save = () => client.companies.save({ id: null, values: firm, overrides: [] })
  const codes = await Promise.all([refusal(save()), refusal(save())])
  expect(codes).toEqual(['not refused', 'number-taken'])
})

test('backups in a chosen folder are found although their workspace cannot be opened', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  await client.settings.set({ backupFolders: [join(folder, 'elsewhere')] })
  await client.companies.save({ id: null, values: firm, overrides: [] })
  const { backup } = await client.workspace.close()
  writeFileSync(join(workspaceFolder, 'workspace.json'), '{')
  const found = await client.workspace.backups({ folder: workspaceFolder })
  expect(found.map(({ file }) => file)).toEqual([backup?.file])
})

test('a workspace made without asking for less is locked at the full cost', async () => {
  const folder = temporaryFolder()
  await cli(folder, ['init', '--workspace', join(folder, 'Bureau')])
  const { slots } = JSON.parse(readFileSync(join(folder, 'Bureau', 'workspace.json'), 'utf8'))
  const dear = { name: 'argon2id', memory: 2 ** 16, passes: 3, parallelism: 4 }
  expect(slots).toMatchObject([
    { kind: 'passphrase', kdf: dear },
    { kind: 'recovery', kdf: dear },
  ])
})
