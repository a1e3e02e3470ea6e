import { argon2Sync, createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

import { expect, it } from 'vitest'

import { makeSlot, openSlots, type KeySlot } from '#main/core/db/key-slots.ts'

const workspaceId = 'b0b5e3a4-0000-4000-8000-000000000001'
const dataKey = randomBytes(32)
const memory = 2 ** 10

it('wraps the data key under Argon2id, as another implementation reckons it', () => {
  const slot = makeSlot('passphrase', 'café au lait', dataKey, workspaceId, memory)
  if (slot.kdf.name !== 'argon2id') throw new Error(slot.kdf.name)
  const { passes, parallelism, salt } = slot.kdf
  const key = argon2Sync('argon2id', {
    message: 'café au lait',
    nonce: Buffer.from(salt, 'base64'),
    parallelism,
    tagLength: 32,
    memory,
    passes,
  })
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
  decipher.setAAD(Buffer.from(`${workspaceId}:passphrase`))
  decipher.setAuthTag(wrapped.subarray(-16))
  expect(Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()])).toEqual(dataKey)
})

it('opens with its own secret and workspace only', () => {
  const slots = [
    makeSlot('passphrase', 'correct horse', dataKey, workspaceId, memory),
    makeSlot('recovery', 'ABCDE-FGHJK', dataKey, workspaceId, memory),
  ]
  expect(openSlots(slots, 'passphrase', 'correct horse', workspaceId)).toEqual(dataKey)
  expect(openSlots(slots, 'recovery', 'abcde fghjk', workspaceId)).toEqual(dataKey)
  expect(() => openSlots(slots, 'passphrase', 'Correct horse', workspaceId)).toThrow('wrong-passphrase')
  expect(() => openSlots(slots, 'recovery', 'correct horse', workspaceId)).toThrow('wrong-recovery-code')
  expect(() => openSlots(slots, 'passphrase', 'correct horse', 'another workspace')).toThrow('wrong-passphrase')
})

it('still opens a slot that was made under scrypt', () => {
  const kdf = {
    name: 'scrypt' as const,
    cost: 2 ** 10,
    blockSize: 8,
    parallelism: 1,
    salt: randomBytes(16).toString('base64'),
  }
  const nonce = randomBytes(12)
  const cipher = createCipheriv(
    'aes-256-gcm',
    scryptSync('older', Buffer.from(kdf.salt, 'base64'), 32, { N: kdf.cost, r: 8, p: 1 }),
    nonce,
  )
  cipher.setAAD(Buffer.from(`${workspaceId}:passphrase`))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  const slot: KeySlot = {
    kind: 'passphrase',
    kdf,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  }
  expect(openSlots([slot], 'passphrase', 'older', workspaceId)).toEqual(dataKey)
})
