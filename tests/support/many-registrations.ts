import type { Connection } from '#main/core/db/connection.ts'
import { seedNames } from '#tests/support/registrations.ts'

const people = 4000
const workplaces = 200
const firms = 80
/** Months of data, whatever the number of rows, unless asked otherwise: what an office has after some two years. */
const usualMonths = 28

/** Epoch seconds of the first registration that `fillRegistrations` makes. */
export const firstMoment: number = Date.UTC(2024, 6, 1) / 1000

/** A name of its own for each number. */
const syllables = ['pee', 'ters', 'jan', 'lu', 'kasz', 'de', 'smedt', 'oz', 'van', 'broeck', 'ali', 'no', 'wak']
const nameOf = (index: number): string => {
  const part = (step: number): string =>
    syllables[Math.floor(index / syllables.length ** step) % syllables.length] ?? ''
  return `${part(0)}${part(1)}${part(2)} ${part(3)}${index}`
}

/** Indexes that are made again when all rows are there, as a large import does. */
function indexes(connection: Connection): { name: string; sql: string }[] {
  return connection.allSql(
    "select name, sql from sqlite_schema where type = 'index' and tbl_name = 'registration' and sql is not null",
    [],
  )
}

/** Puts rows in as they would stand after imports: people keep to a few workplaces, numbers rise with time. */
export function fillRegistrations(connection: Connection, rows: number, months: number = usualMonths): void {
  const seconds = Math.round((months * 30.4 * 86_400) / rows)
  connection.transaction(() => {
    const later = indexes(connection)
    for (const { name } of later) connection.exec(`drop index ${name}`)
    seedNames(connection, {
      people: Array.from({ length: people }, (_, index) => nameOf(index)),
      declarations: Array.from({ length: workplaces }, (_, index) => `Tour ${nameOf(index)}`),
      companies: Array.from({ length: firms }, (_, index) => `Firme ${nameOf(index)} SRL`),
      notes: ['Mobile', 'Web', null].flatMap((channel) =>
        ['VALIDATED', 'SUCCESSFULLY REGISTERED', 'FAILED'].map((status) => ({
          channel,
          status,
          remark: status === 'FAILED' ? 'RELATED DIMONA NOT OK' : null,
        })),
      ),
    })
    // Multipliers without common divisors spread what they number evenly; every 97th row is one with a remark.
    const source = `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${rows - 1}),
      r as (select i, (i * 7919) % ${people} as p, ${firstMoment} + i * ${seconds} as at from n)`
    connection.exec(`${source} insert into registration (batchId, line, service, statedPersonId, statedNameId,
      statedCompanyId, statedDeclarationId, type, at, date, given, receipt, statedNoteId)
      select 1 + i / 400000, i % 400000 + 2, case when p % 10 = 0 then 2 else 1 end, p + 1, 1, p % ${firms} + 1,
        (p + (i / 4000) % 3 * 67) % ${workplaces} + 1, case when p % 10 = 0 then 0 else 1 + (i / 4000) % 2 end,
        at, date(at, 'unixepoch'), 1, case when i % 50 = 0 then null else 9000000000 + i * 3 + i * 31 % 17 end,
        case when i % 97 = 0 then 3 else 1 end + p % 3 * 3 from r`)
    for (const { sql } of later) connection.exec(sql)
    connection.exec(`update statedPerson set uses = ${Math.floor(rows / people)}`)
    connection.exec(`update statedName set uses = ${rows} where id = 1`)
    connection.exec(`insert into registrationDay select date, service, statedDeclarationId, statedCompanyId, type,
      statedNoteId, count(*) from registration group by 1, 2, 3, 4, 5, 6`)
    connection.exec(`insert into finding (rule, severity, service, statedPersonId, statedDeclarationId, date,
      fingerprint, state, params, at, person, personKey, declaration, workplace, workplaceKey, firm, firmKey, foundAt)
      select 'no-receipt', 'low', service, statedPersonId, id, date, '', case when id % 3 = 0 then 'explained' else 'open'
      end, '{}', at, '', '', '', '', '', '', '', '' from registration where id % 1000 = 1`)
    connection.exec('insert into findingEvent select id, statedDeclarationId from finding')
  })
}
