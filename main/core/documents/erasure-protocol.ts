import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { localMoment, locales } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { Erasure, ErasureLine } from '#shared/contract/erasures.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { pseudonymOf } from '#shared/domain/erasing.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A purge, or the erasure of one person, as it was signed. */
export interface ErasureProtocolData extends DocumentHead {
  workspaceName: string
  workspaceId: string
  erasure: Erasure
}

type Texts = (typeof import('#shared/i18n/fr/privacy.ts'))['privacy']['protocol']
type Key = Exclude<keyof Texts, 'columns' | `rule_${string}`>

/** What stays of a line and why, with the day from which it may go where that is known. */
export function staysWords(
  { stays }: Pick<ErasureLine, 'stays'>,
  t: Translate,
  number: (n: number) => string,
): string[] {
  return stays.map(({ reason, count, until }) => {
    const told = `${number(count)} · ${t(($) => $.privacy.retention.reasons[reason])}`
    return until === null ? told : `${told} (${t(($) => $.privacy.retention.until, { day: formatDate(until) })})`
  })
}

/** The protocol of a purge or an erasure: who signed, when, by which years, what went, what stayed and why, which backups hold it. */
export function erasureProtocol(data: ErasureProtocolData, language: Language): DocumentResult {
  const { erasure } = data
  const { details } = erasure
  const person = details.personId === null ? null : pseudonymOf(details.personId)
  const { paper, page } = beginPaper(
    data,
    language,
    (t) => t(($) => $.privacy.protocol[person === null ? 'purge' : 'person']),
    { besides: ` – ${formatDate(details.today)}` },
  )
  const label = (key: Key): Label => page.labels.all((t) => t(($) => $.privacy.protocol[key]))
  const { date, time } = localMoment(erasure.at)
  addFacts(page, [
    { label: label('workspace'), content: paper.clean(data.workspaceName) },
    { label: label('id'), content: data.workspaceId },
    ...(person === null ? [] : [{ label: label('about'), content: person }]),
    ...(details.outcome === null
      ? []
      : [
          {
            label: label('outcome'),
            content: page.labels.all((t) => t(($) => $.privacy.erase.outcomes[details.outcome ?? 'erased'])),
          },
        ]),
    { label: label('at'), content: page.labels.all((t) => t(($) => $.documents.at, { date, time })) },
    { label: label('signedBy'), content: paper.clean(erasure.signedBy) },
    { label: label('user'), content: paper.clean(erasure.by) },
    { label: label('reason'), content: paper.clean(erasure.reason) },
    { label: label('fingerprint'), content: grouped(details.fingerprint) },
    { label: label('sha256'), content: grouped(erasure.sha256) },
  ])
  page.space(8)
  addLines(page, data, language)
  page.space(8)
  page.label(label('final'))
  if (person === null) page.label(page.labels.all((t) => t(($) => $.privacy.purge.trail)))
  if (details.files > 0)
    page.label(page.labels.all((t) => t(($) => $.privacy.protocol.files, { count: details.files })))
  addBackups(page, data, label)
  page.space(18)
  page.writingLine(label('signature'))
  page.finish()
  return paper.finish()
}

/** Sixty-four digits in groups that can be read aloud. */
function grouped(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ')
}

function addLines(page: Page, { erasure }: ErasureProtocolData, language: Language): void {
  const t = texts(language)
  const number = new Intl.NumberFormat(locales[language])
  const column = (key: keyof Texts['columns']): Label =>
    page.labels.all((t) => t(($) => $.privacy.protocol.columns[key]))
  addTable(page, {
    columns: [
      { label: column('kind'), weight: 120 },
      { label: column('years'), weight: 135 },
      { label: column('removed'), weight: 60, align: 'right' },
      { label: column('stays'), weight: 180 },
    ],
    rows: erasure.details.lines.map((line) => [
      t(($) => $.privacy.retention.kinds[line.kind]),
      line.years === null || line.keptFrom === null
        ? ''
        : t(($) => $.privacy.protocol.rule, { count: line.years, day: formatDate(line.keptFrom) }),
      number.format(line.removed),
      staysWords(line, t, (n) => number.format(n)).join('\n'),
    ]),
    size: 9,
    padding: 3,
  })
}

function addBackups(page: Page, { erasure }: ErasureProtocolData, label: (key: Key) => Label): void {
  const { backups } = erasure.details
  page.space(8)
  page.label(label('backups'), bodyBold)
  page.label(label(backups.length === 0 ? 'noBackups' : 'backupsText'))
  for (const { file, madeAt } of backups) {
    const { date, time } = localMoment(madeAt)
    page.text(`${date} ${time} – ${page.paper.clean(file)}`, { face: 'regular', size: 9 })
  }
}
