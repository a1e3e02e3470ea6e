import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { localMoment } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A part of the trail, in the words of the document’s language where words were chosen. */
export interface TrailListData extends DocumentHead {
  criteria: string
  /** How many entries there are, of which `rows` are the newest. */
  total: number
  rows: readonly {
    seq: number
    /** Instant, ISO, UTC. */
    at: string
    user: string
    action: string
    kind: string
    about: string
  }[]
}

type Column = keyof (typeof import('#shared/i18n/fr/privacy.ts'))['privacy']['trail']['columns']
const weights: Record<Column, number> = { seq: 45, at: 90, user: 80, action: 125, kind: 90, about: 150 }

/** Who changed what and when: one line an entry, without the content. */
export function trailList(data: TrailListData, language: Language): DocumentResult {
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.privacy.trail.listTitle), { besides: '' })
  const { labels } = page
  const label = (key: Column): Label => labels.all((t) => t(($) => $.privacy.trail.columns[key]))
  addFacts(page, [{ label: labels.all((t) => t(($) => $.privacy.trail.criteria)), content: data.criteria }])
  if (data.rows.length < data.total) {
    const counts = { count: data.rows.length, total: data.total }
    page.label(labels.all((t) => t(($) => $.privacy.trail.listCut, counts)))
  }
  addTable(page, {
    columns: (Object.keys(weights) as Column[]).map((key) => ({ label: label(key), weight: weights[key] })),
    rows: data.rows.map((row) => {
      const { date, time } = localMoment(row.at)
      return [String(row.seq), `${date} ${time}`, row.user, row.action, row.kind, row.about]
    }),
    size: 8,
    padding: 2,
  })
  page.finish()
  return paper.finish()
}
