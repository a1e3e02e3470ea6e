import { sql, type RawBuilder } from 'kysely'

import { raw, type Writer } from '#main/core/db/query.ts'

/** Runs a statement and gives the number of rows it changed. */
export type Run = (statement: RawBuilder<unknown>) => number

export function runner(writer: Writer): Run {
  return (statement) => writer.run(raw(statement)).changes
}

/** Temporary tables of what is on hold, and of what hangs on it. */
const heldTables = ['heldPerson', 'heldCompany', 'heldDeclaration', 'heldRequest', 'heldForm', 'heldPlace', 'heldFirm']

/** Makes an empty temporary table; one that was left by an earlier plan on the same connection is emptied. */
export function freshTable(run: Run, name: string, columns: string): void {
  run(sql`create temp table if not exists ${sql.table(name)} (${sql.raw(columns)})`)
  run(sql`delete from temp.${sql.table(name)}`)
}

/**
 * Notes what is on hold on a day. With a firm its people are held, with a request the people and registrations it names; with a
 * person all records that were joined to his. `heldForm`, `heldFirm` and `heldPlace` are what files state for them.
 * @returns whether everything is on hold, and whether anything is
 */
export function noteHeld(writer: Writer, today: string): { everything: boolean; anything: boolean } {
  const run = runner(writer)
  for (const name of heldTables) freshTable(run, name, 'id integer primary key')
  const holding = sql`from hold where coalesce(until, '9999') >= ${today}`
  const subjects = raw(sql<{ subject: string }>`select distinct subject ${holding}`)
  const held = new Set(writer.all(subjects).map(({ subject }) => subject))
  const note = (table: string, ids: RawBuilder<unknown>): void =>
    void run(sql`insert or ignore into temp.${sql.table(table)} select id from (${ids}) where id is not null`)
  note('heldCompany', sql`select companyId as id ${holding}`)
  note('heldDeclaration', sql`select declarationId as id ${holding}`)
  note('heldRequest', sql`select requestId as id ${holding}`)
  note('heldPerson', sql`select personId as id ${holding}`)
  note(
    'heldPerson',
    sql`select personId as id from employment where companyId in (select id from temp.heldCompany)
    or userFirmId in (select id from temp.heldCompany)`,
  )
  note(
    'heldPerson',
    sql`select personId as id from correctionItem where requestId in (select id from temp.heldRequest)
    union select requestedPersonId from correctionItem where requestId in (select id from temp.heldRequest)`,
  )
  note('heldPerson', sql`select joinedIntoId as id from person where id in (select id from temp.heldPerson)`)
  note('heldPerson', sql`select id from person where joinedIntoId in (select id from temp.heldPerson)`)
  note('heldForm', sql`select id from statedPerson where personId in (select id from temp.heldPerson)`)
  note('heldFirm', sql`select id from statedCompany where companyId in (select id from temp.heldCompany)`)
  note('heldPlace', sql`select id from statedDeclaration where declarationId in (select id from temp.heldDeclaration)`)
  return { everything: held.has('all'), anything: held.size > 0 }
}
