import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'

import { root } from '#build/root.ts'
import { startCoreThread } from '#main/core/thread.ts'
import { passphrase } from '#tests/faults/campaign/office.ts'
import type { Contract } from '#shared/contract/index.ts'

// A host whose core dies under it: `node dying-core-host.ts WORKSPACE STATE`. It says `told` once it has learnt of it.

const [folder = '', stateDir = ''] = process.argv.slice(2)
const options = { stateDir, resourcesDir: join(root, 'resources'), version: 'campaign', defaultUser: 'Anne' }
const core = await startCoreThread(options, new URL('./dying-core.ts', import.meta.url))
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: core.connect() }))
await client.workspace.open({ folder, secret: { passphrase }, user: 'Anne' })
await client.settings.set({ formLanguages: ['nl'] })
const review = client.findings.review({ scope: 'all' })
// Nobody is left to answer it.
review.catch(() => undefined)
writeFileSync(join(stateDir, 'crash'), '')
await core.ended
process.stdout.write('told\n')
process.exit(0)
