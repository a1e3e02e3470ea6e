import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { firstLine, sha256Of, signedText } from '#main/core/features/program/update-file.ts'
import {
  installerNamed,
  systemNames,
  updateEnding,
  type Installer,
  type System,
  type UpdateManifest,
} from '#shared/domain/update.ts'
import type { Release } from '#shared/releases/release.ts'

/** What was written beside the installers. */
export interface ReleaseFiles {
  checksums: string
  /** Absent without a key: nothing unsigned passes for a manifest. */
  manifest?: string
  updates: string[]
}

/** The private key of updates out of the environment: PKCS #8, as PEM or as the base64 of its DER. Throws when it is no Ed25519. */
export function updateKeyOf(text: string): KeyObject {
  const key = text.includes('-----')
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('REGISTRA_UPDATE_KEY is not an Ed25519 key.')
  return key
}

/** The public half as `update-keys.ts` has it. */
export function publicHalf(key: KeyObject): string {
  return String(createPublicKey(key).export({ format: 'jwk' })['x'])
}

/** The installers of a version that lie in a folder, by name; throws when there is none. */
export async function installersIn(folder: string, version: string): Promise<Installer[]> {
  const found: Installer[] = []
  for (const name of readdirSync(folder).sort()) {
    const told = installerNamed(name, version)
    if (told === null) continue
    const path = join(folder, name)
    found.push({ name, size: statSync(path).size, sha256: await sha256Of(path), ...told })
  }
  if (found.length === 0) throw new Error(`There is no installer of version ${version} in ${folder}.`)
  return found
}

/**
 * Writes what goes with the installers of one system: `SHA256SUMS` as `sha256sum -c` reads it and, with a key, the signed
 * manifest and one update file per installer. The same installers, release and key give the same bytes.
 */
export async function describeRelease(folder: string, release: Release, key: KeyObject | null): Promise<ReleaseFiles> {
  const files = await installersIn(folder, release.version)
  const updates: string[] = []
  const sums = files.map(({ name, sha256 }) => ({ name, sha256 }))
  let manifest: string | undefined
  if (key !== null) {
    const signed = signManifest(manifestOf(release, files), key)
    // Each system packages itself: a name per system, so that the three can be put into one folder.
    const system: System = files[0]?.system ?? 'linux'
    manifest = `registra-${release.version}-${systemNames[system].toLowerCase()}.json`
    writeFileSync(join(folder, manifest), `${JSON.stringify(signed, null, 2)}\n`)
    for (const { name } of files) {
      const update = `${name}${updateEnding}`
      await writeUpdate(join(folder, update), signed, join(folder, name), name)
      updates.push(update)
    }
    for (const name of [manifest, ...updates]) sums.push({ name, sha256: await sha256Of(join(folder, name)) })
  }
  // Two blanks: the file is compared as text or as bytes alike.
  writeFileSync(join(folder, 'SHA256SUMS'), sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  return { checksums: 'SHA256SUMS', updates, ...(manifest === undefined ? {} : { manifest }) }
}

function manifestOf(release: Release, files: Installer[]): UpdateManifest {
  const { version, date, workspaceFormat, minimumVersion, changes } = release
  const { fr, nl, de, en } = changes
  return {
    program: 'registra',
    version,
    date,
    workspaceFormat,
    minimumVersion,
    changes: { fr: [...fr], nl: [...nl], de: [...de], en: [...en] },
    files,
  }
}

interface SignedManifest {
  manifest: string
  signature: string
}

/** Signs a manifest as the program checks it. */
export function signManifest(manifest: UpdateManifest, key: KeyObject): SignedManifest {
  const text = JSON.stringify(manifest)
  return { manifest: text, signature: sign(null, signedText(text), key).toString('base64') }
}

/** Puts manifest and installer into one file. */
export async function writeUpdate(
  target: string,
  signed: SignedManifest,
  installerPath: string,
  installer: string,
): Promise<void> {
  writeFileSync(target, `${firstLine}${JSON.stringify({ ...signed, installer })}\n`)
  await pipeline(createReadStream(installerPath), createWriteStream(target, { flags: 'a' }))
}
