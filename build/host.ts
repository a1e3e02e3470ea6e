import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { InlineConfig } from 'vite'

import { isFresh, makeIfChanged } from '#build/fingerprint.ts'
import { root } from '#build/root.ts'

/** Where the bundled web host is: the program `npm start` runs, and the threads of the core beside it. */
const hostDir = join(root, 'dist', 'host')

const sources = [
  'main/core',
  'main/web',
  'shared',
  'package-lock.json',
  'package.json',
  'build/start-program.ts',
  'build/start-options.ts',
  'build/host.ts',
  'build/thread-entries.ts',
]

/** Left where they are installed: native, with files of their own, or loaded only by those who need them. */
const apart = new Set([
  '@node-rs/argon2',
  'better-sqlite3',
  'file-type',
  'fontkit',
  'pdfkit',
  'qrcode',
  'vite',
  'xlsx',
  'zxing-wasm/reader',
])

/** What of `build` travels in the bundle; the rest knows its place by where it lies and is run from there. */
const carried = new Set(['#build/start-options.ts'])

async function hostBundle(outDir: string): Promise<InlineConfig> {
  const { threadEntries } = await import('#build/thread-entries.ts')
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [threadEntries()],
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: true,
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        input: { 'start-program': join(root, 'build/start-program.ts') },
        external: (id) => apart.has(id) || (id.startsWith('#build/') && !carried.has(id)),
        // Blanks and comments are a third of what a start would have to read; names stay, for the log.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  }
}

/** Bundles the web host if its sources changed; resolves to whether it did. It appears in its place all at once. */
export async function buildHost(): Promise<boolean> {
  return makeIfChanged('host', sources, async () => {
    const fresh = `${hostDir}-${process.pid}`
    const old = `${fresh}-old`
    // Loaded only when needed: starting an up-to-date program should not wait for the bundler.
    const { build } = await import('vite')
    try {
      await build(await hostBundle(fresh))
      if (existsSync(hostDir)) renameSync(hostDir, old)
      renameSync(fresh, hostDir)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
      rmSync(old, { recursive: true, force: true })
    }
  })
}

/** The program to run: the bundle, which starts faster, or the sources while they are newer than it. */
export function startProgram(): string {
  const path = isFresh('host', sources) ? join(hostDir, 'start-program.js') : join(root, 'build', 'start-program.ts')
  return pathToFileURL(path).href
}
