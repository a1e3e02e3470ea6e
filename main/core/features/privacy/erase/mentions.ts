import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { fold } from '#shared/domain/text.ts'

/** How somebody may be named in a free text: name and first name in either order, or a complete number. */
export interface Names {
  words: readonly (readonly string[])[]
  numbers: readonly string[]
}

/** The names and numbers of somebody's records and of the forms that stand for them. */
export function namesOf(reader: Reader, people: readonly number[]): Names {
  const mine = idList(people)
  const named = sql<{ lastName: string; firstName: string | null }>`
    select lastName, firstName from person where id in ${mine}
    union select lastName, firstName from statedPerson where personId in ${mine} and lastName <> ''`
  const numbered = sql<{ value: string }>`select value from personIdentifier where personId in ${mine}
    union select identifier from statedPerson where personId in ${mine} and identifier <> ''`
  // A surname alone may be anybody's, or a word.
  const words = reader
    .all(raw(named))
    .filter(({ lastName, firstName }) => lastName.length > 1 && (firstName ?? '').length > 1)
    .map(({ lastName, firstName }) => [fold(lastName), fold(firstName ?? '')])
  return { words, numbers: reader.all(raw(numbered)).map(({ value }) => value.toLowerCase()) }
}

const separators = /[\s.\-/]/g

/** Whether a text names somebody. */
export function mentions({ words, numbers }: Names, text: string): boolean {
  const plain = fold(text)
  if (words.some((parts) => parts.every((part) => plain.includes(part)))) return true
  const digits = text.toLowerCase().replaceAll(separators, '')
  return numbers.some((number) => digits.includes(number.replaceAll(separators, '')))
}

/** Tables that are looked at elsewhere, or hold no words of anybody's own. */
const passedOver =
  /^sqlite_|List$|^person|^stated(Person|Name)|^finding$|^audit|^attachment$|^setting$|^savedView$|^import|^erasure$|^hold$|^employment$|^registration(Span)?$|^witnessEvent$|^emergencyForm$|^sheetLanguage$/

/** Where free texts name somebody, by table: they belong to other things and are left to the office. */
export function mentionsIn(reader: Reader, names: Names, people: readonly number[]): number {
  const columns = sql<{ name: string; columns: string; own: number }>`
    select m.name, json_group_array(c.name) as columns,
      (select count(*) from pragma_table_info(m.name) p where p.name = 'personId') as own
    from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and lower(c.type) = 'text' group by m.name`
  let found = 0
  for (const { name, columns: list, own } of reader.all(raw(columns))) {
    if (passedOver.test(name)) continue
    const texts = (JSON.parse(list) as string[]).map((column) => sql`coalesce(${sql.ref(column)}, '')`)
    const others = own === 1 ? sql`where personId is null or personId not in ${idList(people)}` : sql``
    const rows = sql<{
      words: string
    }>`select ${sql.join(texts, sql` || ' | ' || `)} as words from ${sql.table(name)} ${others}`
    for (const { words } of reader.each(raw(rows))) if (mentions(names, words)) found += 1
  }
  return found
}

/** Rows of imports that could not be read or were doubted, and views of lists, that name somebody. */
export function leftoversOf(
  reader: Reader,
  names: Names,
): { table: 'importRejected' | 'importProblem' | 'savedView'; ids: number[] }[] {
  const texts = {
    importRejected: sql`cells`,
    importProblem: sql`coalesce(value, '') || ' ' || coalesce(params, '')`,
    savedView: sql`name || ' ' || value`,
  }
  return Object.entries(texts).map(([table, words]) => {
    const rows = sql<{ id: number; words: string }>`select id, ${words} as words from ${sql.table(table)}`
    const ids: number[] = []
    for (const row of reader.each(raw(rows))) if (mentions(names, row.words)) ids.push(row.id)
    return { table: table as keyof typeof texts, ids }
  })
}
