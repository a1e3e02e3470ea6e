import { join } from 'node:path'

import { root } from '#build/root.ts'
import { closeReviews } from '#main/core/features/findings/service.ts'
import { closeImports, importLocalFile } from '#main/core/features/imports/service.ts'
import { startCore } from '#main/core/start.ts'
import { fillWithHostileTexts, hostileTexts, nameHostileAccesses } from '#tests/e2e/hostile-workspace.ts'
import { preparedWorkspaces, type PreparedWorkspace } from '#tests/e2e/prepared.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

// Run by a process of its own: `node make-workspaces.ts FOLDER` makes each prepared workspace in `FOLDER/<name>`.

const masters: ImportKind[] = ['companies', 'declarations', 'chain', 'people', 'planning']
const sampleFiles = [
  ...masters.map((kind) => ({ kind, file: `${kind}.csv` })),
  { kind: 'registrations' as const, file: 'ciao-in-out.csv' },
  { kind: 'registrations' as const, file: 'checkinatwork-presences.csv' },
]

async function make(target: string, { folder, passphrase, now, content }: PreparedWorkspace): Promise<void> {
  const running = startCore({
    stateDir: join(target, 'unused'),
    resourcesDir: join(root, 'resources'),
    version: 'test',
    defaultUser: 'Anne',
    now,
    // Deriving keys is tested elsewhere.
    keyCost: 2 ** 10,
  })
  const { core, client } = running
  const sample = content === 'sample'
  const user = content === 'hostile' ? hostileTexts[0] : 'Anne'
  await client.workspace.create({ folder: join(target, folder), passphrase, user, sample, language: 'fr' })
  if (content === 'files') {
    for (const { kind, file } of sampleFiles) await importLocalFile(core, kind, join(root, 'tests/samples', file))
  }
  if (content === 'hostile') {
    await fillWithHostileTexts(running)
    await nameHostileAccesses(running, passphrase)
  }
  for await (const step of await client.findings.review({ scope: 'all' })) {
    if (step.kind === 'done') break
  }
  // Let go of rather than closed as by a user: a workspace that was just made has no backup yet.
  await closeReviews(core)
  await closeImports(core)
  await core.release()
  await running.stop()
}

const [folder = ''] = process.argv.slice(2)
for (const [name, prepared] of Object.entries(preparedWorkspaces)) await make(join(folder, name), prepared)
