import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { recordKinds, type RecordKind } from '#main/core/audit/record-kinds.ts'
import { backup as texts } from '#shared/i18n/fr/backup.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'
import { addAttachment, rehearsal } from '#tests/support/backups.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { companyInput, declarationInput, refusal } from '#tests/support/records.ts'

type Running = Awaited<ReturnType<typeof coreWithWorkspace>>

const secret = { passphrase }

const save = (client: Running['client'], name: string) =>
  client.companies.save({ id: null, values: companyInput({ name, roles: ['own'] }), overrides: [] })

/** Kinds that differ: in the backup, only there, only here, changed. */
function differing({ kinds }: Rehearsal): Record<string, (number | null)[]> {
  const rows = kinds.filter((kind) => (kind.onlyInBackup ?? 0) + (kind.onlyInCurrent ?? 0) + (kind.changed ?? 0) > 0)
  return Object.fromEntries(
    rows.map((row) => [row.kind, [row.inBackup, row.onlyInBackup, row.onlyInCurrent, row.changed]]),
  )
}

/** A backup with two firms, a declaration and an attachment, after which each kind of difference comes about. */
async function changedSince(running: Running): Promise<string> {
  const { client, core, folder } = running
  const kept = await save(client, 'Kept')
  const gone = await save(client, 'Gone')
  await client.declarations.save({ id: null, values: declarationInput({}) })
  await addAttachment(core)
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  await client.companies.remove({ ids: [gone.id] })
  const number = { id: null, kind: 'enterprise' as const, value: '1999.990.738', validFrom: null, validTo: null }
  const details = { name: 'Kept', roles: ['own' as const], numbers: [number] }
  await client.companies.save({ id: kept.id, values: companyInput(details), overrides: [] })
  await save(client, 'New')
  await save(client, 'Newer')
  await addAttachment(core)
  return file
}

const entries = (core: Running['core']): number =>
  core.workspace.connection.firstSql<{ n: number }>('select count(*) as n from auditEntry', [])?.n ?? 0

function temporaryLeft(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('registra-rehearsal-'))
}

test('a rehearsal lists what differs from the open workspace by kind, and changes nothing', async () => {
  const running = await coreWithWorkspace()
  const { client, core, folder, workspaceFolder } = running
  const path = await changedSince(running)
  const before = { bytes: readFileSync(path), entries: entries(core) }
  const report = await rehearsal(client, { file: { path }, secret })
  // A firm whose number is new counts as changed, though its own row is the same.
  expect(differing(report)).toEqual({ company: [2, 1, 2, 1], attachment: [1, 0, 1, 0] })
  expect(report).toMatchObject({ size: before.bytes.length, otherSecret: false, notCompared: null })
  expect(report.current).toMatchObject({ name: 'Bureau', relation: 'backup-older', sharedUntil: report.newest?.seq })
  expect(report.current?.newest?.seq).toBeGreaterThan(report.newest?.seq ?? 0)
  expect(readFileSync(path).equals(before.bytes)).toBe(true)
  expect(entries(core)).toEqual(before.entries)
  expect(readdirSync(core.workspace.temporaryFolder)).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'copy.registra-backup', 'state'])
  expect(workspaceFolder).toBe(core.workspace.folder)
})

test('the other way round the backup is newer, and after work on both sides they have parted', async () => {
  const running = await coreWithWorkspace()
  const { client, folder, workspaceFolder } = running
  const older = await changedSince(running)
  const { file: newer } = await client.workspace.backup({ file: join(folder, 'newer.registra-backup') })
  const same = await rehearsal(client, { file: { path: newer }, secret })
  expect([differing(same), same.current?.relation]).toEqual([{}, 'same'])

  const target = join(folder, 'Restored')
  await client.workspace.restore({ file: { path: older }, folder: target, secret })
  await client.workspace.open({ folder: target, secret, user: 'A' })
  const back = await rehearsal(client, { file: { path: newer }, secret })
  expect(back.current?.relation).toBe('backup-newer')
  expect(differing(back)).toEqual({ company: [3, 2, 1, 1], attachment: [2, 1, 0, 0] })
  const shared = back.current?.sharedUntil
  await save(client, 'On this side')
  const parted = await rehearsal(client, { file: { path: newer }, secret })
  expect(parted.current).toMatchObject({ relation: 'parted', sharedUntil: shared })
  expect(workspaceFolder).not.toBe(target)
})

test('without an open workspace, or beside another one, only what the backup holds is told', async () => {
  const running = await coreWithWorkspace()
  const { client } = running
  const path = await changedSince(running)
  await client.workspace.close()
  const alone = await rehearsal(client, { file: { path }, secret })
  expect(alone).toMatchObject({ current: null, notCompared: 'none-open', newest: { user: 'Testeur' } })
  expect(alone.kinds.find(({ kind }) => kind === 'company')).toMatchObject({ inBackup: 2, onlyInBackup: null })
  expect(temporaryLeft()).toEqual([])
  const { client: other } = await coreWithWorkspace()
  expect(await rehearsal(other, { file: { path }, secret })).toMatchObject({ notCompared: 'other-workspace' })
})

/** Closes the workspace and overwrites bytes in the first page of a table. */
async function damage({ core, workspaceFolder }: Running, table: string): Promise<void> {
  const { connection } = core.workspace
  const [row] = connection.allSql<{ rootpage: number }>('select rootpage from sqlite_master where name = ?', [table])
  const size = Number(connection.pragma('page_size'))
  await core.release()
  const file = join(workspaceFolder, 'registra.db')
  const bytes = readFileSync(file)
  const offset = ((row?.rootpage ?? 0) - 1) * size + size / 2
  writeFileSync(file, bytes.fill(0x5a, offset, offset + 40))
}

test('a workspace that is damaged does not keep its backup from being looked into', async () => {
  const running = await coreWithWorkspace()
  const { client, workspaceFolder } = running
  const path = await changedSince(running)
  await damage(running, 'declaration')
  await client.workspace.open({ folder: workspaceFolder, secret, user: 'A' })
  const report = await rehearsal(client, { file: { path }, secret })
  expect(report).toMatchObject({ current: null, notCompared: 'current-damaged' })
  expect(report.kinds.find(({ kind }) => kind === 'declaration')?.inBackup).toBe(1)
  // What is read at opening: the workspace stays closed, and says why.
  await damage(running, 'company')
  expect(await refusal(client.workspace.open({ folder: workspaceFolder, secret, user: 'A' }))).toBe('damaged-database')
  expect(await rehearsal(client, { file: { path }, secret })).toMatchObject({ notCompared: 'none-open' })
})

test('a rehearsal needs the secret of the backup, and says what is wrong with it', async () => {
  const { client, folder } = await coreWithWorkspace()
  const { file: path } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  const look = (wish: Parameters<typeof rehearsal>[1]) => refusal(rehearsal(client, wish))
  expect(await look({ file: { path }, secret: { passphrase: 'pas la bonne' } })).toBe('wrong-passphrase')
  expect(await look({ file: { path: join(folder, 'gone') }, secret })).toBe('file-unreadable')
  const bytes = readFileSync(path)
  bytes[3000] = (bytes[3000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(await look({ file: { path }, secret })).toBe('damaged-backup')
})

test('a rehearsal that is left early takes away what it had taken apart', async () => {
  const { client, core, folder } = await coreWithWorkspace()
  for (let index = 0; index < 12; index += 1) await addAttachment(core, 1_000_000)
  const { file: path } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  for await (const step of await client.workspace.rehearse({ file: { path }, secret })) {
    expect(step.kind).toBe('progress')
    break
  }
  expect(readdirSync(core.workspace.temporaryFolder)).toEqual([])
})

test('every kind that is compared has its name', () => {
  const roots = (Object.keys(recordKinds) as RecordKind[]).filter(
    (kind) => !recordKinds[kind].part || recordKinds[kind].ownerKind === kind,
  )
  expect(roots.filter((kind) => !Object.hasOwn(texts.kinds, kind))).toEqual([])
})

test('the command line backs up into every folder, lists what is there and rehearses', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'Bureau')
  await cli(folder, ['init', '--workspace', workspace])
  const { client, core } = testCore(folder)
  await client.workspace.open({ folder: workspace, secret, user: 'A' })
  await client.settings.set({ backupFolders: [join(folder, 'near'), join(folder, 'no', 'stick')] })
  await core.release()

  const made = await cli(folder, ['backup', '--regular', '--workspace', workspace, '--json'])
  expect(made.code).toBe(1)
  expect(made.json.folders.map((each: { refused: string | null }) => each.refused)).toEqual([
    null,
    'backup-folder-missing',
  ])
  const list = await cli(folder, ['backups', 'list', '--workspace', workspace, '--json'])
  expect(list.json.backups).toMatchObject([{ file: made.json.file, regular: true }])

  expect((await cli(folder, ['backup', '--workspace', workspace])).code).toBe(2)
  const from = ['restore', '--rehearse', '--from', made.json.file, '--workspace']
  const compared = await cli(folder, [...from, workspace, '--json'])
  expect(compared.json).toMatchObject({ notCompared: null, current: { relation: 'same' } })
  const words = await cli(folder, [...from, workspace, '--lang', 'en'])
  expect(words.out).toContain('No record differs.')
  const alone = await cli(folder, [...from, join(folder, 'New'), '--json'])
  expect(alone.json).toMatchObject({ notCompared: 'none-open' })
  expect(existsSync(join(folder, 'New'))).toBe(false)
  writeFileSync(join(workspace, 'workspace.json'), '{')
  const damaged = await cli(folder, [...from, workspace, '--json', '--lang', 'en'])
  expect(damaged.json).toMatchObject({ notCompared: 'none-open' })
  expect(damaged.err).toContain('could not be compared')
})
