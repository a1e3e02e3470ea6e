import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { publicHalf, signManifest, writeUpdate } from '#build/electron/release.ts'
import { machine } from '#main/core/features/program/here.ts'
import { sha256Of } from '#main/core/features/program/update-file.ts'
import type { InstallerKind, UpdateManifest } from '#shared/domain/update.ts'
import { double } from '#tests/electron/double.ts'
import { call, layOut, startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let root: string
let desk: string
let stateDir: string
let key: KeyObject
let program: Program

beforeAll(async () => {
  root = await layOut()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  key = generateKeyPairSync('ed25519').privateKey
  desk = mkdtempSync(join(tmpdir(), 'registra-update-'))
  stateDir = mkdtempSync(join(tmpdir(), 'registra-state-'))
})
afterEach(async () => {
  await program.close()
  for (const folder of [desk, stateDir]) rmSync(folder, { recursive: true, force: true })
})

async function start(appImage?: string): Promise<void> {
  const updateKeys = [publicHalf(key)]
  program = await startProgram({ root, stateDir, updateKeys, ...(appImage === undefined ? {} : { appImage }) })
}

/** Offers an update of some kind for this very system, as the core does after its own check. */
async function offer(kind: InstallerKind, changes: Partial<UpdateManifest> = {}): Promise<string> {
  const name = `Registra-9.0.0.${kind}`
  writeFileSync(join(desk, name), `the installer (${kind})`)
  const { size } = statSync(join(desk, name))
  const sha256 = await sha256Of(join(desk, name))
  const manifest: UpdateManifest = {
    program: 'registra',
    version: '9.0.0',
    date: '2027-01-04',
    workspaceFormat: 999,
    minimumVersion: '0.1.0',
    changes: { fr: [], nl: [], de: [], en: [] },
    files: [{ name, size, sha256, kind, ...machine() }],
    ...changes,
  }
  const path = join(desk, `${name}.registra-update`)
  await writeUpdate(path, signManifest(manifest, key), join(desk, name), name)
  program.core.offered.set('update', {
    path,
    fileName: `${name}.registra-update`,
    mediaType: 'application/octet-stream',
  })
  return path
}

/** Folders below the state folder that hold an installer. */
function copies(): string[] {
  const folder = join(stateDir, 'updates')
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Asks for the installation; the program closes, with the page, only once its backup is made. */
async function askToInstall(): Promise<{ answer: unknown; backedUp: () => void }> {
  let backedUp = (): void => undefined
  program.core.stopping = new Promise((resolve) => {
    backedUp = () => resolve()
  })
  const answer = await call(program.page, 'installUpdate', { token: 'update' })
  return { answer, backedUp: () => backedUp() }
}

/** The same through to the end of the program. */
async function install(): Promise<unknown> {
  const { answer, backedUp } = await askToInstall()
  backedUp()
  await until(() => double.quits === 1)
  return answer
}

describe('installing an update', () => {
  it('closes the workspace, then opens the installer that was checked, and ends', async () => {
    await start()
    await offer('nsis')
    expect(await install()).toEqual({ ok: true, value: 'closing' })
    expect(program.core.stops).toBe(1)
    expect(double.openedBytes).toEqual(['the installer (nsis)'])
    expect(double.openedPaths[0]).toContain(join(stateDir, 'updates'))
    expect(double.messages).toEqual([])
  })

  it('opens nothing before the backup is made', async () => {
    await start()
    await offer('dmg')
    const { backedUp } = await askToInstall()
    await until(() => program.core.stops === 1)
    expect(double.openedPaths).toEqual([])
    backedUp()
    await until(() => double.quits === 1)
    expect(double.openedPaths).toHaveLength(1)
  })

  it('runs the copy that was checked, whatever becomes of the chosen file', async () => {
    await start()
    const path = await offer('nsis')
    const { backedUp } = await askToInstall()
    writeFileSync(path, 'something else')
    backedUp()
    await until(() => double.quits === 1)
    expect(double.openedBytes).toEqual(['the installer (nsis)'])
  })

  it('runs nothing when the copy was changed meanwhile, and says that nothing was installed', async () => {
    await start()
    await offer('nsis')
    const { backedUp } = await askToInstall()
    await until(() => program.core.stops === 1)
    const [folder = ''] = copies()
    writeFileSync(join(stateDir, 'updates', folder, 'Registra-9.0.0.nsis'), 'the installer (evil)')
    backedUp()
    await until(() => double.quits === 1)
    expect(double.openedPaths).toEqual([])
    expect(double.messages[0]?.message).toBe('L’installation n’a pas pu être lancée.')
  })

  it('says so when the system opens no installer', async () => {
    await start()
    await offer('nsis')
    double.openPathAnswer = 'no application'
    await install()
    expect(double.messages[0]?.detail).toContain('Rien n’a été installé')
  })

  it('replaces the AppImage that runs and starts it again', async () => {
    const appImage = join(desk, 'Registra.AppImage')
    writeFileSync(appImage, 'the old program')
    await start(appImage)
    await offer('appimage')
    expect(await install()).toEqual({ ok: true, value: 'closing' })
    expect(readFileSync(appImage, 'utf8')).toBe('the installer (appimage)')
    const runnable = process.platform === 'win32' ? 0o111 : statSync(appImage).mode & 0o111
    expect(runnable).toBe(0o111)
    expect(double.relaunches).toEqual([appImage])
    expect(double.openedPaths).toEqual([])
  })

  it('shows a package in its folder and goes on', async () => {
    await start()
    await offer('deb')
    expect(await call(program.page, 'installUpdate', { token: 'update' })).toEqual({ ok: true, value: 'shown' })
    expect(double.shownPaths.map((path) => readFileSync(path, 'utf8'))).toEqual(['the installer (deb)'])
    expect({ stops: program.core.stops, quits: double.quits, opened: double.openedPaths }).toEqual({
      stops: 0,
      quits: 0,
      opened: [],
    })
  })

  it('removes the copies of earlier updates at the next start', async () => {
    await start()
    await offer('deb')
    await call(program.page, 'installUpdate', { token: 'update' })
    expect(copies()).toHaveLength(1)
    await program.close()
    await start()
    expect(copies()).toEqual([])
  })
})

describe('an update that is not in order', () => {
  /** Asks for the installation and tells whether it was refused with nothing opened, shown or closed. */
  async function refused(token = 'update'): Promise<boolean> {
    const answer = (await call(program.page, 'installUpdate', { token })) as { ok: boolean }
    return !answer.ok && double.openedPaths.length + double.shownPaths.length + program.core.stops === 0
  }

  it('is refused by the host itself: an offered program, an older version, a changed byte, another key', async () => {
    await start()
    // The page may name any file that the core offers; none of them is run for that.
    writeFileSync(join(desk, 'setup.exe'), 'MZ')
    program.core.offered.set('exe', { path: join(desk, 'setup.exe'), fileName: 'setup.exe', mediaType: 'x' })
    expect(await refused('exe')).toBe(true)
    expect(await refused('unknown')).toBe(true)
    await offer('nsis', { version: '0.0.1' })
    expect(await refused()).toBe(true)
    await offer('nsis', { workspaceFormat: 1 })
    expect(await refused()).toBe(true)
    const path = await offer('nsis')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await refused()).toBe(true)
    key = generateKeyPairSync('ed25519').privateKey
    await offer('nsis')
    expect(await refused()).toBe(true)
  })
})
