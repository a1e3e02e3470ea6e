import type { RawBuilder } from 'kysely'

import type { Reader } from '#main/core/db/query.ts'
import type { OwnColumnKey, OwnSection, OwnSectionKey } from '#main/core/documents/own-data.ts'
import type { CellValue, ColumnKind } from '#main/core/sheets/write.ts'
import { resources, type Language, type Texts } from '#shared/i18n/index.ts'

/** What a section of the own data is gathered from. */
export interface Asked {
  reader: Reader
  /** The kept record. */
  personId: number
  /** The kept record and those that were joined to it. */
  ids: RawBuilder<number>
  language: Language
  words: Texts
}

/** All texts of a language, for looking up the words of coded values. */
export function wordsIn(language: Language): Texts {
  return resources[language].translation as Texts
}

/** The word of a coded value; one that has none (an older or the office's own) is told as it is. */
export function word(words: object, code: string | null): string | null {
  if (code === null || !Object.hasOwn(words, code)) return code
  const found: unknown = (words as Record<string, unknown>)[code]
  if (typeof found === 'string') return found
  // Questions and steps have a heading and more beside it.
  return typeof found === 'object' && found !== null && 'title' in found ? String(found.title) : code
}

/** A section from its columns and rows; `text` is the usual kind of a column. */
export function section(
  key: OwnSectionKey,
  columns: readonly (OwnColumnKey | [OwnColumnKey, ColumnKind])[],
  rows: readonly (readonly CellValue[])[],
): OwnSection {
  return {
    key,
    columns: columns.map((column) =>
      typeof column === 'string' ? { key: column, kind: 'text' } : { key: column[0], kind: column[1] },
    ),
    rows,
  }
}

/** Digits 1 (Monday) to 7 as the short names of the days. */
export function weekdayWords({ planning }: Texts, weekdays: string): string {
  return weekdays
    .split('')
    .map((day) => word(planning.weekdayNames, `d${day}`))
    .join(' ')
}
