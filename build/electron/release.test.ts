import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { describeRelease, publicHalf, updateKeyOf } from '#build/electron/release.ts'
import { root } from '#build/root.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  checkContent,
  demandFitting,
  demandSound,
  readUpdate,
  takeOut,
} from '#main/core/features/program/update-file.ts'
import { updateKeys } from '#main/core/features/program/update-keys.ts'
import { compareVersions, updateManifest, type Here } from '#shared/domain/update.ts'
import { releases } from '#shared/releases/index.ts'
import type { Release } from '#shared/releases/release.ts'

const release: Release = { ...releases[0], version: '9.0.0', workspaceFormat: 99 }
const here: Here = { version: '0.1.0', system: 'linux', arch: 'x64', workspaceFormat: 20 }
const appImage = 'Registra-9.0.0-linux-x86_64.AppImage'
const update = `${appImage}.registra-update`

let folder: string
let key: KeyObject
let keys: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registra-release-'))
  writeFileSync(join(folder, appImage), 'an AppImage\n\0'.repeat(5000))
  writeFileSync(join(folder, 'registra_9.0.0_amd64.deb'), 'a package')
  writeFileSync(join(folder, 'builder-debug.yml'), 'not handed out')
  key = generateKeyPairSync('ed25519').privateKey
  keys = [publicHalf(key)]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What a step refuses with, or `none`. */
async function refusal(step: () => Promise<unknown>): Promise<string> {
  try {
    await step()
    return 'none'
  } catch (error) {
    return error instanceof CoreError ? error.code : String(error)
  }
}

/** All that the program does before it runs anything; returns the path of the copy. */
async function check(path = join(folder, update)): Promise<string> {
  const read = await readUpdate(path, keys)
  demandFitting(read, here)
  await checkContent(read)
  return await takeOut(read, join(folder, 'own'))
}

describe('what goes with the installers', () => {
  it('is checked by sha256sum itself', async () => {
    const written = await describeRelease(folder, release, key)
    expect(written.updates).toEqual([update, 'registra_9.0.0_amd64.deb.registra-update'])
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).toString()
    expect(said.match(/: OK$/gm)).toHaveLength(5)
    expect(said).not.toContain('builder-debug')
  })

  it('has a signed manifest that says what the files are', async () => {
    await describeRelease(folder, release, key)
    const outer = JSON.parse(readFileSync(join(folder, 'registra-9.0.0-linux.json'), 'utf8')) as { manifest: string }
    const manifest = updateManifest.parse(JSON.parse(outer.manifest))
    expect(manifest).toMatchObject({ version: '9.0.0', workspaceFormat: 99 })
    expect(manifest.files.map(({ name, kind }) => [name, kind])).toEqual([
      [appImage, 'appimage'],
      ['registra_9.0.0_amd64.deb', 'deb'],
    ])
  })

  it('is the same the next time', async () => {
    await describeRelease(folder, release, key)
    const first = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))
    await describeRelease(folder, release, key)
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))).toEqual(first)
  })

  it('is checksums alone without a key', async () => {
    const written = await describeRelease(folder, release, null)
    expect(written).toEqual({ checksums: 'SHA256SUMS', updates: [] })
    expect(readdirSync(folder).filter((name) => name.endsWith('.json') || name.endsWith('-update'))).toEqual([])
  })

  it('is refused without an installer of that version, and with a key of another kind', async () => {
    await expect(describeRelease(folder, { ...release, version: '9.0.1' }, null)).rejects.toThrow(/no installer/)
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    expect(() => updateKeyOf(rsa.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow(/Ed25519/)
  })

  it('takes the key as PEM or in one line', () => {
    const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString()
    const line = key.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    expect([publicHalf(updateKeyOf(pem)), publicHalf(updateKeyOf(line))]).toEqual([keys[0], keys[0]])
  })
})

describe('an update file', () => {
  beforeEach(() => describeRelease(folder, release, key))

  it('gives back the installer, byte for byte, where only this user may look', async () => {
    const copy = await check()
    expect(readFileSync(copy).equals(readFileSync(join(folder, appImage)))).toBe(true)
    const forOthers = process.platform === 'win32' ? 0 : statSync(join(folder, 'own')).mode & 0o077
    expect(forOthers).toBe(0)
  })

  it('is refused when one byte differs, wherever it is', async () => {
    const whole = readFileSync(join(folder, update))
    const end = whole.indexOf('\n', 20)
    const manifestAt = whole.indexOf('workspaceFormat')
    const codes = new Set<string>()
    for (const at of [0, manifestAt, whole.indexOf('"signature":"') + 20, end - 4, end + 1, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      const path = join(folder, `changed-${at}`)
      writeFileSync(path, changed)
      codes.add(await refusal(() => check(path)))
    }
    expect([...codes].sort()).toEqual(['update-damaged', 'update-kind', 'update-signature'])
    expect(existsSync(join(folder, 'own'))).toBe(false)
  })

  it('is refused when it was cut short, or something hangs on it', async () => {
    const whole = readFileSync(join(folder, update))
    writeFileSync(join(folder, 'short'), whole.subarray(0, -1))
    writeFileSync(join(folder, 'long'), Buffer.concat([whole, Buffer.from('x')]))
    expect(await refusal(() => check(join(folder, 'short')))).toBe('update-damaged')
    expect(await refusal(() => check(join(folder, 'long')))).toBe('update-damaged')
  })

  it('is refused under another key, and without any', async () => {
    keys = [publicHalf(generateKeyPairSync('ed25519').privateKey)]
    expect(await refusal(check)).toBe('update-signature')
    keys = []
    expect(await refusal(check)).toBe('update-no-key')
  })

  it('is not any other file', async () => {
    expect(await refusal(() => check(join(folder, appImage)))).toBe('update-kind')
    writeFileSync(join(folder, 'empty'), '')
    expect(await refusal(() => check(join(folder, 'empty')))).toBe('update-kind')
  })

  it('never writes over what is there already', async () => {
    await check()
    expect(await refusal(check)).toMatch(/EEXIST/)
  })

  it('is looked at once more before it runs: a copy that was changed meanwhile is noticed', async () => {
    const read = await readUpdate(join(folder, update), keys)
    const copy = await check()
    await expect(demandSound(copy, read.installer)).resolves.toBeUndefined()
    appendFileSync(copy, ' ')
    expect(await refusal(() => demandSound(copy, read.installer))).toBe('update-damaged')
  })
})

describe('the versions handed out', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

  it('begin with this one and the format it writes', () => {
    expect(releases[0].version).toBe(version)
    expect(releases[0].workspaceFormat).toBe(migrations.at(-1)?.version)
  })

  it('are in order, each with the same sentences in every language', () => {
    const versions = releases.map((release) => release.version)
    expect(versions).toEqual(versions.toSorted((a, b) => compareVersions(b, a)))
    for (const { changes } of releases) {
      const counts = Object.values(changes).map((sentences) => sentences.length)
      expect(new Set(counts).size).toBe(1)
      expect(counts[0]).toBeGreaterThan(0)
    }
  })

  it('know only public keys that are some', () => {
    for (const one of updateKeys) expect(Buffer.from(one, 'base64url')).toHaveLength(32)
  })
})
