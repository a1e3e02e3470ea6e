import { join } from 'node:path'

import { Connection } from '#main/core/db/connection.ts'
import { databaseFile, readHeader } from '#main/core/db/header.ts'
import { startCore } from '#main/core/start.ts'
import { unlock } from '#main/core/workspace-opening.ts'
import { monthWorkspace } from '#tests/performance/import-month.core.ts'

// One opening in a process of its own, as a start of the program is: node opening.child.ts FOLDER NOW. Before it, what
// cannot be spared: deriving the key and reading the list of tables.

const [folder = '', now = ''] = process.argv.slice(2)
const { passphrase, ...workspace } = monthWorkspace(folder)
const secret = { passphrase }

const begun = performance.now()
const key = unlock(readHeader(workspace.folder), secret)
const bare = new Connection(join(workspace.folder, databaseFile), { key, mustExist: true })
bare.firstSql('select count(*) from sqlite_master', [])
const read = performance.now()
bare.close()

const { client, core } = startCore({
  stateDir: join(folder, 'state'),
  resourcesDir: join(import.meta.dirname, '../../resources'),
  version: 'bench',
  defaultUser: 'Bench',
  now,
})
const started = performance.now()
await client.workspace.open({ ...workspace, secret })
await client.today.get({})
const answered = performance.now()
await core.release()
process.stdout.write(JSON.stringify({ bare: read - begun, ours: answered - started }))
process.exit(0)
