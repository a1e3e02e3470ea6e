import { headingKey } from '#shared/domain/text.ts'

/** Known words, found without regard to case, accents, punctuation and blanks. */
export type WordTable<Value extends string> = ReadonlyMap<string, Value>

/** Builds a table from one comma-separated list of words per value; a word may stand under one value only. */
export function wordTable<Value extends string>(lists: Record<Value, string>): WordTable<Value> {
  const table = new Map<string, Value>()
  for (const value of Object.keys(lists) as Value[]) {
    table.set(headingKey(value), value)
    for (const word of lists[value].split(',')) {
      const key = headingKey(word)
      const other = table.get(key)
      if (other !== undefined && other !== value) throw new Error(`“${word}” names both ${other} and ${value}`)
      table.set(key, value)
    }
  }
  return table
}

/** The value a word names, or null when the word is not known. */
export function knownWord<Value extends string>(table: WordTable<Value>, text: string): Value | null {
  return table.get(headingKey(text)) ?? null
}
