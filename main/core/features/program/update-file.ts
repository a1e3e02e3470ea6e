import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { z } from 'zod'

import { CoreError } from '#main/core/errors.ts'
import {
  updateManifest,
  updateObstacle,
  type Here,
  type Installer,
  type UpdateManifest,
} from '#shared/domain/update.ts'

// One file holds all that an office carries on a stick: a line that says what it is, a line of JSON with the signed
// manifest and the name of the installer, then the installer as it is. Written by build/electron/release.ts.

/** The first line of an update file. */
export const firstLine = 'REGISTRA-UPDATE 1\n'

/** What the signature covers: a text of another purpose signed with the same key is no manifest. */
export function signedText(manifest: string): Buffer {
  return Buffer.from(`${firstLine}${manifest}`)
}

export const updateHeader = z.object({
  /** The manifest as it was signed, byte for byte. */
  manifest: z.string().max(200_000),
  /** Ed25519, base64. */
  signature: z.string().max(200),
  installer: z.string().max(200),
})

/** The manifest with its signature makes some thousand bytes; what is longer is no header of ours. */
const longestHeader = 500_000

/** An update file whose signature is right. */
export interface SignedUpdate {
  path: string
  manifest: UpdateManifest
  installer: Installer
  /** Where in the file the installer begins. */
  offset: number
}

/**
 * Reads and proves who made an update file, and that it is as long as it was signed; its bytes are checked by `checkContent`.
 * Throws `update-kind`, `update-no-key`, `update-signature` or `update-damaged`.
 */
export async function readUpdate(path: string, keys: readonly string[]): Promise<SignedUpdate> {
  const { header, offset } = await readHeader(path)
  if (keys.length === 0) throw new CoreError('update-no-key')
  const signature = Buffer.from(header.signature, 'base64')
  const text = signedText(header.manifest)
  if (!keys.some((key) => verify(null, text, publicKey(key), signature))) throw new CoreError('update-signature')
  const manifest = readManifest(header.manifest)
  const installer = manifest.files.find(({ name }) => name === header.installer)
  if (!installer) throw new CoreError('update-damaged')
  const { size } = await stat(path)
  if (size !== offset + installer.size) throw new CoreError('update-damaged')
  return { path, manifest, installer, offset }
}

async function readHeader(path: string): Promise<{ header: z.infer<typeof updateHeader>; offset: number }> {
  const file = await open(path)
  try {
    const start = Buffer.alloc(firstLine.length + longestHeader)
    const { bytesRead } = await file.read(start, 0, start.length, 0)
    const read = start.subarray(0, bytesRead)
    const end = read.indexOf('\n', firstLine.length)
    if (!read.toString('latin1').startsWith(firstLine) || end === -1) throw new CoreError('update-kind')
    return { header: parseHeader(read.toString('utf8', firstLine.length, end)), offset: end + 1 }
  } finally {
    await file.close()
  }
}

function parseHeader(text: string): z.infer<typeof updateHeader> {
  try {
    return updateHeader.parse(JSON.parse(text))
  } catch {
    throw new CoreError('update-kind')
  }
}

/** Signed by us and yet not understood: made by a version that writes more than this one knows. */
function readManifest(text: string): UpdateManifest {
  try {
    return updateManifest.parse(JSON.parse(text))
  } catch {
    throw new CoreError('update-kind')
  }
}

function publicKey(base64url: string): KeyObject {
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: base64url } })
}

/** Throws what stands in the way of an update here: a code `update-…` with its parameters. */
export function demandFitting({ manifest, installer }: SignedUpdate, here: Here): void {
  const obstacle = updateObstacle(manifest, installer, here)
  if (obstacle) throw new CoreError(obstacle.code, obstacle.params)
}

/** Checks the bytes of the installer inside an update file; throws `update-damaged`. */
export async function checkContent({ path, installer, offset }: SignedUpdate): Promise<void> {
  if ((await sha256Of(path, offset)) !== installer.sha256) throw new CoreError('update-damaged')
}

/**
 * Takes the installer out into a folder that only this user may look into, and checks that very copy: what is checked is
 * what is run. Returns its path; throws `update-damaged` or what the disk says.
 */
export async function takeOut(update: SignedUpdate, folder: string): Promise<string> {
  const { path, installer, offset } = update
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, installer.name)
  // Never over a file that is there already: somebody else could hold it open.
  await pipeline(createReadStream(path, { start: offset }), createWriteStream(copy, { flags: 'wx', mode: 0o700 }))
  const handle = await open(copy, 'r+')
  await handle.sync()
  await handle.close()
  await demandSound(copy, installer)
  return copy
}

/** Throws `update-damaged` unless the file is the installer that was signed, byte for byte. */
export async function demandSound(path: string, { sha256, size }: Installer): Promise<void> {
  const there = await stat(path)
  if (there.size !== size || (await sha256Of(path)) !== sha256) throw new CoreError('update-damaged')
}

/** The SHA-256 of a file from a position on, as lower case hexadecimals. */
export async function sha256Of(path: string, start = 0): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { start }), hash)
  return hash.digest('hex')
}
