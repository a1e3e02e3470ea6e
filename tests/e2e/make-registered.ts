import { join } from 'node:path'

import { root } from '#build/root.ts'
import { importLocalFile } from '#main/core/features/imports/service.ts'
import { startCore } from '#main/core/start.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

// Run by a process of its own: `node make-registered.ts FOLDER PASSPHRASE INSTANT` makes the workspace `FOLDER/Bureau` with
// all samples, reviewed, and remembers it in `FOLDER/state` as the one last opened.

const [folder = '', passphrase = '', now = ''] = process.argv.slice(2)
const running = startCore({
  stateDir: join(folder, 'state'),
  resourcesDir: join(root, 'resources'),
  version: 'test',
  defaultUser: 'Anne',
  now,
  // Deriving keys is tested elsewhere.
  keyCost: 2 ** 10,
})
const { core, client } = running
await client.workspace.create({
  folder: join(folder, 'Bureau'),
  passphrase,
  user: 'Anne',
  sample: false,
  language: 'fr',
})
const masters: ImportKind[] = ['companies', 'declarations', 'chain', 'people', 'planning']
const files = [
  ...masters.map((kind) => ({ kind, file: `${kind}.csv` })),
  { kind: 'registrations' as const, file: 'ciao-in-out.csv' },
  { kind: 'registrations' as const, file: 'checkinatwork-presences.csv' },
]
for (const { kind, file } of files) await importLocalFile(core, kind, join(root, 'tests/samples', file))
for await (const step of await client.findings.review({ scope: 'all' })) {
  if (step.kind === 'done') break
}
await running.stop()
