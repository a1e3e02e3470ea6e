import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt, scryptSync } from 'node:crypto'

import { hashRawSync } from '@node-rs/argon2'

import type { WorkspaceHeader } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'

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

/** Who a slot is for, and by what name it is known inside. */
export interface SlotOwner {
  kind: KeySlot['kind']
  role: DeskRole
  id: string
}

/** What a slot is bound to: changed in the file, it opens nothing any more. Slots without a role are older. */
function boundTo(slot: Pick<KeySlot, 'kind' | 'role' | 'id'>, workspaceId: string): Buffer {
  const { kind, role, id } = slot
  return Buffer.from(role === undefined ? `${workspaceId}:${kind}` : `${workspaceId}:${kind}:${role}:${id ?? ''}`)
}

/** The key of one slot: slots may share a salt, so that a try costs one derivation however many there are. */
function slotKey(stretched: Buffer, slot: Pick<KeySlot, 'kind' | 'role' | 'id'>, workspaceId: string): Buffer {
  if (slot.role === undefined) return stretched
  return Buffer.from(hkdfSync('sha256', stretched, Buffer.alloc(0), boundTo(slot, workspaceId), 32))
}

/** A fresh name for a slot. */
export function newSlotId(): string {
  return randomBytes(6).toString('hex')
}

/** Argon2id under a fresh salt, with as much memory as is usual unless a test asks for less. */
function newStretching(memory: number): KeySlot['kdf'] {
  return { name: 'argon2id', memory, passes, parallelism, salt: randomBytes(16).toString('base64') }
}

/**
 * Wraps the data key. The workspace, the role and the slot's name are bound in: a slot can neither be moved to another
 * workspace nor given another role.
 * @param like a slot of the same workspace whose salt is shared, if it is stretched the same way
 */
export function makeSlot(
  { kind, role, id }: SlotOwner,
  secret: string,
  dataKey: Buffer,
  workspaceId: string,
  { memory = usualMemory, like }: { memory?: number | undefined; like?: KeySlot | undefined } = {},
): KeySlot {
  const kdf = like?.kdf.name === 'argon2id' ? like.kdf : newStretching(memory)
  const nonce = randomBytes(12)
  const key = slotKey(wrappingKey(secretText(kind, secret), kdf), { kind, role, id }, workspaceId)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(boundTo({ kind, role, id }, workspaceId))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { kind, role, id, kdf, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') }
}

/** What a secret has opened. */
export interface OpenedSlot {
  dataKey: Buffer
  slot: KeySlot
  role: DeskRole
}

/** The slot that a secret opens, or null; derives once for all slots that share a salt. */
export function findSlot(
  slots: readonly KeySlot[],
  kind: KeySlot['kind'],
  secret: string,
  id: string,
): OpenedSlot | null {
  const stretched = new Map<string, Buffer>()
  for (const slot of slots) {
    if (slot.kind !== kind) continue
    const how = JSON.stringify(slot.kdf)
    const known = stretched.get(how) ?? wrappingKey(secretText(kind, secret), slot.kdf)
    stretched.set(how, known)
    const wrapped = Buffer.from(slot.wrapped, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', slotKey(known, slot, id), Buffer.from(slot.nonce, 'base64'))
    decipher.setAAD(boundTo(slot, id))
    decipher.setAuthTag(wrapped.subarray(-16))
    try {
      const dataKey = Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()])
      return { dataKey, slot, role: slot.role ?? 'office' }
    } catch {
      // This slot is under another secret (or was altered, which cannot be told apart): try the next one.
    }
  }
  return null
}

/** What a secret opens; throws `wrong-passphrase` or `wrong-recovery-code` when it opens none of the slots of that kind. */
export function openSlots(slots: readonly KeySlot[], kind: KeySlot['kind'], secret: string, id: string): OpenedSlot {
  const found = findSlot(slots, kind, secret, id)
  if (found) return found
  throw new CoreError(kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code')
}
