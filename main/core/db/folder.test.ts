import { expect, test } from 'vitest'

import { isOnNetwork, refuseNetwork, type FolderProbe } from '#main/core/db/folder.ts'

const probe = (parts: Partial<FolderProbe>): FolderProbe => ({
  platform: 'linux',
  fileSystemType: () => 0xef53,
  realPath: (folder) => folder,
  ...parts,
})

test('local disks are taken, network file systems refused', () => {
  expect(isOnNetwork('/', probe({}))).toBe(false)
  for (const type of [0x6969, 0xff534d42, 0xfe534d42, 0x517b]) {
    expect(isOnNetwork('/', probe({ fileSystemType: () => type }))).toBe(true)
  }
})

test('the folder need not exist: its nearest parent decides', () => {
  const asked: string[] = []
  const fileSystemType = (folder: string): number => asked.push(folder)
  isOnNetwork('/no/such/folder/here', probe({ fileSystemType }))
  expect(asked).toEqual(['/'])
})

test('on Windows a share and a mapped drive are refused, a local drive is not', () => {
  const windows = (real: string): boolean => isOnNetwork('/', probe({ platform: 'win32', realPath: () => real }))
  expect(windows(String.raw`\\server\share\Bureau`)).toBe(true)
  expect(windows(String.raw`C:\Users\Anne\Registra`)).toBe(false)
  expect(windows(String.raw`\\?\C:\Users\Anne`)).toBe(false)
})

test('the refusal names the folder', () => {
  const network = probe({ fileSystemType: () => 0x6969 })
  expect(() => refuseNetwork('/mnt/share', network)).toThrow(expect.objectContaining({ code: 'network-drive' }))
})
