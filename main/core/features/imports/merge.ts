import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import { contradictions, joinPeople, standing } from '#main/core/features/people/join.ts'
import { query } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { joinFields } from '#shared/domain/joining.ts'

/** The columns through which others refer to a company. */
const companyColumns = [
  ['companyNumber', 'companyId'],
  ['companyContact', 'companyId'],
  ['declaration', 'clientId'],
  ['declaration', 'declarantId'],
  ['chainLink', 'contractorId'],
  ['chainLink', 'directEmployerId'],
  ['employment', 'companyId'],
  ['employment', 'userFirmId'],
  ['declarationPartner', 'companyId'],
  ['dutyEvidence', 'companyId'],
  ['paper', 'companyId'],
  ['toolArrangement', 'companyId'],
  ['toolArrangement', 'userFirmId'],
] as const

function move(
  door: RecordDoor,
  columns: readonly (readonly [RecordKind, string])[],
  keeps: number,
  loses: number,
): void {
  for (const [kind, column] of columns) {
    const referring = query.selectFrom(kind).select('id').where(query.dynamic.ref(column), '=', loses)
    for (const { id } of door.all(referring)) door.update(kind, id, { [column]: keeps })
  }
}

/** What names a company in words that stay as they are: letters sent, payments, paper forms, requests. */
const lastingColumns = [
  ['reminder', 'companyId'],
  ['reminder', 'senderId'],
  ['contractorPayment', 'companyId'],
  ['contractorPayment', 'ownCompanyId'],
  ['withholdingCheck', 'companyId'],
  ['emergencyLine', 'employerId'],
  ['correctionRequest', 'addresseeCompanyId'],
  ['correctionRequest', 'senderId'],
  ['correctionItem', 'requestedCompanyId'],
] as const

/** Tells whether something that is never changed names a company: such a company cannot go, not even into another one. */
export function isNamedForGood(reader: Pick<RecordDoor, 'first'>, companyId: number): boolean {
  return lastingColumns.some(
    ([table, column]) =>
      reader.first(query.selectFrom(table).select('id').where(query.dynamic.ref(column), '=', companyId).limit(1)) !==
      undefined,
  )
}

/** Makes one company of two: everything that refers to the second refers to the first, then the second goes. */
export function mergeCompanies(door: RecordDoor, keeps: number, loses: number): void {
  move(door, companyColumns, keeps, loses)
  door.remove('company', loses)
}

/** Makes one person of two: the kept one’s facts hold, everything of the other moves to it; the two can be separated again. */
export function mergePeople(door: RecordDoor, keeps: number, loses: number, today: LocalDate): void {
  const facts = { at: `${today}T00:00:00.000Z`, user: '' }
  const choices = { fields: joinFields.map((field) => ({ field, from: 'kept' as const })), number: null }
  const kept = standing(door, keeps)
  const { employments, numbers } = contradictions(door, kept, standing(door, loses))
  const current = numbers.find(({ side }) => side === 'kept')
  joinPeople(door, facts, {
    keptId: keeps,
    joinedId: loses,
    choices: {
      ...choices,
      employments: employments.map(({ id }) => ({ id, keep: 'both' as const })),
      number: current ? { currentId: current.id, since: today } : null,
    },
  })
}
