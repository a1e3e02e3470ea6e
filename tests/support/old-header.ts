import { createCipheriv, randomBytes, scryptSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts a header of version 1, with one slot under scrypt and without a role, in the place of a workspace's own. */
export function makeOldHeader(folder: string, dataKey: Buffer, passphrase: string): void {
  const file = join(folder, 'workspace.json')
  const { format, id, createdAt } = JSON.parse(readFileSync(file, 'utf8'))
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, { N: 2 ** 10, r: 8, p: 1 }), nonce)
  cipher.setAAD(Buffer.from(`${id}:passphrase`))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]).toString('base64')
  const kdf = { name: 'scrypt', cost: 2 ** 10, blockSize: 8, parallelism: 1, salt: salt.toString('base64') }
  const slots = [{ kind: 'passphrase', kdf, nonce: nonce.toString('base64'), wrapped }]
  writeFileSync(file, JSON.stringify({ format, version: 1, id, createdAt, slots }))
}
