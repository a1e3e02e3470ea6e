import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { printable } from '#main/core/documents/fonts.ts'
import type { SheetWords } from '#main/core/documents/sheet-types.ts'
import { CoreError } from '#main/core/errors.ts'
import type { SheetLanguage } from '#shared/contract/informing.ts'
import { readLanguageFile, type SheetLanguageFile } from '#shared/domain/sheet-language.ts'
import { languages as ownLanguages, resources, isLanguage } from '#shared/i18n/index.ts'

const reference = resources.fr.translation.startSheet

/** A language with what a sheet needs of it, and what the screen tells of it. */
export interface LoadedLanguage {
  words: SheetWords
  shown: SheetLanguage
}

const ownNames: Record<(typeof ownLanguages)[number], string> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
}

const own: readonly LoadedLanguage[] = ownLanguages.map((tag) => ({
  words: { tag, texts: resources[tag].translation.startSheet, reviewed: true },
  shown: {
    tag,
    name: ownNames[tag],
    origin: 'own',
    reviewed: true,
    faults: [],
    unknown: [],
    fileName: null,
    id: null,
  },
}))

/**
 * Reads a language file and refuses what cannot be used: throws the codes of `readLanguageFile`, and `sheet-language-font`
 * for a script that our fonts cannot print. A single text they cannot print is left to the French one.
 */
function read(content: string, origin: 'shipped' | 'added', fileName: string, id: number | null): LoadedLanguage {
  const reading = readLanguageFile(content, reference, ownLanguages)
  if (!reading.ok) throw new CoreError(reading.code, { name: fileName, ...reading.params })
  const { tag, name, faults, unknown, texts }: SheetLanguageFile = reading.language
  const unprintable = Object.entries(texts).filter(([, text]) => printable(text).replaced.length > 0)
  if (unprintable.length === Object.keys(texts).length || printable(name).replaced.length > 0) {
    const characters = [...new Set(unprintable.flatMap(([, text]) => printable(text).replaced))].slice(0, 5)
    throw new CoreError('sheet-language-font', { name: fileName, characters: characters.join(', ') })
  }
  const used = Object.fromEntries(
    Object.entries(texts).filter((entry) => !unprintable.some(([key]) => key === entry[0])),
  )
  const fontFaults = unprintable.map(([key]) => ({ key, fault: 'font' as const }))
  return {
    words: { tag, texts: { ...reference, ...used }, reviewed: false },
    shown: {
      tag,
      name,
      origin,
      reviewed: false,
      faults: [...faults, ...fontFaults],
      unknown: [...unknown],
      fileName,
      id,
    },
  }
}

/** Judges a file before it is added; throws like `read`. */
export function judgeLanguageFile(content: string, fileName: string): LoadedLanguage {
  return read(content, 'added', fileName, null)
}

const shippedOf = new Map<string, readonly LoadedLanguage[]>()

/** The languages that come with the program as files; a file that cannot be read is left out and logged. */
function shipped(core: Core): readonly LoadedLanguage[] {
  const folder = join(core.options.resourcesDir, 'sheet-languages')
  const known = shippedOf.get(folder)
  if (known) return known
  const found: LoadedLanguage[] = []
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    try {
      found.push(read(readFileSync(join(folder, name), 'utf8'), 'shipped', name, null))
    } catch (error) {
      core.log.failure(error)
    }
  }
  shippedOf.set(folder, found)
  return found
}

function added(reader: Reader): LoadedLanguage[] {
  const rows = reader.all(query.selectFrom('sheetLanguage').selectAll().orderBy('name').orderBy('id'))
  return rows.flatMap(({ id, content, fileName }) => {
    try {
      return [read(content, 'added', fileName, id)]
    } catch (error) {
      // Kept by a version of the program that judged more mildly: it is no language any more, and can only be removed.
      if (error instanceof CoreError) return []
      throw error
    }
  })
}

/** Every language a sheet can be in: ours, the added ones, and those shipped that no added one replaces. */
export function sheetLanguages(core: Core): LoadedLanguage[] {
  const extra = added(core.workspace.reader)
  const tags = new Set(extra.map(({ words }) => words.tag))
  return [...own, ...shipped(core).filter(({ words }) => !tags.has(words.tag)), ...extra]
}

/** The languages by their tag. */
export function languageBook(core: Core): ReadonlyMap<string, LoadedLanguage> {
  return new Map(sheetLanguages(core).map((language) => [language.words.tag, language]))
}

/** The words of a language; throws `sheet-language-unknown`. */
export function demandLanguage(core: Core, tag: string): LoadedLanguage {
  const found = languageBook(core).get(tag)
  if (!found) throw new CoreError('sheet-language-unknown', { language: tag })
  return found
}

/** The language whose official pages serve best: the own ones for themselves, English for all others. */
export function pageLanguage(tag: string): (typeof ownLanguages)[number] {
  return isLanguage(tag) ? tag : 'en'
}

/** The French texts as a file to translate. */
export function languageTemplate(): Buffer {
  const content = { language: 'xx', name: '…', texts: reference }
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8')
}
