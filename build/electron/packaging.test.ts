import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Configuration } from 'app-builder-lib'
// The schema check has no public door; this is the function electron-builder itself calls before packaging.
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { mainBundle, preloadBundle } from '#build/electron/bundle.ts'
import { differences } from '#build/reproducible.ts'
import { root } from '#build/root.ts'
import { startCoreThread } from '#main/core/thread.ts'

describe('electron-builder.yml', () => {
  let config: Configuration

  beforeAll(async () => {
    config = await getConfig(root, join(root, 'electron-builder.yml'), null)
  })

  it('fits the schema of electron-builder', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
  })

  it('would not pass with a misspelt key, at the top or within', async () => {
    const misspelt = { ...config, asarUnpak: ['**/*.node'] } as Configuration
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(/asarUnpak/)
    const within = { ...config, nsis: { ...config.nsis, oneClik: false } } as Configuration
    await expect(validateConfiguration(within, new DebugLogger(false))).rejects.toThrow(/configuration\.nsis/)
  })

  it('makes NSIS, DMG, AppImage and deb and publishes nowhere', () => {
    const targets = [config.win, config.mac, config.linux].flatMap((platform) => platform?.target ?? [])
    const names = targets.map((target) => (typeof target === 'string' ? target : (target as { target: string }).target))
    expect(names).toEqual(['nsis', 'dmg', 'AppImage', 'deb'])
    expect(config.publish).toBeNull()
  })

  it('leaves the native module outside the archive and rebuilds nothing', () => {
    expect(config.asar).toBe(true)
    expect(config.asarUnpack).toContain('**/*.node')
    expect(config.npmRebuild).toBe(false)
  })

  it('takes along the licences of what it is made of, and no private key', () => {
    expect(existsSync(join(root, 'resources/licences/licences.json'))).toBe(true)
    expect(JSON.stringify(config.files)).toContain('resources/**')
    expect(JSON.stringify(config.files)).not.toContain('build/')
  })

  it('leaves the Node of development out of the package', () => {
    expect(JSON.stringify(config.files)).toContain('!node_modules/node/**')
  })

  it('takes along the reader of QR codes with its WebAssembly, and the languages of sheets', () => {
    const facts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object }
    expect(Object.keys(facts.dependencies)).toContain('zxing-wasm')
    expect(existsSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))).toBe(true)
    const files = JSON.stringify(config.files)
    expect(files).toContain('resources/**')
    expect(files).not.toMatch(/!.*(?:zxing|wasm|json)/)
  })

  it('has what a .deb must state: the program’s page and who keeps it', () => {
    expect(config.extraMetadata).toMatchObject({ homepage: expect.stringMatching(/^https:/) as string })
    expect(config.linux?.maintainer).toMatch(/<.+@.+>$/)
  })

  it('takes one exact version of Electron, in the package as in development', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(config.electronVersion).toBeUndefined()
  })

  it('closes every door that a fuse can close', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('names icons that exist and are what they say', () => {
    const icons = join(root, 'resources/icons')
    expect(readFileSync(join(root, String(config.win?.icon))).readUInt32BE(0)).toBe(0x00000100)
    expect(readFileSync(join(root, String(config.mac?.icon))).toString('latin1', 0, 4)).toBe('icns')
    for (const name of readdirSync(join(icons, 'png'))) {
      const png = readFileSync(join(icons, 'png', name))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].join('x') + '.png').toBe(name)
    }
    expect(readdirSync(join(root, String(config.linux?.icon)))).toContain('1024x1024.png')
  })
})

describe('the bundle of the desktop host', () => {
  // Inside the checkout, so that its packages are found as they are in the program.
  const folder = join(root, '.cache', `bundle-${process.pid}`)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has a preload of one CommonJS file that requires electron alone', async () => {
    await build(preloadBundle(folder))
    const code = readFileSync(join(folder, 'preload.cjs'), 'utf8')
    expect([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(code).not.toMatch(/^(import|export) /m)
  })

  it('has the main process and the thread of the core, with no source left to run', async () => {
    await build(mainBundle(folder))
    expect(existsSync(join(folder, 'main.js'))).toBe(true)
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    expect(code).not.toMatch(/new URL\(['"][^'"]*\.ts['"]/)
    expect(code).not.toMatch(/from ['"]#/)
    // Whatever it imports must be installed with the package: ours are dependencies, not devDependencies.
    const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const imported = [...code.matchAll(/^(?:import|export) .*?from ["']([^."'][^"']*)["']/gm)].map(
      ([, name]) => name ?? '',
    )
    const packages = imported
      .filter((name) => !name.startsWith('node:') && name !== 'electron')
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect([...new Set(packages)].filter((name) => !(name in description.dependencies))).toEqual([])
  })

  it('is the same, byte for byte, when it is built again', async () => {
    const again = `${folder}-again`
    try {
      await build(preloadBundle(again))
      await build(mainBundle(again))
      expect(differences(folder, again)).toEqual([])
      expect(readdirSync(again).length).toBeGreaterThan(5)
    } finally {
      rmSync(again, { recursive: true, force: true })
    }
  })

  it('runs: the core starts in its bundled thread and stops', async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'registra-bundle-'))
    const core = await startCoreThread(
      { stateDir, resourcesDir: join(root, 'resources'), version: '0.0.0', defaultUser: 'test' },
      pathToFileURL(join(folder, 'worker.js')),
    )
    const { token, path } = await core.expectFile('a.csv')
    expect(path).toContain(token)
    await core.fileFailed(token)
    await core.stop()
    rmSync(stateDir, { recursive: true, force: true })
  })
})
