import { describe, expect, it } from 'vitest'

import { compareVersions, installerNamed, updateObstacle, type Here, type Installer } from '#shared/domain/update.ts'

const file: Installer = {
  name: 'Registra-0.2.0-windows-x64.exe',
  size: 1,
  sha256: '0'.repeat(64),
  system: 'windows',
  arch: 'x64',
  kind: 'nsis',
}
const manifest = {
  program: 'registra' as const,
  version: '0.2.0',
  date: '2026-12-14',
  workspaceFormat: 21,
  minimumVersion: '0.1.0',
  changes: { fr: [], nl: [], de: [], en: [] },
  files: [file],
}
const here: Here = { version: '0.1.0', system: 'windows', arch: 'x64', workspaceFormat: 20 }

const code = (changes: Partial<typeof manifest>, there: Partial<Here> = {}): string | undefined =>
  updateObstacle({ ...manifest, ...changes }, file, { ...here, ...there })?.code

describe('an update', () => {
  it('may replace an older version on the same system', () => {
    expect(code({})).toBeUndefined()
  })

  it('is refused where it does not belong', () => {
    expect(code({}, { system: 'macos' })).toBe('update-other-system')
    expect(code({}, { arch: 'arm64' })).toBe('update-other-processor')
  })

  it('is refused when it is this version, or an older one', () => {
    expect(code({ version: '0.1.0' })).toBe('update-same')
    expect(code({ version: '0.0.9' })).toBe('update-older')
    expect(code({ version: '0.9.0' }, { version: '0.10.0' })).toBe('update-older')
  })

  it('is refused when it could not open the workspace', () => {
    expect(code({ workspaceFormat: 20 })).toBeUndefined()
    expect(code({ workspaceFormat: 19 })).toBe('update-workspace-format')
  })

  it('is refused when a version between must come first', () => {
    expect(code({ minimumVersion: '0.1.1' })).toBe('update-step-missing')
  })
})

describe('versions', () => {
  it('are ordered by their numbers, not by their letters', () => {
    const mixed = ['0.10.0', '1.0.0', '0.2.0', '0.2.11', '0.2.9']
    expect(mixed.toSorted(compareVersions)).toEqual(['0.2.0', '0.2.9', '0.2.11', '0.10.0', '1.0.0'])
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
  })
})

describe('an installer', () => {
  it('is told by the name that packaging gives it', () => {
    const told = [
      'Registra-0.2.0-windows-x64.exe',
      'Registra-0.2.0-macos-arm64.dmg',
      'Registra-0.2.0-linux-x86_64.AppImage',
      'registra_0.2.0_amd64.deb',
    ].map((name) => Object.values(installerNamed(name, '0.2.0') ?? {}).join(' '))
    expect(told).toEqual(['windows nsis x64', 'macos dmg arm64', 'linux appimage x64', 'linux deb x64'])
  })

  it('is none of another version, nor a block map, nor an update file', () => {
    const others = ['Registra-0.2.1-windows-x64.exe', 'Registra-0.2.0-windows-x64.exe.blockmap', 'latest.yml']
    expect(others.map((name) => installerNamed(name, '0.2.0'))).toEqual([null, null, null])
    expect(installerNamed('Registra-0.2.0-windows-x64.exe.registra-update', '0.2.0')).toBeNull()
  })
})
