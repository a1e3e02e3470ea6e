import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { makeIfChanged } from '#build/fingerprint.ts'
import { root } from '#build/root.ts'

/** Where the built renderer is. */
export const rendererDir: string = join(root, 'dist', 'renderer')

const sources = ['renderer', 'shared', 'package-lock.json', 'package.json', 'build/vite.config.ts']

/**
 * Builds the renderer if its sources changed; resolves to whether it did. `onBuild` is called before the work starts.
 * The build appears in its place all at once: a running instance, or a test, never sees half of one.
 */
export async function buildRenderer(onBuild: () => void = () => {}): Promise<boolean> {
  return makeIfChanged('renderer', sources, async () => {
    onBuild()
    const fresh = `${rendererDir}-${process.pid}`
    const old = `${fresh}-old`
    // Loaded only when needed: starting an up-to-date program should not wait for the bundler.
    const { build } = await import('vite')
    try {
      await build({
        configFile: join(root, 'build', 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: fresh },
      })
      if (existsSync(rendererDir)) renameSync(rendererDir, old)
      renameSync(fresh, rendererDir)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
      rmSync(old, { recursive: true, force: true })
    }
  })
}
