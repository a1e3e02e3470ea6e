import { argon2Sync, createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto'

import { expect, it } from 'vitest'

import { makeSlot, openSlots, type KeySlot } from '#main/core/db/key-slots.ts'

const workspaceId = 'b0b5e3a4-0000-4000-8000-000000000001'
const dataKey = randomBytes(32)
const cheap = { memory: 2 ** 10 }
const office = { kind: 'passphrase', role: 'office', id: '0a1b2c3d4e5f' } as const
const recovery = { kind: 'recovery', role: 'office', id: '0a1b2c3d4e60' } as const
const reader = { kind: 'passphrase', role: 'reader', id: '0a1b2c3d4e61' } as const

function opened(slots: readonly KeySlot[], kind: KeySlot['kind'], secret: string) {
  const { dataKey: key, role } = openSlots(slots, kind, secret, workspaceId)
  return { key, role }
}

it('wraps the data key under Argon2id, as another implementation reckons it', () => {
  const slot = makeSlot(office, 'café au lait', dataKey, workspaceId, cheap)
  if (slot.kdf.name !== 'argon2id') throw new Error(slot.kdf.name)
  const { memory, passes, parallelism, salt } = slot.kdf
  const stretched = argon2Sync('argon2id', {
    message: 'café au lait',
    nonce: Buffer.from(salt, 'base64'),
    parallelism,
    tagLength: 32,
    memory,
    passes,
  })
  const bound = Buffer.from(`${workspaceId}:passphrase:office:0a1b2c3d4e5f`)
  const key = Buffer.from(hkdfSync('sha256', stretched, '', bound, 32))
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
  decipher.setAAD(bound)
  decipher.setAuthTag(wrapped.subarray(-16))
  expect(Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()])).toEqual(dataKey)
})

it('opens with its own secret and workspace only', () => {
  const slots = [
    makeSlot(office, 'correct horse', dataKey, workspaceId, cheap),
    makeSlot(recovery, 'ABCDE-FGHJK', dataKey, workspaceId, cheap),
  ]
  expect(opened(slots, 'passphrase', 'correct horse')).toEqual({ key: dataKey, role: 'office' })
  expect(opened(slots, 'recovery', 'abcde fghjk')).toEqual({ key: dataKey, role: 'office' })
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
  expect(opened([slot], 'passphrase', 'older')).toEqual({ key: dataKey, role: 'office' })
})

it('gives each passphrase its role, however many there are, with one derivation for all', () => {
  const first = makeSlot(office, 'correct horse', dataKey, workspaceId, cheap)
  const lent = makeSlot(reader, 'battery staple', dataKey, workspaceId, { ...cheap, like: first })
  expect(lent.kdf).toEqual(first.kdf)
  expect(opened([first, lent], 'passphrase', 'battery staple')).toEqual({ key: dataKey, role: 'reader' })
  expect(opened([first, lent], 'passphrase', 'correct horse')).toEqual({ key: dataKey, role: 'office' })
})

it('opens nothing once its role, its name or its kind was changed in the file', () => {
  const lent = makeSlot(reader, 'battery staple', dataKey, workspaceId, cheap)
  const { role: _role, id: _id, ...older } = lent
  const forged: KeySlot[] = [
    { ...lent, role: 'office' },
    { ...lent, role: 'supervisor' },
    { ...lent, id: office.id },
    { ...lent, role: 'office', id: office.id },
    older,
  ]
  for (const slot of forged) {
    expect(() => openSlots([slot], 'passphrase', 'battery staple', workspaceId)).toThrow('wrong-passphrase')
  }
  expect(() => openSlots([{ ...lent, kind: 'recovery' }], 'recovery', 'battery staple', workspaceId)).toThrow(
    'wrong-recovery-code',
  )
})
