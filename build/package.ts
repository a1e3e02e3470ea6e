import '#main/core/node-version.ts'

import { join } from 'node:path'

import { build, Platform } from 'electron-builder'

import { buildElectron } from '#build/electron/bundle.ts'
import { buildRenderer } from '#build/renderer.ts'
import { root } from '#build/root.ts'

const platforms: Record<string, Platform> = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }

/**
 * Makes the installers of this machine's own system in `dist/packages`: each system packages itself, because signing
 * and disk images need its own tools. With `--dir`, the unpacked program only.
 */
async function makePackages(args: readonly string[]): Promise<void> {
  const platform = platforms[process.platform]
  if (platform === undefined) throw new Error(`Registra is not packaged for ${process.platform}.`)
  await buildRenderer(() => console.log('Building the page…'))
  await buildElectron(() => console.log('Building the desktop program…'))
  const paths = await build({
    projectDir: root,
    config: join(root, 'electron-builder.yml'),
    targets: platform.createTarget(args.includes('--dir') ? 'dir' : undefined),
    publish: 'never',
  })
  for (const path of paths) console.log(path)
}

await makePackages(process.argv.slice(2))
