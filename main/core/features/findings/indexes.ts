import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'

/** Takes the indexes of a table off within the transaction; the answer puts them back as they were. */
export function dropIndexes(writer: RecordWriter, table: 'finding' | 'findingEvent'): (look: () => void) => void {
  const statement = sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'index' and tbl_name = ${table} and sql is not null`
  const indexes = writer.all({ compile: () => statement.compile(query) })
  const run = (text: string): void => void writer.into(table).run({ compile: () => sql.raw(text).compile(query) })
  for (const { name } of indexes) run(`drop index ${name}`)
  return (look) => {
    for (const index of indexes) {
      look()
      run(index.sql)
    }
  }
}
