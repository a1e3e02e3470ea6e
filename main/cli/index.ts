import '#main/core/node-version.ts'

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Loaded after the check above: an old Node must be refused before the database binding is touched.
const { run, askSecret } = await import('#main/cli/run.ts')

const root = join(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
// npm runs scripts in the project's folder; paths the user typed belong to where she typed them.
const typedIn = process.env['npm_lifecycle_event'] === 'registra' ? process.env['INIT_CWD'] : undefined
if (typedIn !== undefined) process.chdir(typedIn)

const interrupted = new AbortController()
process.on('SIGINT', () => interrupted.abort())
process.on('SIGTERM', () => interrupted.abort())

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  askSecret,
  signal: interrupted.signal,
  resourcesDir: join(root, 'resources'),
  version,
})
