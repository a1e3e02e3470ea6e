import { join } from 'node:path'

import { root } from '#build/root.ts'
import { run } from '#main/cli/run.ts'
import { decadesLater, drain, openAt, passphrase } from '#tests/faults/campaign/office.ts'
import { retentionKinds } from '#shared/domain/retention.ts'

// A process of its own that runs one command, to be killed or to meet a limit: `node child.ts STATE WORD…`.
// It says `ready` once the program is loaded, and the command's answer in the end. `new-key FOLDER` changes the data key,
// `purge FOLDER` removes what has had its years, decades later.

// Where a limit of the size of files is set, a write fails like any other instead of ending the process.
process.on('SIGXFSZ', () => undefined)

const [stateDir = '', ...words] = process.argv.slice(2)
process.stdout.write('ready\n')
const own: Record<string, (folder: string) => Promise<number>> = { 'new-key': takeNewKey, purge }
process.exitCode = await (own[words[0] ?? '']?.(words[1] ?? '') ?? runCommand())

function runCommand(): Promise<number> {
  return run(words, {
    environment: { ...process.env, XDG_STATE_HOME: stateDir },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    askSecret: () => Promise.resolve(null),
    signal: new AbortController().signal,
    resourcesDir: join(root, 'resources'),
    version: 'campaign',
  })
}

async function takeNewKey(folder: string): Promise<number> {
  const running = await openAt(folder)
  await drain(await running.client.passphrases.rotate({ current: passphrase, others: [] }))
  await running.release()
  return 0
}

async function purge(folder: string): Promise<number> {
  const running = await openAt(folder, decadesLater)
  const { privacy } = running.client
  const kinds = [...retentionKinds]
  const { fingerprint } = await privacy.dryRun({ kinds })
  const signature = { signedBy: 'Anne', reason: 'campagne', passphrase }
  await drain(await privacy.purge({ kinds, fingerprint, ...signature }))
  await running.release()
  return 0
}
