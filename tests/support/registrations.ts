import type { Connection } from '#main/core/db/connection.ts'
import { brusselsDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/text.ts'

/** A registration as a test wants it; ids are those of the `stated…` rows. */
export interface SeededRegistration {
  person: number
  declaration: number | null
  company: number | null
  note: number | null
  type: 0 | 1 | 2
  /** Epoch seconds. */
  at: number
  receipt: number | null
  batch: number
}

/** Names of the dictionaries, in the order of their ids from 1 on. */
export interface SeededNames {
  people: string[]
  declarations: string[]
  companies: string[]
  notes: { channel: string | null; status: string | null; remark: string | null }[]
}

/** Names that a test of lists needs: two people with one name, letters with marks, notes with and without remark. */
export const listNames: SeededNames = {
  people: ['Peeters Jan', 'Łukasz Nowak', 'De Smedt An', 'Peeters Jan', 'Öz Ali'],
  declarations: ['Tour Zénith', 'Gare 7', 'Tour Zénith'],
  companies: ['Net & Clair', 'Propre SA'],
  notes: [
    { channel: 'Mobile', status: 'VALIDATED', remark: null },
    { channel: null, status: 'FAILED', remark: 'RELATED DIMONA NOT OK' },
    { channel: 'web', status: 'VALIDATED', remark: 'DUC IS NOT EXISTING' },
  ],
}

/** Fills the dictionaries that registrations refer to. */
export function seedNames(connection: Connection, { people, declarations, companies, notes }: SeededNames): void {
  people.forEach((label, index) => {
    const identifier = String(40_000_000_000 + index * 97)
    connection.runSql(
      `insert into statedPerson (identifier, provisionalKey, kind, valid, lastName, firstName, label, labelKey)
        values (?, '', 'national', 1, ?, null, ?, ?)`,
      [identifier, label, label, fold(label)],
    )
  })
  declarations.forEach((label, index) => {
    connection.runSql('insert into statedDeclaration (number, label, labelKey) values (?, ?, ?)', [
      `1Y1${String(index + 1).padStart(9, '0')}Z`,
      label,
      fold(label),
    ])
  })
  companies.forEach((label, index) => {
    connection.runSql('insert into statedCompany (text, label, labelKey) values (?, ?, ?)', [
      String(400_000_000 + index),
      label,
      fold(label),
    ])
  })
  for (const { channel, status, remark } of notes) {
    connection.runSql('insert into statedNote (channel, status, remark) values (?, ?, ?)', [channel, status, remark])
  }
  connection.runSql("insert into statedName (lastName, firstName) values ('Stated', 'Name')", [])
}

/** Adds registrations as an import leaves them: with the counts of people and days; returns their ids. */
export function seedRegistrations(connection: Connection, rows: readonly SeededRegistration[]): number[] {
  return rows.map(({ person, declaration, company, note, type, at, receipt, batch }, index) => {
    const date = brusselsDate(new Date(at * 1000).toISOString())
    const service = type === 0 ? 2 : 1
    const { lastId } = connection.runSql(
      `insert into registration (batchId, line, service, statedPersonId, statedNameId, statedCompanyId,
        statedDeclarationId, type, at, date, given, receipt, statedNoteId) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 1, ?, ?)`,
      [batch, index + 2, service, person, company, declaration, type, at, date, receipt, note],
    )
    connection.runSql('update statedPerson set uses = uses + 1 where id = ?', [person])
    connection.runSql('update statedName set uses = uses + 1 where id = 1', [])
    connection.runSql('update statedDeclaration set uses = uses + 1 where id = ?', [declaration])
    connection.runSql('update statedCompany set uses = uses + 1 where id = ?', [company])
    connection.runSql(
      `insert into registrationDay values (?, ?, ?, ?, ?, ?, 1)
        on conflict do update set count = count + 1`,
      [date, service, declaration ?? 0, company ?? 0, type, note ?? 0],
    )
    return lastId
  })
}
