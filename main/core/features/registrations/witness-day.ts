import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { typesByCode } from '#main/core/features/registrations/codes.ts'
import { compareSides } from '#main/core/features/registrations/witness.ts'
import { addDays, startOfDay, type LocalDate } from '#shared/domain/dates.ts'

/** What a provider's own log tells of somebody's day at a declaration. */
export interface WitnessedDay {
  /** Files that tell of the day. */
  fileNames: string[]
  /** Noted there, though no official registration answers for it; `at` in UTC. Empty: the log has nothing more either. */
  unreceived: { witnessId: number; type: 'presence' | 'in' | 'out'; at: string }[]
}

const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000

/** All forms in which a stated person stands in files. */
function formsOf(reader: Reader, statedPersonId: number): number[] {
  const person = query.selectFrom('statedPerson').select('personId').where('id', '=', statedPersonId)
  const personId = reader.first(person)?.personId ?? null
  if (personId === null) return [statedPersonId]
  const forms = query.selectFrom('statedPerson').select('id').where('personId', '=', personId)
  return reader.all(forms).map(({ id }) => id)
}

/** Logs that tell of a day and concern the person or the declaration. */
function logsOf(reader: Reader, people: readonly number[], declaration: number, date: LocalDate): string[] {
  const day = query
    .selectFrom('witnessEvent')
    .select('batchId')
    .distinct()
    .where('at', '>=', seconds(date))
    .where('at', '<', seconds(addDays(date, 1)))
  const named = day.where((where) =>
    where.or([where('statedDeclarationId', '=', declaration), where('statedPersonId', 'in', idList(people))]),
  )
  const usual = query
    .selectFrom('witnessEvent')
    .select('batchId')
    .distinct()
    .where('statedPersonId', 'in', idList(people))
    .where('batchId', 'in', idList(reader.all(day).map(({ batchId }) => batchId)))
  const batches = new Set([...reader.all(named), ...reader.all(usual)].map(({ batchId }) => batchId))
  const files = query.selectFrom('importBatch').select('fileName').where('id', 'in', idList(batches)).orderBy('id')
  return [...new Set(reader.all(files).map(({ fileName }) => fileName))]
}

/**
 * What the provider noted of one stated person (with all forms of the same known one) at a stated declaration, from the
 * start of a day to noon of the next, and the official service did not receive though a file covers the day. Null when no
 * log tells of that day.
 */
export function witnessFor(
  reader: Reader,
  of: { statedPersonId: number; statedDeclarationId: number; date: LocalDate },
): WitnessedDay | null {
  if (!reader.first(query.selectFrom('witnessEvent').select('id').limit(1))) return null
  const { date, statedDeclarationId } = of
  const people = formsOf(reader, of.statedPersonId)
  const fileNames = logsOf(reader, people, statedDeclarationId, date)
  if (fileNames.length === 0) return null
  const next = addDays(date, 1)
  const noon = seconds(next) + 12 * 3600
  const { providerOnly } = compareSides(reader, { from: date, to: next }, people)
  return {
    fileNames,
    unreceived: providerOnly
      .filter(({ declaration, at }) => declaration === statedDeclarationId && at < noon)
      .map(({ id, type, at }) => ({
        witnessId: id,
        type: typesByCode[type],
        at: new Date(at * 1000).toISOString(),
      })),
  }
}
