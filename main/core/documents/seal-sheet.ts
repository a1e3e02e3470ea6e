import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { localMoment } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold } from '#main/core/documents/page.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The seal of a day. */
export interface SealSheetData extends DocumentHead {
  workspaceName: string
  workspaceId: string
  /** Local date. */
  day: string
  seq: number
  /** Instant of the last entry, ISO, UTC. */
  at: string
  /** 64 hexadecimal digits. */
  hash: string
}

type SheetKey = keyof (typeof import('#shared/i18n/fr/privacy.ts'))['privacy']['seal']['sheet']

/** A hash as it can be read aloud and typed: groups of eight, four to a line. */
function grouped(hash: string): string {
  const groups = hash.match(/.{1,8}/g) ?? []
  return groups.map((group, index) => (index === 4 ? `\n${group}` : group)).join(' ')
}

/** The seal of a day on one page: until which entry it holds, its hash, how to check it, who got it. */
export function sealSheet(data: SealSheetData, language: Language): DocumentResult {
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.privacy.seal.sheet.title), {
    besides: ` – ${formatDate(data.day)}`,
  })
  const label = (key: SheetKey): Label => page.labels.all((t) => t(($) => $.privacy.seal.sheet[key]))
  const { date, time } = localMoment(data.at)
  addFacts(page, [
    { label: label('workspace'), content: data.workspaceName },
    { label: label('id'), content: data.workspaceId },
    { label: label('day'), content: formatDate(data.day) },
    { label: label('entry'), content: String(data.seq) },
    { label: label('at'), content: page.labels.all((t) => t(($) => $.documents.at, { date, time })) },
  ])
  page.label(label('hash'), bodyBold)
  for (const line of grouped(data.hash).split('\n')) page.text(line.trim(), { face: 'mono', size: 15 })
  page.space(10)
  page.label(label('meaning'))
  page.label(label('check'))
  page.space(16)
  page.writingLine(label('handed'))
  page.finish()
  return paper.finish()
}
