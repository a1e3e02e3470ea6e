import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { chainList, chainSheets } from '#main/core/documents/chain-list.ts'
import { chainPicture } from '#main/core/documents/chain-picture.ts'
import { chainSvg } from '#main/core/documents/chain-svg.ts'
import { presentPaper, presentSheets } from '#main/core/documents/chain-present.ts'
import { presentOn } from '#main/core/features/chain/present.ts'
import { chainTreeOf } from '#main/core/features/chain/tree.ts'
import { senderFor, senderOf } from '#main/core/features/sender.ts'
import { writeXlsx, type WriteSheet } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

interface DayWish {
  declarationId: number
  date: LocalDate
  language: Language
}

/** The declarant at the head of a document, if it is one of our own companies; else the first of ours. */
function headOf(core: Core, declarationId: number | null) {
  const { workspace } = core
  const declarant =
    declarationId === null
      ? undefined
      : workspace.reader.first(
          query
            .selectFrom('declaration as d')
            .innerJoin('company as c', 'c.id', 'd.declarantId')
            .select('c.id')
            .where('d.id', '=', declarationId)
            .where('c.roleOwn', '=', 1),
        )
  const sender = declarant ? senderFor(workspace, declarant.id) : senderOf(workspace)
  return { number: '', createdAt: core.clock(), sender }
}

async function workbook(core: Core, name: string, sheets: WriteSheet[]): Promise<OfferedFileToken> {
  const fileName = `${name}.xlsx`
  const path = core.transfers.placeFor(fileName)
  const { sender, createdAt } = headOf(core, null)
  await writeXlsx(path, sheets, { title: name, creator: sender.name, created: createdAt })
  return core.transfers.offerFile(fileName, path)
}

/** The picture of the chain of a day: as PDF with its table, or the drawing alone. */
export function pictureFile(core: Core, wish: DayWish & { format: 'pdf' | 'svg' }): OfferedFileToken {
  const { declarationId, date, language, format } = wish
  const tree = chainTreeOf(core.workspace.reader, declarationId, date)
  const title = texts(language)(($) => $.chainViews.list.title)
  const name = `${title} ${tree.declaration.number} ${date}.${format}`
  if (format === 'svg') return core.transfers.offer(name, chainSvg(tree, language))
  const { bytes } = chainPicture({ ...headOf(core, declarationId), tree }, language)
  return core.transfers.offer(name, bytes)
}

/** Declarations whose dates hold a day, by number. */
function activeDeclarations(core: Core, date: LocalDate): number[] {
  const rows = query
    .selectFrom('declarationList')
    .select('id')
    .where((where) => where.or([where('startDate', 'is', null), where('startDate', '<=', date)]))
    .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', date)]))
    .orderBy('number')
  return core.workspace.reader.all(rows).map(({ id }) => id)
}

/** The chain of a declaration on a day as a list, or (without a declaration) the chains of all that are active then. */
export async function sheetFile(
  core: Core,
  wish: { declarationId: number | null; date: LocalDate; format: 'xlsx' | 'pdf'; language: Language },
): Promise<OfferedFileToken> {
  const { declarationId, date, format, language } = wish
  const { reader } = core.workspace
  const ids = declarationId === null ? activeDeclarations(core, date) : [declarationId]
  const trees = ids.map((id) => chainTreeOf(reader, id, date))
  const title = texts(language)(($) => $.chainViews.list.title)
  const [first] = declarationId === null ? [] : trees
  const name = `${title} ${first ? `${first.declaration.number} ` : ''}${date}`
  if (format === 'xlsx') return await workbook(core, name, chainSheets({ trees }, language))
  const { bytes } = chainList({ ...headOf(core, declarationId), date, trees }, language)
  return core.transfers.offer(`${name}.pdf`, bytes)
}

/** Who was at a workplace on a day, for whom, and who had been told to register, as a file; numbers masked. */
export async function presentFile(core: Core, wish: DayWish & { format: 'xlsx' | 'pdf' }): Promise<OfferedFileToken> {
  const { declarationId, date, format, language } = wish
  const answer = presentOn(core.workspace.reader, declarationId, date)
  const open = texts(language)(($) => $.chainViews.tree.whoWasThere)
  const name = `${open} ${answer.declaration.number} ${date}`
  if (format === 'xlsx') return await workbook(core, name, presentSheets(answer, language))
  const { bytes } = presentPaper({ ...headOf(core, declarationId), answer }, language)
  return core.transfers.offer(`${name}.pdf`, bytes)
}
