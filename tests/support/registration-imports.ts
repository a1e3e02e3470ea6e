import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import type { ImportTask } from '#main/core/features/imports/engine.ts'
import { batchLog, ProblemTally } from '#main/core/features/imports/logs.ts'
import { importRegistrations } from '#main/core/features/imports/registrations/job.ts'
import { undoRegistrations } from '#main/core/features/imports/registrations/undo.ts'
import { addBatch, closeBatch, markUndone } from '#main/core/features/imports/repository.ts'
import { readPasted } from '#main/core/sheets/read.ts'
import type { TableFile } from '#main/core/sheets/types.ts'
import { writeOn } from '#main/core/workspace.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'
import { fieldsOfHeadings } from '#shared/domain/import-kinds.ts'

const stamp = { at: '2026-10-06T06:00:00.000Z', user: 'Testeur', reason: 'import', today: '2026-10-06' }

/** A database of its own, in memory, with the tables of a workspace. */
export function tablesInMemory(): Connection {
  const connection = new Connection(':memory:', { key: null })
  connection.pragma('foreign_keys=ON')
  migrate(connection, migrations, () => undefined)
  return connection
}

/** Imports a file of registrations, or lines of one: headings first, cells between semicolons. */
export function importInto(
  connection: Connection,
  source: readonly string[] | TableFile,
): { batchId: number; counts: ImportCounts; errors: string[] } {
  const file = 'head' in source ? source : readPasted(source.join('\n'))
  const options = file.text === null ? {} : { delimiter: ';' as const }
  const head = file.head(0, options)
  const errors: string[] = []
  const task: ImportTask = {
    kind: 'registrations',
    head,
    mapping: fieldsOfHeadings('registrations', head.headings),
    constants: {},
    today: stamp.today,
    rows: () => file.rows(0, options),
    cancelled: () => false,
    progress: () => undefined,
  }
  const { result } = writeOn(connection, stamp, (writer) => {
    const batch = { kind: 'registrations', fileName: 'lignes', sheet: '', sha256: '', columns: '[]' } as const
    const { at, user } = stamp
    const batchId = addBatch(writer, { ...batch, at, user, changeSet: writer.changeSet })
    const log = batchLog(writer, batchId, new ProblemTally())
    const { counts } = importRegistrations(task, {
      store: writer.into('registration'),
      log: {
        ...log,
        problem: (problem) => {
          log.problem(problem)
          if (problem.severity === 'error') errors.push(`${problem.line} ${problem.code}`)
        },
      },
      batch: {
        id: batchId,
        mark: (mark) => void writer.insert('registrationMark', { ...mark, batchId, at, by: user }),
      },
      fileName: 'lignes',
      now: Date.parse(stamp.at) / 1000,
      expected: file.sheets[0]?.rowCount ?? 0,
      coverage: null,
    })
    closeBatch(writer, batchId, counts, { errors: 0, warnings: 0 })
    return { batchId, counts }
  })
  return { ...result, errors }
}

/** Takes the rows of a batch back; marks of other kinds of change are not looked at. */
export function takeBack(connection: Connection, batchId: number): { removed: number; keptTotal: number } {
  return writeOn(connection, stamp, (writer) => {
    markUndone(writer, batchId, stamp)
    return undoRegistrations(writer.into('registration'), batchId, () => undefined)
  }).result
}

/** What counts in the end: each registration with the number it has, whichever file gave it, and whether it was cancelled; superseded ones left out. */
export function effectiveRows(connection: Connection): string[] {
  const rows = connection.allSql<Record<string, string | number | null>>(
    `select p.identifier, p.provisionalKey, d.number, r.type, r.at, coalesce(r.receipt, x.receipt) as receipt,
      exists (select 1 from registrationMark m where m.registrationId = r.id and m.kind = 'cancelled')
        or coalesce(n.status, '') = 'SUCCESSFULLY CANCELLED' as cancelled
    from registration r join statedPerson p on p.id = r.statedPersonId
    left join statedDeclaration d on d.id = r.statedDeclarationId
    left join statedNote n on n.id = r.statedNoteId
    left join registrationReceipt x on x.registrationId = r.id
    where not exists (select 1 from registrationMark m where m.registrationId = r.id and m.kind = 'superseded')`,
    [],
  )
  return rows.map((row) => Object.values(row).join(' ')).sort()
}

/** Rows of every table that an import of registrations writes to, dictionaries included. */
export function leftovers(connection: Connection): Record<string, number> {
  const tables = [
    'registration',
    'registrationReceipt',
    'registrationSighting',
    'registrationDay',
    'registrationBatch',
    'witnessEvent',
    'witnessSighting',
    'statedPerson',
    'statedName',
    'statedCompany',
    'statedDeclaration',
    'statedNote',
  ]
  return Object.fromEntries(
    tables.map((table) => [
      table,
      connection.firstSql<{ n: number }>(`select count(*) as n from ${table}`, [])?.n ?? 0,
    ]),
  )
}
