import type { Core } from '#main/core/core.ts'
import { matchReport, matchSheets } from '#main/core/documents/match-report.ts'
import { matchBetween } from '#main/core/features/match/service.ts'
import type { MatchPeriod } from '#main/core/features/match/books.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The match of a period as a file. */
export async function matchFile(
  core: Core,
  { format, language, ...period }: MatchPeriod & { format: 'xlsx' | 'pdf'; language: Language },
): Promise<OfferedFileToken> {
  const answer = await matchBetween(core, period)
  const title = texts(language)(($) => $.match.document.title)
  const name = `${title} ${period.from} ${period.to}.${format}`
  const sender = senderOf(core.workspace)
  const createdAt = core.clock()
  if (format === 'pdf') {
    return core.transfers.offer(name, matchReport({ number: '', createdAt, sender, ...answer }, language).bytes)
  }
  const path = core.transfers.placeFor(name)
  await writeXlsx(path, matchSheets(answer, language), { title, creator: sender.name, created: createdAt })
  return core.transfers.offerFile(name, path)
}
