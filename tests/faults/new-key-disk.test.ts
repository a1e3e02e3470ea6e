import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { addAttachment } from '#tests/support/backups.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'

const root = join(import.meta.dirname, '../..')
const lent = 'le chantier de Namur'

/** Renews the key in a process in which no file may grow beyond so many KiB, as on a disk that is full. */
function rotateWithin(folder: string, kilobytes: number): { status: number | null; error: { code: string } } {
  const child = [join(import.meta.dirname, 'campaign/child.ts'), join(folder, '../state')]
  const words = ['key', 'rotate', '--workspace', folder, '--json']
  const limited = ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'sh', process.execPath, ...child, ...words]
  const { status, stdout } = spawnSync('bash', limited, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REGISTRA_PASSPHRASE: passphrase, NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  return { status, ...JSON.parse(stdout.slice(stdout.indexOf('\n') + 1)) }
}

test.runIf(process.platform === 'linux')(
  'a key that cannot be renewed for lack of room is refused in words, and everything opens as before',
  async () => {
    const { client, core, workspaceFolder } = await coreWithWorkspace()
    await addAttachment(core, 3_000_000)
    const role = { role: 'supervisor', label: 'Namur' } as const
    await client.passphrases.add({ ...role, current: passphrase, passphrase: lent })
    await client.workspace.close()
    const kilobytes = Math.floor((statSync(join(workspaceFolder, 'registra.db')).size * 0.6) / 1024)
    const { status, error } = rotateWithin(workspaceFolder, kilobytes)
    expect(status).toBe(1)
    // A limit of the size of files is told as the one, a full disk as the other.
    expect(['disk-full', 'not-writable']).toContain(error.code)
    expect(readdirSync(workspaceFolder).filter((name) => /\.(new|tmp)|new-key/.test(name))).toEqual([])
    const { client: again } = testCore()
    for (const [secret, opensAs] of [
      [lent, 'supervisor'],
      [passphrase, 'office'],
    ] as const) {
      const open = { folder: workspaceFolder, secret: { passphrase: secret }, user: 'A' }
      expect((await again.workspace.open(open)).role).toBe(opensAs)
    }
    expect((await again.workspace.verify()).ok).toBe(true)
    // The code made for the key that never came was shown to nobody and asks for nothing.
    expect((await again.passphrases.list()).recoveryUnconfirmed).toBe(false)
  },
)
