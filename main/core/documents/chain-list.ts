import type { ChainListData } from '#main/core/documents/chain-types.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { longDate } from '#main/core/documents/format.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable, type TableColumn } from '#main/core/documents/table.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import type { CellValue, WriteColumn, WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ChainNodeRow, ChainTreeAnswer } from '#shared/contract/chain.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A place of works by the name people know it under. */
export function placeName({ workplace, number }: ChainTreeAnswer['declaration']): string {
  return workplace === null ? number : `${workplace} (${number})`
}

/** What the state of a node is in words: a gap, a repeated firm, an agency, a self-employed person. */
export function nodeMarks(node: ChainNodeRow, t: Translate): string[] {
  const marks: string[] = []
  if (node.gap) marks.push(t(($) => $.chain.page.gap))
  if (node.repeated) marks.push(t(($) => $.chain.page.repeated))
  if (node.agency) marks.push(t(($) => $.chainViews.agency))
  if (node.selfEmployed) marks.push(t(($) => $.chainViews.selfEmployed))
  return marks
}

/** The tier of a node in words: the declarant, a number, or none. */
export function tierText(node: Pick<ChainNodeRow, 'tier'>, t: Translate): string {
  if (node.tier === null) return '–'
  return node.tier === 0 ? t(($) => $.chain.page.tierZero) : String(node.tier)
}

function periodText({ link }: ChainNodeRow): string {
  if (!link) return ''
  const shown = (date: string | null): string => (date === null ? '…' : formatDate(date))
  const parting = link.validFrom !== null && link.validTo !== null ? '\n' : ' '
  return `${shown(link.validFrom)} –${parting}${shown(link.validTo)}`
}

function papersText(node: ChainNodeRow, t: Translate): string {
  const { papers } = node
  return papers === null ? '' : t(($) => $.chainViews.papers[papers])
}

/** Adds the nodes of a tree as a table, each firm indented by its depth; the same as its picture shows. */
export function addChainTable(page: Page, nodes: readonly ChainNodeRow[], t: Translate): void {
  const label = (key: 'firm' | 'number' | 'planned' | 'seen' | 'papers' | 'informed' | 'contract') =>
    page.labels.all((t) => t(($) => $.chainViews.columns[key]))
  const columns: TableColumn[] = [
    { label: label('firm'), weight: 190 },
    { label: page.labels.all((t) => t(($) => $.chain.fields.tier)), weight: 54 },
    { label: label('number'), weight: 78 },
    { label: page.labels.all((t) => t(($) => $.chain.page.period)), weight: 72 },
    { label: page.labels.all((t) => t(($) => $.chain.fields.method)), weight: 84 },
    { label: page.labels.all((t) => t(($) => $.chain.fields.fallbackChannel)), weight: 84 },
    { label: label('informed'), weight: 62 },
    { label: label('contract'), weight: 62 },
    { label: label('papers'), weight: 66 },
    { label: label('planned'), weight: 44, align: 'right' },
    { label: label('seen'), weight: 36, align: 'right' },
  ]
  const day = (date: string | null | undefined): string => (date == null ? '' : formatDate(date))
  addTable(page, {
    columns,
    rows: nodes.map((node) => {
      const method = node.link?.method ?? null
      const marks = nodeMarks(node, t)
      return [
        `${'\u2003'.repeat(node.depth)}${node.company}${marks.length > 0 ? `\n${'\u2003'.repeat(node.depth)}${marks.join(', ')}` : ''}`,
        tierText(node, t),
        node.number ?? '',
        periodText(node),
        method === null ? '' : t(($) => $.chain.methods[method]),
        node.link?.fallbackChannel ?? '',
        day(node.link?.informedOn),
        day(node.link?.contractOn),
        papersText(node, t),
        node.repeated ? '' : String(node.planned),
        node.repeated ? '' : String(node.seen),
      ]
    }),
    size: 8,
  })
}

/** The chains of a day as a list on paper: of one declaration, or of several one after the other. */
export function chainList(data: ChainListData, language: Language): DocumentResult {
  const t = texts(language)
  const [only] = data.trees
  const single = data.trees.length === 1 && only
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.chainViews.list.title), {
    besides: ` – ${single ? placeName(single.declaration) : ''} – ${formatDate(data.date)}`,
    orientation: 'landscape',
  })
  page.label(
    page.labels.all((t, language) => t(($) => $.chainViews.list.asOf, { date: longDate(data.date, language) })),
    bodyBold,
  )
  if (data.trees.length === 0) page.label(page.labels.all((t) => t(($) => $.chainViews.list.none)))
  for (const tree of data.trees) {
    page.heading([{ text: paper.clean(placeName(tree.declaration)), language }])
    if (tree.nodes.length === 0) page.label(page.labels.all((t) => t(($) => $.chain.page.emptyTree)))
    else addChainTable(page, tree.nodes, t)
  }
  page.finish()
  return paper.finish()
}

/** The chains of a day as a sheet of a workbook: a row per firm at its place. */
export function chainSheets(data: Pick<ChainListData, 'trees'>, language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = (key: 'number' | 'firm' | 'planned' | 'seen' | 'papers' | 'informed' | 'contract' | 'marks') =>
    t(($) => $.chainViews.columns[key])
  const columns: WriteColumn[] = [
    { heading: t(($) => $.chain.fields.declaration), kind: 'text', width: 18 },
    { heading: t(($) => $.chain.fields.workplace), kind: 'text', width: 28 },
    { heading: t(($) => $.chain.fields.tier), kind: 'integer' },
    { heading: heading('firm'), kind: 'text', width: 34 },
    { heading: heading('number'), kind: 'text', width: 18 },
    { heading: t(($) => $.chain.fields.directEmployer), kind: 'text', width: 30 },
    { heading: t(($) => $.chain.fields.validFrom), kind: 'date' },
    { heading: t(($) => $.chain.fields.validTo), kind: 'date' },
    { heading: t(($) => $.chain.fields.method), kind: 'text', width: 22 },
    { heading: t(($) => $.chain.fields.fallbackChannel), kind: 'text', width: 24 },
    { heading: heading('informed'), kind: 'date' },
    { heading: heading('contract'), kind: 'date' },
    { heading: heading('papers'), kind: 'text', width: 20 },
    { heading: heading('planned'), kind: 'integer' },
    { heading: heading('seen'), kind: 'integer' },
    { heading: heading('marks'), kind: 'text', width: 26 },
  ]
  const rows = data.trees.flatMap(({ declaration, nodes }) =>
    nodes.map((node): CellValue[] => {
      const { link } = node
      const method = link?.method ?? null
      return [
        declaration.number,
        declaration.workplace,
        node.tier,
        node.company,
        node.number,
        node.employer,
        link?.validFrom ?? null,
        link?.validTo ?? null,
        method === null ? null : t(($) => $.chain.methods[method]),
        link?.fallbackChannel ?? null,
        link?.informedOn ?? null,
        link?.contractOn ?? null,
        papersText(node, t),
        node.repeated ? null : node.planned,
        node.repeated ? null : node.seen,
        nodeMarks(node, t).join(', '),
      ]
    }),
  )
  return [{ name: t(($) => $.chainViews.list.title), columns, rows }]
}
