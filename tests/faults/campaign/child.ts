import { join } from 'node:path'

import { root } from '#build/root.ts'
import { run } from '#main/cli/run.ts'
import { drain, openAt, passphrase } from '#tests/faults/campaign/office.ts'

// A process of its own that runs one command, to be killed or to meet a limit: `node child.ts STATE WORD…`.
// It says `ready` once the program is loaded, and the command's answer in the end. `new-key FOLDER` changes the data key.

// Where a limit of the size of files is set, a write fails like any other instead of ending the process.
process.on('SIGXFSZ', () => undefined)

const [stateDir = '', ...words] = process.argv.slice(2)
process.stdout.write('ready\n')
process.exitCode =
  words[0] === 'new-key'
    ? await takeNewKey(words[1] ?? '')
    : await run(words, {
        environment: { ...process.env, XDG_STATE_HOME: stateDir },
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        askSecret: () => Promise.resolve(null),
        signal: new AbortController().signal,
        resourcesDir: join(root, 'resources'),
        version: 'campaign',
      })

async function takeNewKey(folder: string): Promise<number> {
  const running = await openAt(folder)
  await drain(await running.client.passphrases.rotate({ current: passphrase, others: [] }))
  await running.release()
  return 0
}
