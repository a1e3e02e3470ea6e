import { createCipheriv, createDecipheriv, randomBytes, randomInt, scryptSync } from 'node:crypto'

import { hashRawSync } from '@node-rs/argon2'

import type { WorkspaceHeader } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'

/** The data key wrapped under one secret; holds nothing personal. Slots made before Argon2id came are under scrypt. */
export type KeySlot = WorkspaceHeader['slots'][number]

/** Memory of a try in KiB: with three passes over four lanes the second recommended choice of RFC 9106, section 4. */
export const usualMemory: number = 2 ** 16
const passes = 3
const parallelism = 4

/** Letters and digits that are not mistaken for each other on paper (no I, L, O, U, 0, 1). */
const recoveryAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const recoveryGroups = 6
const recoveryGroupLength = 5

/** The fewest characters of a passphrase: below it, guessing is a matter of days. */
export const shortestPassphrase = 8

/** A recovery code of six groups of five characters: 147 bits. Shown once, never stored. */
export function newRecoveryCode(): string {
  const letter = (): string => recoveryAlphabet.charAt(randomInt(recoveryAlphabet.length))
  const group = (): string => Array.from({ length: recoveryGroupLength }, letter).join('')
  return Array.from({ length: recoveryGroups }, group).join('-')
}

/** Forgives what people do when they copy a code from paper: small letters, blanks, missing dashes. */
export function normalRecoveryCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

function secretText(kind: KeySlot['kind'], secret: string): string {
  return kind === 'recovery' ? normalRecoveryCode(secret) : secret.normalize('NFC')
}

function wrappingKey(secret: string, kdf: KeySlot['kdf']): Buffer {
  const salt = Buffer.from(kdf.salt, 'base64')
  if (kdf.name === 'argon2id') {
    const { memory: memoryCost, passes: timeCost, parallelism } = kdf
    // Argon2id is what the package does unless told otherwise; a test holds it to that.
    return hashRawSync(secret, { memoryCost, timeCost, parallelism, outputLen: 32, salt })
  }
  const { cost: N, blockSize: r, parallelism: p } = kdf
  return scryptSync(secret, salt, 32, { N, r, p, maxmem: 256 * N * r })
}

/** Wraps the data key; the workspace id is bound in, so that a slot cannot be moved to another workspace. */
export function makeSlot(
  kind: KeySlot['kind'],
  secret: string,
  dataKey: Buffer,
  workspaceId: string,
  memory: number = usualMemory,
): KeySlot {
  const kdf = { name: 'argon2id' as const, memory, passes, parallelism, salt: randomBytes(16).toString('base64') }
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secretText(kind, secret), kdf), nonce)
  cipher.setAAD(Buffer.from(`${workspaceId}:${kind}`))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { kind, kdf, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') }
}

/** The data key, or `wrong-passphrase` when the secret opens none of the slots of that kind. */
export function openSlots(slots: readonly KeySlot[], kind: KeySlot['kind'], secret: string, id: string): Buffer {
  for (const slot of slots) {
    if (slot.kind !== kind) continue
    const wrapped = Buffer.from(slot.wrapped, 'base64')
    const key = wrappingKey(secretText(kind, secret), slot.kdf)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
    decipher.setAAD(Buffer.from(`${id}:${kind}`))
    decipher.setAuthTag(wrapped.subarray(-16))
    try {
      return Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()])
    } catch {
      // This slot is under another secret (or was altered, which cannot be told apart): try the next one.
    }
  }
  throw new CoreError(kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code')
}
