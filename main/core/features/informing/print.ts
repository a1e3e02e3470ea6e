import { writeFileSync } from 'node:fs'

import type { Core } from '#main/core/core.ts'
import { removeQuietly } from '#main/core/db/folder.ts'
import { drawStartSheets } from '#main/core/documents/start-sheet.ts'
import { workplacePoster } from '#main/core/documents/workplace-poster.ts'
import type { PaperSize } from '#main/core/documents/paper.ts'
import { CoreError } from '#main/core/errors.ts'
import { breathe, type Progress } from '#main/core/features/emergency/batch.ts'
import { demandDay } from '#main/core/features/emergency/places.ts'
import { placeFacts } from '#main/core/features/informing/facts.ts'
import { demandLanguage } from '#main/core/features/informing/languages.ts'
import { draftSheets, warnOfLanguage, type SheetDraft, type SheetWish } from '#main/core/features/informing/sheets.ts'
import { SheetWarnings } from '#main/core/features/informing/warnings.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { SheetWarning } from '#shared/contract/informing.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

export interface PrintDone {
  kind: 'done'
  file: OfferedFileToken
  sheets: number
  people: number
  warnings: SheetWarning[]
  changeSet: number | null
}

/** Pages drawn before others have their turn: some thirty milliseconds. */
const pagesAtOnce = 10

/** The language of file names and titles: that of the sheets where it is one of ours. */
function titleLanguage(tag: string): Language {
  return isLanguage(tag) ? tag : 'fr'
}

/**
 * Prints start sheets into one file and keeps each with its token in one transaction: another print of the same sheet has
 * another token. Cancelled or failed, it keeps nothing. Throws `invalid`, `nobody-to-inform`, `sheet-language-unknown`.
 */
export async function* printSheets(
  core: Core,
  wish: SheetWish & { remember: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress | PrintDone> {
  demandDay(wish.date)
  if (wish.language !== 'own') demandLanguage(core, wish.language)
  await core.workspace.freshenLists()
  const warnings = new SheetWarnings()
  const drafts = draftSheets(core, wish, warnings)
  const [first] = drafts
  if (!first) throw new CoreError('nobody-to-inform')
  const t = texts(titleLanguage(first.data.words.tag))
  const title = t(($) => $.informing.files.sheets)
  const total = drafts.length
  const drawing = drawStartSheets(
    drafts.map(({ data }) => data),
    { title, author: senderOf(core.workspace).name, createdAt: core.clock() },
  )
  let step = drawing.next()
  for (; !step.done; step = drawing.next()) {
    if (step.value % pagesAtOnce !== 0) continue
    await breathe(signal)
    yield { kind: 'progress', done: step.value, total }
  }
  const { bytes } = step.value
  warnings.addDrawing(step.value.warnings)
  const place = wish.declarationId === null ? '' : ` ${first.data.place?.number ?? ''}`
  const fileName = safeFileName(`${wish.date}${place} ${title}.pdf`)
  const path = core.transfers.placeFor(fileName)
  writeFileSync(path, bytes, { mode: 0o600 })
  const changeSet = await keep(core, drafts, wish.remember && wish.language !== 'own').catch((error: unknown) => {
    removeQuietly(path)
    throw error
  })
  yield {
    kind: 'done',
    file: core.transfers.offerFile(fileName, path),
    sheets: total,
    people: new Set(drafts.map(({ personId }) => personId)).size,
    warnings: warnings.list(),
    changeSet,
  }
}

async function keep(core: Core, drafts: readonly SheetDraft[], remember: boolean): Promise<number> {
  return await core.workspace.write('print', (writer) => {
    const { at: printedAt, user: printedBy } = writer.stamp
    for (const { personId, declarationId, data } of drafts) {
      const { token, words } = data
      writer.insert('startSheet', { token, personId, declarationId, language: words.tag, printedAt, printedBy })
      if (remember) writer.update('person', personId, { sheetLanguage: words.tag })
    }
    return writer.changeSet
  })
}

/** The poster of a workplace; throws `record-gone`, `sheet-language-unknown`. */
export function posterFile(
  core: Core,
  request: { declarationId: number; date: string; languages: readonly string[]; size: PaperSize },
): { file: OfferedFileToken; warnings: SheetWarning[] } {
  const { declarationId, languages, size } = request
  const date = demandDay(request.date)
  const about = placeFacts(core, [declarationId], date).get(declarationId)
  if (!about?.place) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const { place, facts, regimeKnown } = about
  const warnings = new SheetWarnings()
  const loaded = [...new Set(languages)].map((tag) => demandLanguage(core, tag))
  for (const language of loaded) warnOfLanguage(language, warnings)
  if (place.number === null) warnings.add('no-declaration', place.workplace)
  if (!regimeKnown) warnings.add('regime-unknown', place.number ?? place.workplace)
  if (facts.contact.length < 2) warnings.add('no-contact', facts.contact[0] ?? '–')
  const words = loaded.map((language) => language.words)
  const data = { words, place, facts, author: senderOf(core.workspace).name, createdAt: core.clock() }
  const { bytes, warnings: drawing } = workplacePoster(data, size)
  warnings.addDrawing(drawing)
  const title = texts(titleLanguage(words[0]?.tag ?? 'fr'))(($) => $.informing.files.poster)
  const name = safeFileName(`${title} ${place.number ?? place.workplace.slice(0, 40)} ${size}.pdf`)
  return { file: core.transfers.offer(name, bytes), warnings: warnings.list() }
}
