import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RunningCore } from '#main/core/start.ts'
import type { PaperInput, PaperKindRow, PaperRow } from '#shared/contract/papers.ts'
import type { PaperKindCode } from '#shared/domain/paper.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { temporaryFolder } from '#tests/support/core.ts'

/** A paper as a form would send it: everything empty but what the test is about. */
export function paperInput(values: Partial<PaperInput>): PaperInput {
  return {
    kindId: null,
    companyId: null,
    linkId: null,
    personId: null,
    declarationId: null,
    issuedOn: null,
    expiresOn: null,
    reference: null,
    note: null,
    verifiedOn: null,
    file: null,
    removeFile: false,
    ...values,
  }
}

/** A shipped kind, as the workspace has it. */
export async function paperKind({ client }: RunningCore, code: PaperKindCode): Promise<PaperKindRow> {
  const found = (await client.papers.kinds()).find((kind) => kind.code === code)
  if (!found) throw new Error(`no kind ${code}`)
  return found
}

/** Adds a paper of a shipped kind and returns its id. */
export async function addPaper(
  running: RunningCore,
  code: PaperKindCode,
  values: Partial<PaperInput>,
): Promise<number> {
  const kindId = (await paperKind(running, code)).id
  return (await running.client.papers.save({ id: null, values: paperInput({ kindId, ...values }) })).id
}

/** All papers of the list. */
export async function paperRows({ client }: RunningCore): Promise<PaperRow[]> {
  return (await client.papers.list({ limit: 500 })).rows
}

/** A file as an upload would hand it over. */
export function arrivedFile({ core }: RunningCore, name: string, content: string | Uint8Array) {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return { token: core.transfers.adopt(path).token, name }
}

/** What an offered document says, and its bytes in a form to compare. */
export async function paperDocument({ core }: RunningCore, { token }: { token: string }) {
  const bytes = readFileSync(core.transfers.offered(token)?.path ?? '')
  const { pages } = await readPdf(bytes)
  return { text: pages.map((page) => page.text).join('\n'), hash: bytes.toString('base64') }
}
