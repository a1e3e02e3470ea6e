import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { root } from '#build/root.ts'

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  os?: string[]
  optionalDependencies?: Record<string, string>
}

async function lockedPackages(): Promise<Record<string, LockedPackage>> {
  const lock: unknown = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  return (lock as { packages: Record<string, LockedPackage> }).packages
}

/** Whether a package, required from the one at `owner`, is found in the lock file the way Node would look for it. */
function isLocked(packages: Record<string, LockedPackage>, owner: string, name: string): boolean {
  if (packages[`${owner === '' ? '' : `${owner}/`}node_modules/${name}`] !== undefined) return true
  return owner !== '' && isLocked(packages, owner.slice(0, Math.max(0, owner.lastIndexOf('/node_modules/'))), name)
}

// A registry that lacks some of them makes npm leave them out in silence, and `npm ci` then refuses the lock file.
it('locks the packages of every platform, not only of the one it was written on', async () => {
  const packages = await lockedPackages()
  const missing = Object.entries(packages).flatMap(([owner, each]) =>
    Object.keys(each.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, owner, name))
      .map((name) => `${owner} → ${name}`),
  )
  expect(missing).toEqual([])
})

it('names no registry, so that each machine uses its own', async () => {
  const packages = await lockedPackages()
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([])
})

// Without it npm takes whatever a registry hands out under that name and version.
it('pins what every package contains, on every platform', async () => {
  const { '': _own, ...packages } = await lockedPackages()
  const loose = Object.keys(packages).filter((name) => !packages[name]?.integrity?.startsWith('sha512-'))
  expect(loose).toEqual([])
})
