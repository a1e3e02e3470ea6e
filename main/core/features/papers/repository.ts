import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { page, type Grid } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { PaperListTable, PaperTable } from '#main/core/db/tables/papers.ts'
import { CoreError } from '#main/core/errors.ts'
import { keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import { linkRows } from '#main/core/features/chain/repository.ts'
import { companyLabels, declarationLabels, labelOf, linkItem, personLabels } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import type { PaperRow } from '#shared/contract/papers.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { holderField, type PaperHolding, type PaperPeriod, type PaperSubject } from '#shared/domain/paper.ts'

export type Paper = Selectable<PaperTable>
export type PaperListRow = Selectable<PaperListTable>

/** What the grid of papers may sort and filter by. */
export const paperGrid: Grid = {
  table: 'paperList',
  searchIndex: 'paperListSearch',
  defaultSort: 'firm',
  columns: {
    kindId: { kind: 'exact', indexed: true },
    subject: { kind: 'exact' },
    holder: { kind: 'text', sortBy: 'holderKey', indexed: true },
    firm: { kind: 'text', sortBy: 'firmKey', indexed: true },
    companyId: { kind: 'exact', filterOnly: true },
    linkId: { kind: 'exact', filterOnly: true },
    personId: { kind: 'exact', filterOnly: true, people: true },
    declarationId: { kind: 'exact', filterOnly: true },
    declaration: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey' },
    issuedOn: { kind: 'exact', date: true, indexed: true },
    expiresOn: { kind: 'exact', date: true, indexed: true },
    state: { kind: 'exact' },
    reference: { kind: 'text' },
    note: { kind: 'text' },
    fileName: { kind: 'text' },
    verifiedOn: { kind: 'exact', date: true },
    verifiedBy: { kind: 'text' },
    required: { kind: 'exact', flag: true },
    replaced: { kind: 'exact', flag: true },
    ended: { kind: 'exact', flag: true },
  },
}

/** A row of the list as it leaves the core: without the keys, and without what is only searched. */
export function shownPaper(row: PaperListRow, today: LocalDate): PaperRow {
  const { holderKey: _holder, firmKey: _firm, workplaceKey: _place, search: _search, ...rest } = row
  return {
    ...rest,
    daysLeft: row.expiresOn === null ? null : daysBetween(today, row.expiresOn),
    required: row.required === 1,
    expires: row.expires === 1,
    replaced: row.replaced === 1,
    ended: row.ended === 1,
  }
}

/** Throws `record-gone`. */
export function paperById(reader: Reader, id: number): Paper {
  const found = reader.first(query.selectFrom('paper').selectAll().where('id', '=', id))
  if (!found) throw new CoreError('record-gone', { kind: 'paper', id })
  return found
}

export function listedPapers(reader: Reader, ids: readonly number[]): PaperListRow[] {
  return reader.all(query.selectFrom('paperList').selectAll().where('id', 'in', idList(ids)).orderBy('id'))
}

/** A paper as a look-up field names it: whose it is, then its own kind’s name, workplace and number. */
export function paperItem(
  row: Pick<PaperListRow, 'id' | 'holder' | 'kindName' | 'workplace' | 'reference'>,
): LookupItem {
  const detail = [row.kindName, row.workplace, row.reference].filter(Boolean).join(' · ')
  return { id: row.id, label: row.holder, detail }
}

/** Papers that contain every word of a text, in the order of the list. */
export function suggestPapers(reader: Reader, text: string, most: number): PaperListRow[] {
  return page<PaperListRow>(reader, paperGrid, { search: text, filters: [], sort: null }, 0, most)
}

/** The papers of one kind and holder. */
export function papersLike(
  reader: Reader,
  kindId: number,
  subject: PaperSubject,
  holding: PaperHolding,
): PaperPeriod[] {
  const field = holderField(subject)
  const holder = holding[field]
  if (holder === null) return []
  const rows = query.selectFrom('paper').select(['id', 'issuedOn', 'expiresOn']).where('kindId', '=', kindId)
  return reader.all(rows.where(field, '=', holder).orderBy('id'))
}

/** Other papers that keep the same file. */
export function papersWithFile(reader: Reader, sha256: string, besides: number | null): LookupItem[] {
  const rows = query
    .selectFrom('paper as p')
    .innerJoin('paperList as l', 'l.id', 'p.id')
    .select(['l.id', 'l.holder', 'l.kindName', 'l.workplace', 'l.reference'])
    .where('p.sha256', '=', sha256)
    .where('p.id', '!=', besides ?? 0)
    .orderBy('p.id')
    .limit(20)
  return reader.all(rows).map(paperItem)
}

/** The holder of a paper, as a look-up field shows it. */
export function holderItem(reader: Reader, paper: PaperHolding): LookupItem {
  const { companyId, linkId, personId, declarationId } = paper
  if (companyId !== null) return labelOf(companyLabels(reader, [companyId]), companyId)
  if (personId !== null) return labelOf(personLabels(reader, [personId]), personId)
  if (declarationId !== null) return labelOf(declarationLabels(reader, [declarationId]), declarationId)
  const [link] = linkRows(reader, [linkId ?? 0])
  return link ? linkItem(link) : { id: linkId ?? 0, label: `#${linkId}`, detail: '' }
}

/** The bytes of a paper’s file, described. */
export function fileOfPaper(reader: Reader, paper: Paper) {
  if (paper.sha256 === null) return null
  const facts = reader.first(
    query.selectFrom('attachment').select(['sha256', 'mediaType', 'size']).where('sha256', '=', paper.sha256),
  )
  return facts ? { ...facts, alsoAt: papersWithFile(reader, facts.sha256, paper.id) } : null
}

/** What is stored of a paper but its file. */
export type PaperValues = Omit<Paper, 'id' | 'sha256' | 'fileName'>

/** Writes a checked paper and returns its id. `file`: new bytes, `remove` takes the present ones off, null keeps them. */
export function savePaper(
  writer: RecordWriter,
  id: number | null,
  values: PaperValues,
  file: AttachmentContent | 'remove' | null,
): number {
  const kept =
    file === null
      ? {}
      : file === 'remove'
        ? { sha256: null, fileName: null }
        : { sha256: keepAttachment(writer, file), fileName: file.name }
  if (id === null) return writer.insert('paper', { sha256: null, fileName: null, ...values, ...kept })
  writer.update('paper', id, { ...values, ...kept })
  return id
}
