import { createHash, randomBytes } from 'node:crypto'

import type { Core } from '#main/core/core.ts'
import type { CoreClient } from '#main/core/start.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'

/** Puts an attachment of random bytes into the open workspace and returns its hash. */
export async function addAttachment(core: Core, size = 2000): Promise<string> {
  const bytes = randomBytes(size)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await core.workspace.write('test', (writer) => {
    writer.into('attachment').run({
      compile: () => ({
        sql: 'insert into attachment (sha256, size, mediaType, bytes, createdAt) values (?, ?, ?, ?, ?)',
        parameters: [sha256, size, 'application/pdf', bytes, core.clock()],
      }),
    } as never)
  })
  return sha256
}

/** The hash of every attachment as its bytes say, beside the one it is kept under. */
export function attachmentHashes(core: Core): string[] {
  const rows = core.workspace.connection.allSql<{ sha256: string; bytes: Buffer }>(
    'select sha256, bytes from attachment order by sha256',
    [],
  )
  return rows.map(({ sha256, bytes }) => `${sha256} ${createHash('sha256').update(bytes).digest('hex')}`)
}

type Wish = Parameters<CoreClient['workspace']['rehearse']>[0]

/** Rehearses to the end. */
export async function rehearsal(client: CoreClient, wish: Wish): Promise<Rehearsal> {
  for await (const step of await client.workspace.rehearse(wish)) if (step.kind === 'done') return step.report
  throw new Error('the rehearsal ended without its report')
}
