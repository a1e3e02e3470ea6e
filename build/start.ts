import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

import { startProgram } from '#build/host.ts'
import { root } from '#build/root.ts'

// As the bootstrap asks for by its environment; this is for a start without it.
enableCompileCache(join(root, 'node_modules', '.cache', 'node'))

const { run } = (await import(startProgram())) as typeof import('#build/start-program.ts')
await run(process.argv.slice(2))
