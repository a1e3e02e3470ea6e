import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { Connection } from '#main/core/db/connection.ts'
import { readBackupHead } from '#main/core/db/backup.ts'
import { readHeader, writeHeader } from '#main/core/db/header.ts'
import { makeSlot } from '#main/core/db/key-slots.ts'
import { backUpIfDue } from '#main/core/features/workspace/schedule.ts'
import { unlock } from '#main/core/workspace-opening.ts'
import { addAttachment, attachmentHashes } from '#tests/support/backups.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

type Running = Awaited<ReturnType<typeof coreWithWorkspace>>

const save = (client: Running['client'], name: string) =>
  client.companies.save({ id: null, values: companyInput({ name, roles: ['own'] }), overrides: [] })

test('passphrase and recovery code both open a backup, with every attachment in it', async () => {
  const { client, core, folder } = testCore()
  const user = 'Anne'
  const { recoveryCode } = await client.workspace.create({
    folder: join(folder, 'Bureau'),
    passphrase,
    user,
    sample: false,
    language: 'fr',
  })
  for (const size of [10, 5000, 700_000]) await addAttachment(core, size)
  const before = attachmentHashes(core)
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  const secrets = [{ passphrase }, { recoveryCode }]
  for (const [index, secret] of secrets.entries()) {
    const target = join(folder, `Restored ${index}`)
    await client.workspace.restore({ file: { path: file }, folder: target, secret })
    await client.workspace.open({ folder: target, secret, user })
    expect(attachmentHashes(core)).toEqual(before)
    expect(new Set(before.map((row) => row.slice(0, 64) === row.slice(65)))).toEqual(new Set([true]))
  }
})

test('a backup goes to every folder; one that is missing blocks no other, is told, and gets its own when it is back', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  const [near, stick] = [join(folder, 'near'), join(folder, 'stick')]
  await client.settings.set({ backupFolders: [stick, near] })
  await save(client, 'Before')
  const first = await client.workspace.backup({ file: null })
  expect(first.folders.map(({ refused }) => refused)).toEqual([null, null])
  expect(readFileSync(first.folders[0]?.file ?? '').equals(readFileSync(first.folders[1]?.file ?? ''))).toBe(true)

  renameSync(stick, join(folder, 'away'))
  await save(client, 'Between')
  const closed = await client.workspace.close()
  expect(closed).toMatchObject({ refused: null, missed: [{ folder: stick, code: 'backup-folder-missing' }] })
  expect(existsSync(stick)).toBe(false)

  await client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'A' })
  const state = await client.workspace.backupState()
  expect(state.folders.map(({ reachable, failure }) => [reachable, failure?.code ?? null])).toEqual([
    [false, 'backup-folder-missing'],
    [true, null],
  ])
  const today = await client.today.get()
  expect(today.backupFolders.map(({ folder: place, code }) => [place, code])).toEqual([
    [stick, 'backup-folder-missing'],
  ])
  expect(today.lastBackupAt).toBe(closed.backup?.madeAt)

  renameSync(join(folder, 'away'), stick)
  const again = await client.workspace.close()
  expect(again.backup?.folders.map((each) => each.folder)).toEqual([stick])
  expect(again.missed).toEqual([])
})

test('when no folder takes a backup the reason is told, and the age stays that of the last good one', async () => {
  const { client, folder } = await coreWithWorkspace('2026-09-14T08:00:00.000Z')
  const stick = join(folder, 'stick')
  await client.settings.set({ backupFolders: [stick] })
  const { madeAt } = await client.workspace.backup({ file: null })
  rmSync(stick, { recursive: true })
  writeFileSync(stick, 'not a folder')
  expect(await refusal(client.workspace.backup({ file: null }))).toBe('not-writable')
  expect((await client.workspace.backupState()).folders[0]?.failure?.code).toBe('not-writable')
  rmSync(stick)
  mkdirSync(stick)
  // The folder is back without its files: what was removed is no backup any more.
  expect((await client.workspace.backupState()).lastAt).toBeNull()
  expect(madeAt).toBe('2026-09-14T08:00:00.000Z')
})

test('folders that cannot hold backups are refused when they are set', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  const set = (backupFolders: string[]) => refusal(client.settings.set({ backupFolders }))
  expect(await set(['backups'])).toBe('folder-missing')
  expect(await set([join(workspaceFolder, 'tmp')])).toBe('backup-inside-workspace')
})

test('the schedule makes a backup when its time has come and something changed, and not twice', async () => {
  const { client, core } = await coreWithWorkspace('2026-09-14T08:00:00.000Z')
  await client.settings.set({ backupDailyAt: '12:00', backupEveryHours: null })
  await save(client, 'Before')
  core.options.now = '2026-09-14T09:59:00.000Z'
  expect(await backUpIfDue(core)).toBeNull()
  expect((await client.workspace.backupState()).nextAt).toBe('2026-09-14T10:00:00.000Z')
  core.options.now = '2026-09-14T10:00:00.000Z'
  expect((await backUpIfDue(core))?.madeAt).toBe(core.options.now)
  core.options.now = '2026-09-15T10:00:00.000Z'
  expect(await backUpIfDue(core)).toBeNull()
  await save(client, 'Between')
  expect((await backUpIfDue(core))?.madeAt).toBe(core.options.now)
})

test('a backup that was missed while the program was closed is made at the next opening', async () => {
  const { client, core, workspaceFolder } = await coreWithWorkspace('2026-09-14T06:00:00.000Z')
  await client.settings.set({ backupDailyAt: '12:00' })
  await core.release()
  core.options.now = '2026-09-16T06:00:00.000Z'
  await client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'A' })
  expect((await backUpIfDue(core))?.madeAt).toBe(core.options.now)
})

test('a scheduled backup that fails is tried again later, not every minute', async () => {
  const { client, core, folder } = await coreWithWorkspace('2026-09-14T08:00:00.000Z')
  await client.settings.set({ backupFolders: [join(folder, 'gone', 'stick')], backupEveryHours: 1 })
  core.options.now = '2026-09-14T09:00:00.000Z'
  expect(await refusal(backUpIfDue(core))).not.toBe('not refused')
  core.options.now = '2026-09-14T09:01:00.000Z'
  expect(await backUpIfDue(core)).toBeNull()
  mkdirSync(join(folder, 'gone'))
  core.options.now = '2026-09-14T09:20:00.000Z'
  expect((await backUpIfDue(core))?.folders[0]?.refused).toBeNull()
})

test('others write while a large backup is made, and it holds one committed state', async () => {
  const { client, core, folder } = await coreWithWorkspace()
  for (let index = 0; index < 20; index += 1) await addAttachment(core, 1_000_000)
  await client.companies.list({})
  const file = join(folder, 'large.registra-backup')
  let done = false
  const making = client.workspace.backup({ file }).finally(() => (done = true))
  let saved = 0
  while (!done) {
    await save(client, `Firm ${saved}`)
    saved += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await making
  expect(saved).toBeGreaterThan(1)
  const target = join(folder, 'Restored')
  await client.workspace.restore({ file: { path: file }, folder: target, secret: { passphrase } })
  await client.workspace.open({ folder: target, secret: { passphrase }, user: 'A' })
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
  expect((await client.companies.list({})).total).toBeLessThanOrEqual(saved)
})

test('while somebody still reads an older state, the backup holds the newest one all the same', async () => {
  const { client, core, folder } = await coreWithWorkspace()
  const database = join(core.workspace.folder, 'registra.db')
  const reader = new Connection(database, { key: Buffer.from(core.workspace.dataKey), mustExist: true })
  reader.exec('begin')
  reader.firstSql('select count(*) from company', [])
  await save(client, 'After')
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  reader.close()
  const target = join(folder, 'Restored')
  await client.workspace.restore({ file: { path: file }, folder: target, secret: { passphrase } })
  const info = await client.workspace.open({ folder: target, secret: { passphrase }, user: 'A' })
  expect(info.ownCompanies).toHaveLength(1)
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('a large backup that is cancelled leaves nothing, and the workspace closes', async () => {
  const { client, core, folder } = await coreWithWorkspace()
  for (let index = 0; index < 20; index += 1) await addAttachment(core, 1_000_000)
  const cancel = new AbortController()
  const making = client.workspace.backup({ file: join(folder, 'x.registra-backup') }, { signal: cancel.signal })
  setTimeout(() => cancel.abort(), 20)
  expect(await refusal(making)).not.toBe('not refused')
  await core.release()
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'state'])
})

test('a backup damaged anywhere, or cut short, is told as damaged', async () => {
  const { client, folder } = await coreWithWorkspace()
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  const bytes = readFileSync(file)
  const { size } = readBackupHead(file)
  const restore = (): Promise<string> =>
    refusal(client.workspace.restore({ file: { path: file }, folder: join(folder, 'R'), secret: { passphrase } }))
  for (const place of [0, 20, size / 2, size - 1, size, size + 10, size + 400, bytes.length - 80, bytes.length - 2]) {
    const altered = Buffer.from(bytes)
    altered[place] = (altered[place] ?? 0) ^ 1
    writeFileSync(file, altered)
    expect([place, await restore()]).toEqual([place, 'damaged-backup'])
  }
  for (const length of [bytes.length - 1, size, size / 2, 100]) {
    writeFileSync(file, bytes)
    truncateSync(file, length)
    expect([length, await restore()]).toEqual([length, 'damaged-backup'])
  }
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'copy.registra-backup', 'state'])
})

test('a backup of the first format still restores', async () => {
  const { client, folder } = await coreWithWorkspace()
  await save(client, 'Before')
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  const { offset: _offset, ...head } = readBackupHead(file)
  const payload = readFileSync(file).subarray(0, head.size)
  expect(createHash('sha256').update(payload).digest('hex')).toBe(head.sha256)
  const old = join(folder, 'old.registra-backup')
  writeFileSync(old, Buffer.concat([Buffer.from(`Registra backup 1\n${JSON.stringify(head)}\n`), payload]))
  const target = join(folder, 'Restored')
  await client.workspace.restore({ file: { path: old }, folder: target, secret: { passphrase } })
  const info = await client.workspace.open({ folder: target, secret: { passphrase }, user: 'A' })
  expect(info.ownCompanies).toHaveLength(1)
})

test('an old backup opens with the passphrase of its day, and the list says so', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  await save(client, 'Before')
  const { backup } = await client.workspace.close()
  const header = readHeader(workspaceFolder)
  const key = unlock(header, { passphrase })
  const changed = 'une autre phrase secrète'
  const slots = header.slots.map((slot) =>
    slot.kind === 'passphrase'
      ? makeSlot({ kind: 'passphrase', role: 'office', id: slot.id ?? '' }, changed, key, header.id, {
          memory: 2 ** 10,
        })
      : slot,
  )
  writeHeader(workspaceFolder, { ...header, slots })
  await client.workspace.open({ folder: workspaceFolder, secret: { passphrase: changed }, user: 'A' })
  expect((await client.workspace.backups({ folder: workspaceFolder })).map((each) => each.otherSecret)).toEqual([true])
  const restore = (secret: string) =>
    refusal(
      client.workspace.restore({
        file: { path: backup?.file ?? '' },
        folder: join(folder, 'Restored'),
        secret: { passphrase: secret },
      }),
    )
  expect(await restore(changed)).toBe('wrong-passphrase')
  expect(await restore(passphrase)).toBe('not refused')
})

test('a workspace that had one backup folder keeps it', async () => {
  const { client, core, folder } = await coreWithWorkspace()
  core.workspace.connection.runSql(`insert into setting (name, value) values ('backupFolder', ?)`, [
    JSON.stringify(join(folder, 'elsewhere')),
  ])
  expect((await client.settings.get()).backupFolders).toEqual([join(folder, 'elsewhere')])
  expect(temporaryFolder()).not.toBe(folder)
})
