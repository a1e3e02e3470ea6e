import '#main/core/node-version.ts'

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { build, Platform } from 'electron-builder'

import { buildElectron } from '#build/electron/bundle.ts'
import { describeRelease, publicHalf, updateKeyOf } from '#build/electron/release.ts'
import { signingOf } from '#build/electron/signing.ts'
import { buildRenderer } from '#build/renderer.ts'
import { root } from '#build/root.ts'
import { updateKeys } from '#main/core/features/program/update-keys.ts'
import { releases } from '#shared/releases/index.ts'

const platforms: Record<string, Platform> = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }

/** The time that archives are stamped with, when none is given: that of the commit, so that the same sources give the same. */
function stampSources(): void {
  try {
    process.env['SOURCE_DATE_EPOCH'] ??= execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root })
      .toString()
      .trim()
  } catch {
    console.log('No commit to take the time of: files carry that of their making.')
  }
}

/**
 * Makes the installers of this machine's own system in `dist/packages`: each system packages itself, because signing
 * and disk images need its own tools. With `--dir`, the unpacked program only.
 */
async function makePackages(args: readonly string[]): Promise<void> {
  const platform = platforms[process.platform]
  if (platform === undefined) throw new Error(`Registra is not packaged for ${process.platform}.`)
  const signing = signingOf(process.platform, process.env)
  const secret = process.env['REGISTRA_UPDATE_KEY']
  const key = secret ? updateKeyOf(secret) : null
  // No tool that packaging starts has a use for it.
  delete process.env['REGISTRA_UPDATE_KEY']
  stampSources()
  await buildRenderer(() => console.log('Building the page…'))
  await buildElectron(() => console.log('Building the desktop program…'))
  const paths = await build({
    projectDir: root,
    // Laid over electron-builder.yml, which is read by itself.
    config: signing.config,
    targets: platform.createTarget(args.includes('--dir') ? 'dir' : undefined),
    publish: 'never',
  })
  for (const path of paths) console.log(path)
  console.log(signing.told)
  if (!args.includes('--dir')) await describe(key)
}

async function describe(key: ReturnType<typeof updateKeyOf> | null): Promise<void> {
  const [release] = releases
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  if (version !== release.version) throw new Error(`shared/releases tells of ${release.version}, not of ${version}.`)
  const written = await describeRelease(join(root, 'dist', 'packages'), release, key)
  for (const name of [written.checksums, written.manifest, ...written.updates]) if (name) console.log(name)
  if (key === null) console.log('NO UPDATE FILES: they need REGISTRA_UPDATE_KEY. See README, Packaging.')
  else if (!updateKeys.includes(publicHalf(key))) {
    console.log('No program will accept these updates: update-keys.ts does not name the public half of this key.')
  }
}

await makePackages(process.argv.slice(2))
