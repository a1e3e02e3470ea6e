import { rmSync } from 'node:fs'
import { join } from 'node:path'

import type { InlineConfig } from 'vite'

import { makeIfChanged } from '#build/fingerprint.ts'
import { root } from '#build/root.ts'
import { threadEntries } from '#build/thread-entries.ts'

/** Where the bundled desktop host is: `main.js`, the threads of the core beside it, and `preload.cjs`. */
export const electronDir: string = join(root, 'dist', 'electron')

const sources = [
  'main/core',
  'main/electron',
  'shared',
  'package-lock.json',
  'package.json',
  'build/electron',
  'build/thread-entries.ts',
]

/** The bundle of the main process: our own code in few files, packages left where the package installs them. */
export function mainBundle(outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [threadEntries()],
    build: {
      outDir,
      emptyOutDir: false,
      ssr: true,
      // What Electron 45 has inside.
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        input: { main: join(root, 'main/electron/main.ts') },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** The bundle of the preload: one CommonJS file without dependencies, the only kind a sandboxed page can load. */
export function preloadBundle(outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      minify: false,
      lib: { entry: join(root, 'main/electron/preload/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  }
}

/** Bundles the desktop host if its sources changed; resolves to whether it did. */
export async function buildElectron(onBuild: () => void = () => {}): Promise<boolean> {
  return makeIfChanged('electron', sources, async () => {
    onBuild()
    rmSync(electronDir, { recursive: true, force: true })
    // Loaded only when needed: starting an up-to-date program should not wait for the bundler.
    const { build } = await import('vite')
    await build(mainBundle(electronDir))
    await build(preloadBundle(electronDir))
  })
}
