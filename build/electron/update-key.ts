/** Makes the pair of keys for updates: the private one into a new file outside the checkout, the public one on the screen. */
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { publicHalf } from '#build/electron/release.ts'
import { root } from '#build/root.ts'

const target = resolve(process.argv[2] ?? '')
if (process.argv[2] === undefined || target.startsWith(root)) {
  console.error('npm run update-key -- FILE, with FILE outside the checkout')
  process.exit(2)
}
const { privateKey } = generateKeyPairSync('ed25519')
// Never over a key that is there: its updates could not be signed any more.
writeFileSync(target, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 })
console.log(`Private key: ${target} (give its text to packaging as REGISTRA_UPDATE_KEY, and keep a copy in a safe)`)
console.log(`Public key, for main/core/features/program/update-keys.ts: ${publicHalf(privateKey)}`)
