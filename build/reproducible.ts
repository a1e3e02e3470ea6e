import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'vite'

import { mainBundle, preloadBundle } from '#build/electron/bundle.ts'
import { root } from '#build/root.ts'

/** Files of two folders that differ or that only one of them has, by their path within. */
export function differences(first: string, second: string): string[] {
  const files = (folder: string): Set<string> =>
    new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
    )
  const [here, there] = [files(first), files(second)]
  return [...new Set([...here, ...there])]
    .filter(
      (file) =>
        !here.has(file) ||
        !there.has(file) ||
        !readFileSync(join(first, file)).equals(readFileSync(join(second, file))),
    )
    .sort()
}

const outputs: Record<string, (outDir: string) => Promise<unknown>> = {
  renderer: (outDir) =>
    build({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn', build: { outDir } }),
  electron: async (outDir) => {
    await build(mainBundle(outDir))
    await build(preloadBundle(outDir))
  },
}

/** Builds what a package holds of our own twice, into two folders, and compares all bytes; tells how many files are the same. */
export async function checkReproducible(): Promise<void> {
  const place = join(root, '.cache', `reproducible-${process.pid}`)
  try {
    for (const [name, make] of Object.entries(outputs)) {
      const [first, second] = [join(place, 'a', name), join(place, 'b', name)]
      for (const folder of [first, second]) {
        mkdirSync(folder, { recursive: true })
        await make(folder)
      }
      const differing = differences(first, second)
      if (differing.length > 0) throw new Error(`dist/${name} differs when built again: ${differing.join(', ')}`)
      console.log(
        `dist/${name}: ${readdirSync(first, { recursive: true }).length} files and folders, the same bytes twice`,
      )
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
