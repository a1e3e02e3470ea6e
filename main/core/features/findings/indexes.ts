import { sql, type RawBuilder } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { raw } from '#main/core/db/query.ts'

/**
 * Takes indexes and triggers of a table off within the transaction; the answer puts them back as they were and notes that
 * every finding has changed, which the triggers would have done one by one.
 */
export function dropIndexes(writer: RecordWriter, table: 'finding' | 'findingEvent'): (look: () => void) => void {
  const statement = sql<{ type: string; name: string; sql: string }>`
    select type, name, sql from sqlite_master where type in ('index', 'trigger') and tbl_name = ${table} and sql is not null`
  const taken = writer.all(raw(statement))
  const run = (text: RawBuilder<unknown>): void => void writer.into(table).run(raw(text))
  for (const { type, name } of taken) run(sql.raw(`drop ${type} ${name}`))
  return (look) => {
    for (const one of taken) {
      look()
      run(sql.raw(one.sql))
    }
    if (table === 'findingEvent') return
    run(sql`insert into findingChunk (chunk, version) select distinct id >> 11, 1 from finding where true
      on conflict (chunk) do update set version = version + 1`)
  }
}
