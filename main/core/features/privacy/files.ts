import type { Core } from '#main/core/core.ts'
import { erasureProtocol } from '#main/core/documents/erasure-protocol.ts'
import { dryRun } from '#main/core/features/privacy/desk.ts'
import { erasureById } from '#main/core/features/privacy/purge/protocol.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx, type WriteSheet } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import { brusselsDate } from '#shared/domain/dates.ts'
import type { RetentionKind } from '#shared/domain/retention.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Every row of a dry run as a workbook, a sheet for each kind that has any; numbers of people are masked. */
export async function dryRunFile(
  core: Core,
  kinds: readonly RetentionKind[],
  language: Language,
  signal?: AbortSignal,
): Promise<OfferedFileToken> {
  const t = texts(language)
  const { rows } = await dryRun(core, kinds, 'all', signal)
  const title = t(($) => $.privacy.retention.run)
  const sheet = (name: string, list: (typeof rows)[number]['rows']): WriteSheet => ({
    name,
    columns: [
      { heading: t(($) => $.privacy.retention.row), kind: 'text' },
      { heading: t(($) => $.privacy.retention.day), kind: 'date' },
      { heading: t(($) => $.privacy.retention.columns.stays), kind: 'text' },
    ],
    rows: list.map(({ label, day, reason }) => [
      label,
      day,
      reason === null ? t(($) => $.privacy.retention.goes) : t(($) => $.privacy.retention.reasons[reason]),
    ]),
  })
  const sheets = rows
    .filter(({ rows: list }) => list.length > 0)
    .map(({ kind, rows: list }) =>
      sheet(
        t(($) => $.privacy.retention.kinds[kind]),
        list,
      ),
    )
  const fileName = `${title} ${core.today}.xlsx`
  const path = core.transfers.placeFor(fileName)
  const properties = { title, creator: senderOf(core.workspace).name, created: core.clock() }
  await writeXlsx(path, sheets.length > 0 ? sheets : [sheet(title, [])], properties)
  return core.transfers.offerFile(fileName, path)
}

/** A protocol is dated by what it tells of: printed again, it has the same bytes. Throws `record-gone`. */
export function protocolFile(core: Core, id: number, language: Language): OfferedFileToken {
  const { fileName, bytes } = protocolOf(core, id, language)
  return core.transfers.offer(fileName, bytes)
}

/** The protocol and a name for its file. Throws `record-gone`. */
export function protocolOf(core: Core, id: number, language: Language): { fileName: string; bytes: Buffer } {
  const { workspace } = core
  const erasure = erasureById(workspace.reader, id)
  const day = brusselsDate(erasure.at)
  const data = {
    number: `E-${day}-${erasure.id}`,
    createdAt: erasure.at,
    sender: senderOf(workspace),
    workspaceName: workspace.name,
    workspaceId: workspace.header.id,
    erasure,
  }
  const title = texts(language)(($) => $.privacy.protocol[erasure.kind])
  return { fileName: `${title} ${day} ${erasure.id}.pdf`, bytes: erasureProtocol(data, language).bytes }
}
