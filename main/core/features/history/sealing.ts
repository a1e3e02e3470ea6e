import type { Core } from '#main/core/core.ts'
import { sealSheet } from '#main/core/documents/seal-sheet.ts'
import { CoreError } from '#main/core/errors.ts'
import { lastEntryBefore } from '#main/core/features/history/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { DaySeal } from '#shared/contract/history.ts'
import { addDays, startOfDay } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The seal of a local day: the last entry written before its end; null when there is none. */
export function sealOf(core: Core, day: string): DaySeal | null {
  const last = lastEntryBefore(core.workspace.reader, startOfDay(addDays(day, 1)))
  if (!last) return null
  return { seq: last.seq, at: last.at, hash: Buffer.from(last.hash).toString('hex'), dayOver: day < core.today }
}

/** The seal on one page, to be handed out; throws `no-entry-to-seal`. */
export function printSeal(core: Core, day: string, language: Language): OfferedFileToken {
  const { workspace } = core
  const seal = sealOf(core, day)
  if (!seal) throw new CoreError('no-entry-to-seal')
  const data = { ...seal, day, workspaceName: workspace.name, workspaceId: workspace.header.id }
  const head = { number: `${day} · ${seal.seq}`, createdAt: core.clock(), sender: senderOf(workspace) }
  return core.transfers.offer(`registra-seal-${day}.pdf`, sealSheet({ ...head, ...data }, language).bytes)
}
