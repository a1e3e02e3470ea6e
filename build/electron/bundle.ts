import { rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

import type { InlineConfig, Plugin } from 'vite'

import { makeIfChanged } from '#build/fingerprint.ts'
import { root } from '#build/root.ts'

/** Where the bundled desktop host is: `main.js`, the threads of the core beside it, and `preload.cjs`. */
export const electronDir: string = join(root, 'dist', 'electron')

const sources = ['main/core', 'main/electron', 'shared', 'package-lock.json', 'package.json', 'build/electron']

/**
 * A thread is started from an address relative to its module (`new URL('./x.ts', import.meta.url)`). In the sources
 * Node runs that file as it is; in the bundle this makes it an entry of its own and points the address at it.
 */
function threadEntries(): Plugin {
  return {
    name: 'registra:thread-entries',
    // On the sources as they are written.
    enforce: 'pre',
    transform(code, id) {
      const pattern = /new URL\(\s*['"](\.\/[\w./-]+\.ts)['"],\s*import\.meta\.url,?\s*\)/g
      if (!id.endsWith('.ts') || code.search(pattern) === -1) return null
      const bundled = code.replaceAll(pattern, (_whole, path: string) => {
        const name = `${basename(path, '.ts')}.js`
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), path), fileName: name })
        // All output lies in one folder.
        return `new URL('./${name}', import.meta.url)`
      })
      // Lines stay where they were, which is all a stack trace needs.
      return { code: bundled, map: null }
    },
  }
}

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
