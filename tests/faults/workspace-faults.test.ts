import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, assert, expect, test } from 'vitest'

import { readBackupHead } from '#main/core/db/backup.ts'
import { writeFileDurably } from '#main/core/db/header.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import { makeBackup, makeRegularBackup } from '#main/core/features/workspace/backups.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { createWorkspace } from '#main/core/workspace-opening.ts'
import { addAttachment } from '#tests/support/backups.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

const user = 'Anne'
const root = join(import.meta.dirname, '../..')

type Client = ReturnType<typeof testCore>['client']

function save(client: Client, name: string) {
  return client.companies.save({ id: null, values: companyInput({ name, roles: ['own'] }), overrides: [] })
}

function create(client: Client, folder: string) {
  return client.workspace.create({ folder, passphrase, user, sample: false, language: 'fr' })
}

function open(client: Client, folder: string, secret = passphrase) {
  return client.workspace.open({ folder, secret: { passphrase: secret }, user })
}

/** A folder on a disk of its own with so many bytes, or null where this user may not mount one. */
function smallDisk(bytes: number): string | null {
  if (process.platform !== 'linux') return null
  const folder = mkdtempSync(join(tmpdir(), 'registra-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'registra-test', folder]).status === 0
  afterAll(() => {
    if (mounted) spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : null
}

test('a workspace whose file cannot grow says that the disk is full, and keeps what it has', async () => {
  const { client, core } = await coreWithWorkspace()
  await save(client, 'Before')
  const { connection } = core.workspace
  connection.pragma(`max_page_count=${String(connection.pragma('page_count'))}`)
  const attempts = Array.from({ length: 40 }, (_, index) => refusal(save(client, `Firm ${index}`.repeat(20))))
  expect(new Set(await Promise.all(attempts))).toContain('disk-full')
  connection.pragma('max_page_count=1000000')
  await save(client, 'After')
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

const disk = smallDisk(600_000)

test.runIf(disk !== null)(
  'on a full disk nothing half-made is left: no workspace, no backup, no document',
  async () => {
    assert(disk !== null)
    const { client } = testCore()
    writeFileSync(join(disk, 'filling'), Buffer.alloc(480_000))
    expect(await refusal(create(client, join(disk, 'Bureau')))).toBe('disk-full')
    expect(readdirSync(join(disk, 'Bureau'))).toEqual([])

    const { client: other } = await coreWithWorkspace()
    expect(await refusal(other.workspace.backup({ file: join(disk, 'a.registra-backup') }))).toBe('disk-full')
    expect(readdirSync(disk).sort()).toEqual(['Bureau', 'filling'])

    expect(() => writeFileDurably(join(disk, 'form.pdf'), Buffer.alloc(300_000))).toThrow()
    expect(readdirSync(disk).sort()).toEqual(['Bureau', 'filling'])
  },
)

test('a backup folder that cannot be written never keeps a workspace open, and says why', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  writeFileSync(join(folder, 'stick'), 'not a folder')
  await client.settings.set({ backupFolders: [join(folder, 'stick')] })
  expect(await client.workspace.close()).toEqual({ backup: null, refused: 'not-writable', missed: [] })
  const info = await open(client, workspaceFolder)
  expect(info.lastBackupAt).toBeNull()
})

test('a recovery code is shown even where the list of recent workspaces cannot be kept', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'state'), 'a file in place of the folder')
  const { client } = testCore(folder)
  const { recoveryCode } = await create(client, join(folder, 'Bureau'))
  expect(recoveryCode).toHaveLength(35)
})

test('a workspace that is refused leaves the open one open', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  const { client: other } = testCore()
  await create(other, join(folder, 'Other'))
  await other.workspace.close()
  expect(await refusal(open(client, join(folder, 'Other'), 'not this one'))).toBe('wrong-passphrase')
  expect((await client.workspace.status()).open?.folder).toBe(workspaceFolder)
})

test('opening and closing at once ends with one workspace open and the other free', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace()
  const second = join(folder, 'Second')
  await Promise.all([create(client, second), client.workspace.close(), open(client, workspaceFolder).catch(() => null)])
  const free = (await client.workspace.status()).open?.folder === second ? workspaceFolder : second
  const { client: other } = testCore()
  expect((await open(other, free)).folder).toBe(free)
})

test('old regular backups go by the rule, those of a similar name and those a user named stay', async () => {
  const folder = temporaryFolder()
  let day = 1
  const clock = (): string => `2026-09-${String(day).padStart(2, '0')}T08:00:00.000Z`
  const options = { user, clock, today: () => '2026-09-14', announce: () => undefined, keyCost: 2 ** 10 }
  const made = ['Bureau', 'Bureau-2'].map((name) => createWorkspace(join(folder, name), passphrase, options).workspace)
  const backupFolder = join(folder, 'backups')
  for (const workspace of made) {
    await workspace.write('test', (writer) => putSetting(writer.into('setting'), 'backupFolders', [backupFolder]))
  }
  const [bureau, second] = made as [Workspace, Workspace]
  await makeRegularBackup(second)
  await makeBackup(bureau, join(backupFolder, 'before-the-move.registra-backup'))
  for (; day <= 28; day += 1) await makeRegularBackup(bureau)
  // The clock of the computer was set back: the newest backup looks like the oldest.
  day = 2
  const { file } = await makeRegularBackup(bureau)
  const names = readdirSync(backupFolder)
  const days = names.filter((name) => name.startsWith('Bureau-20')).map((name) => name.slice(15, 17))
  // Seven days, the Sundays of the three weeks before them, and the one of the clock that was set back.
  expect(days.sort()).toEqual(['02', '13', '20', '22', '23', '24', '25', '26', '27', '28'])
  expect(names.filter((name) => name.startsWith('Bureau-2-20'))).toHaveLength(1)
  expect(names).toContain('before-the-move.registra-backup')
  expect(existsSync(file)).toBe(true)
  await Promise.all(made.map((workspace) => workspace.close()))
})

test('a backup made by hand does not stand for the one made on closing', async () => {
  const { client, folder } = await coreWithWorkspace()
  await save(client, 'Before')
  await client.workspace.backup({ file: join(folder, 'stick.registra-backup') })
  expect((await client.workspace.close()).backup?.file).toContain('Bureau-backups')
})

test('a backup never takes the place of the file it comes from, nor goes where nobody sees', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  const place = (file: string) => refusal(client.workspace.backup({ file }))
  expect(await place(join(workspaceFolder, 'registra.db'))).toBe('backup-inside-workspace')
  expect(await place('backup.registra-backup')).toBe('folder-missing')
  expect(await refusal(client.settings.set({ backupFolders: ['backups'] }))).toBe('folder-missing')
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('a backup that fails leaves the one before in its place', async () => {
  const running = await coreWithWorkspace()
  const { client, folder } = running
  const file = join(folder, 'nightly.registra-backup')
  await client.workspace.backup({ file })
  const before = readFileSync(file)
  await reopenDamaged(running, 'savedView')
  expect(await refusal(client.workspace.backup({ file }))).toBe('damaged-database')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'nightly.registra-backup', 'state'])
})

test('what a killed backup has left goes with a later one, unless it may still be at work', async () => {
  const { client, folder } = await coreWithWorkspace()
  const [old, young] = ['.registra-0123456789ab.db', '.registra-0123456789ac.db'].map((name) => join(folder, name))
  for (const name of [old ?? '', young ?? '']) writeFileSync(name, 'x')
  utimesSync(old ?? '', 0, 0)
  await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  expect([old, young].map((name) => existsSync(name ?? ''))).toEqual([false, true])
})

test('a backup that is not there is named, and nothing is restored', async () => {
  const { client, folder } = testCore()
  const target = join(folder, 'Restored')
  const restore = (path: string) =>
    refusal(client.workspace.restore({ file: { path }, folder: target, secret: { passphrase } }))
  expect(await restore(join(folder, 'gone.registra-backup'))).toBe('file-unreadable')
  expect(await restore(folder)).toBe('file-unreadable')
  expect(existsSync(target)).toBe(false)
})

test('each way in which a header can be damaged is told as such', async () => {
  const { client, workspaceFolder } = await coreWithWorkspace()
  await client.workspace.close()
  const file = join(workspaceFolder, 'workspace.json')
  const header = readFileSync(file, 'utf8')
  const damages: [RegExp, string][] = [
    [/"nonce": "[^"]*"/g, '"nonce": ""'],
    [/"wrapped": "[^"]*"/g, '"wrapped": "AAAA"'],
    [/"memory": \d+/g, '"memory": 2097153'],
  ]
  for (const [part, instead] of damages) {
    writeFileSync(file, header.replaceAll(part, instead))
    expect(await refusal(open(client, workspaceFolder))).toBe('damaged-header')
  }
})

test('a page damaged while the program runs is told as damage, by verifying too', async () => {
  const running = await coreWithWorkspace()
  await save(running.client, 'Before')
  await reopenDamaged(running, 'companyList')
  const { ok, checks } = await running.client.workspace.verify()
  expect(ok).toBe(false)
  expect(checks.filter((check) => !check.ok).map(({ name }) => name)).toEqual(['pages', 'lists'])
  expect(await refusal(running.client.companies.list({}))).toBe('damaged-database')
})

/** Closes the workspace, overwrites bytes in the first page of a table, and opens it again. */
async function reopenDamaged({ client, core }: ReturnType<typeof testCore>, table: string): Promise<void> {
  const { folder, connection } = core.workspace
  const [row] = connection.allSql<{ rootpage: number }>('select rootpage from sqlite_master where name = ?', [table])
  const size = Number(connection.pragma('page_size'))
  await client.workspace.close()
  const file = join(folder, 'registra.db')
  const bytes = readFileSync(file)
  const offset = ((row?.rootpage ?? 0) - 1) * size + size / 2
  writeFileSync(file, bytes.fill(0x5a, offset, offset + 40))
  await open(client, folder)
}

/** Runs a module in a process of its own and kills that with SIGKILL as soon as `moment` is there. */
async function killAt(code: string, moment: () => boolean): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'ignore' })
  const gone = once(child, 'exit')
  while (child.exitCode === null && !moment()) await pause(1)
  child.kill('SIGKILL')
  await gone
}

test('a creation killed at any step leaves either a whole workspace or a folder that takes a new one', async () => {
  const folder = temporaryFolder()
  const steps = ['registra.creating', 'registra.db-wal', 'workspace.json.new']
  const { client } = testCore()
  for (const [index, step] of steps.entries()) {
    const place = join(folder, `Bureau ${index}`)
    const options = `{ user: 'A', clock: () => new Date().toISOString(), today: () => '2026-09-14', announce: () => {} }`
    const code = `import { createWorkspace } from '#main/core/workspace-opening.ts'
      createWorkspace(${JSON.stringify(place)}, ${JSON.stringify(passphrase)}, ${options})`
    await killAt(code, () => existsSync(join(place, step)))
    if (existsSync(join(place, 'workspace.json'))) await open(client, place)
    else await create(client, place)
    expect(await client.workspace.verify()).toMatchObject({ ok: true })
    expect(readdirSync(place)).not.toContain('registra.creating')
  }
})

test('a restore killed at any moment leaves no workspace, or a whole one', async () => {
  const { client, folder } = await coreWithWorkspace()
  await save(client, 'Before')
  const { file } = await client.workspace.backup({ file: join(folder, 'copy.registra-backup') })
  for (const wait of [0, 8]) {
    const target = join(folder, `Restored ${wait}`)
    const code = `import { unpackInto } from '#main/core/db/backup.ts'
      await unpackInto(${JSON.stringify(file)}, ${JSON.stringify(target)})`
    let begun: number | null = null
    await killAt(code, () => {
      if (readdirSync(folder).some((name) => name.startsWith(`Restored ${wait}`))) begun ??= performance.now()
      return begun !== null && performance.now() - begun >= wait
    })
    if (!existsSync(target)) {
      await client.workspace.restore({ file: { path: file }, folder: target, secret: { passphrase } })
    }
    expect((await open(client, target)).ownCompanies).toHaveLength(1)
  }
})

test('a backup killed at any moment leaves the one before, and nothing else under its name', async () => {
  const { client, core, folder, workspaceFolder } = await coreWithWorkspace()
  for (let index = 0; index < 10; index += 1) await addAttachment(core, 1_000_000)
  const target = join(folder, 'nightly.registra-backup')
  await client.workspace.backup({ file: target })
  const before = readFileSync(target)
  await save(client, 'After')
  await core.release()
  const options = `{ user: 'A', clock: () => new Date().toISOString(), today: () => '2026-09-14', announce: () => {} }`
  const code = `import { openWorkspace } from '#main/core/workspace-opening.ts'
    const secret = { passphrase: ${JSON.stringify(passphrase)} }
    const workspace = openWorkspace(${JSON.stringify(workspaceFolder)}, secret, ${options})
    await workspace.backup(${JSON.stringify(target)})`
  for (const wait of [0, 15, 40]) {
    let begun: number | null = null
    await killAt(code, () => {
      if (readdirSync(folder).some((name) => name.endsWith('.new'))) begun ??= performance.now()
      return begun !== null && performance.now() - begun >= wait
    })
    // Either the old one, or a new one that says of itself what is in it.
    const { size } = readBackupHead(target)
    expect(readFileSync(target).equals(before) || size > 0).toBe(true)
  }
  for (const name of readdirSync(folder).filter((each) => each.startsWith('.registra-'))) {
    utimesSync(join(folder, name), 0, 0)
  }
  await open(client, workspaceFolder)
  await client.workspace.backup({ file: target })
  expect(readdirSync(folder).filter((name) => name.startsWith('.registra-'))).toEqual([])
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('a target that takes no writing is told, and what lay there stays', async () => {
  const { client, folder } = await coreWithWorkspace()
  const target = join(folder, 'taken.registra-backup')
  mkdirSync(target)
  expect(await refusal(client.workspace.backup({ file: target }))).toBe('not-writable')
  expect(readdirSync(folder).sort()).toEqual(['Bureau', 'state', 'taken.registra-backup'])
})
