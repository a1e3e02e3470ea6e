import { join } from 'node:path'

import { root } from '#build/root.ts'
import { run } from '#main/cli/run.ts'

// A process of its own that runs one command, to be killed or to meet a limit: `node child.ts STATE WORD…`.
// It says `ready` once the program is loaded, and the command's answer in the end.

// Where a limit of the size of files is set, a write fails like any other instead of ending the process.
process.on('SIGXFSZ', () => undefined)

const [stateDir = '', ...words] = process.argv.slice(2)
process.stdout.write('ready\n')
process.exitCode = await run(words, {
  environment: { ...process.env, XDG_STATE_HOME: stateDir },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  askSecret: () => Promise.resolve(null),
  signal: new AbortController().signal,
  resourcesDir: join(root, 'resources'),
  version: 'campaign',
})
