import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { freshenRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { receiptOf } from '#main/core/features/registrations/list-span.ts'
import { fromStore, type RegistrationStore } from '#main/core/features/registrations/list-store.ts'
import { viewOf, type RegistrationView } from '#main/core/features/registrations/list-view.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { addDays, brusselsDate, isValidLocalDate, startOfDay, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { longestOpen } from '#shared/domain/review/limits.ts'
import { inOrder, readSequence } from '#shared/domain/review/sequence.ts'

/** Of all registrations that match; see the contract. */
export interface RegistrationTotals {
  rows: number
  ins: number
  outs: number
  presences: number
  people: number | null
  workplaces: number
  minutes: number | null
}

/** Beyond this many matches people and minutes are not reckoned: each row would have to be looked at. */
const mostRows = 200_000

/** Counts of what matches; people and worked minutes only up to 200,000 rows. */
export async function registrationTotals(core: Core, scope: ListScope): Promise<RegistrationTotals> {
  await freshenRegistrations(core)
  const { reader } = core.workspace
  return fromStore(reader, (store) => {
    const view = viewOf(reader, store, scope)
    const byType = [0, 0, 0]
    const [people, workplaces] = [new Set<number>(), new Set<number>()]
    view.eachKind(({ type, declaration }, count, person) => {
      byType[type] = (byType[type] ?? 0) + count
      people.add(person)
      if (declaration !== 0) workplaces.add(declaration)
    })
    const [presences = 0, ins = 0, outs = 0] = byType
    const few = view.total <= mostRows
    const known = few ? knownPeople(reader) : null
    return {
      rows: view.total,
      ins,
      outs,
      presences,
      people: known ? new Set([...people].map((id) => known.get(id) ?? -id)).size : null,
      workplaces: workplaces.size,
      minutes: known ? workedMinutes(reader, store, scope, known) : null,
    }
  })
}

/** The known person behind each stated one. */
function knownPeople(reader: Reader): Map<number, number> {
  const rows = query.selectFrom('statedPerson').select(['id', 'personId']).where('personId', 'is not', null)
  return new Map(reader.all(rows).map(({ id, personId }) => [id, personId ?? 0]))
}

/** The scope without its type, and open long enough at its end that each IN finds its OUT. */
function withPartners(scope: ListScope): { scope: ListScope; until: number } {
  let until = Infinity
  const filters = scope.filters.flatMap((filter): Filter[] => {
    const { field, operator, value } = filter
    if (field === 'type') return []
    const isEnd = (field === 'at' || field === 'date') && (operator === 'to' || operator === 'equals')
    if (!isEnd || !isValidLocalDate(value)) return [filter]
    const end = Date.parse(startOfDay(addDays(value, 1))) / 1000
    until = Math.min(until, end)
    const later = new Date((end + longestOpen) * 1000).toISOString()
    const to: Filter = { field, operator: 'to', value: later }
    return operator === 'to' ? [to] : [{ field, operator: 'from', value }, to]
  })
  return { scope: { ...scope, filters }, until }
}

/** Statuses that say a registration no longer counts, by note; and registrations of which that is said beside. */
function cancelled(reader: Reader): { notes: Set<number>; ids: Set<number> } {
  const notes = reader.all(query.selectFrom('statedNote').select(['id', 'status']))
  const marks = query.selectFrom('registrationMark').select('registrationId').where('kind', 'in', uncountedMarks)
  return {
    notes: new Set(notes.filter(({ status }) => isCancelledStatus(status)).map(({ id }) => id)),
    ids: new Set(reader.all(marks).map(({ registrationId }) => registrationId)),
  }
}

/** INs and OUTs of a view, per person and declaration. */
function eventsOf(reader: Reader, view: RegistrationView, known: ReadonlyMap<number, number>): ReviewEvent[][] {
  const gone = cancelled(reader)
  const groups = new Map<string, ReviewEvent[]>()
  const dates = new Map<number, LocalDate>()
  const dateOf = (at: number): LocalDate => {
    // Brussels changes its day and its clock on full hours only.
    const hour = Math.floor(at / 3600)
    const date = dates.get(hour) ?? brusselsDate(new Date(hour * 3_600_000).toISOString())
    dates.set(hour, date)
    return date
  }
  for (const span of view.spans) {
    if (span.count === 0) continue
    const { at, id, pair } = view.rows(span)
    const receipts = view.receipts(span)
    const { kinds, pairKind, pairPerson } = span.head
    for (const index of view.matches(span)) {
      const place = pair[index] ?? 0
      const kind = pairKind[place] ?? 0
      const type = kinds.type[kind] ?? 0
      const [declaration, company] = [kinds.declaration[kind] ?? 0, kinds.company[kind] ?? 0]
      if (type === 0 || gone.notes.has(kinds.note[kind] ?? 0) || gone.ids.has(id[index] ?? 0)) continue
      const person = pairPerson[place] ?? 0
      const key = `${known.get(person) ?? -person} ${declaration}`
      const event: ReviewEvent = {
        id: id[index] ?? 0,
        service: 'ciao',
        type: type === 1 ? 'in' : 'out',
        at: at[index] ?? 0,
        date: dateOf(at[index] ?? 0),
        statedPersonId: person,
        statedDeclarationId: declaration,
        statedCompanyId: company === 0 ? null : company,
        receipt: receiptOf(receipts, index) || null,
        remark: null,
        cancelled: false,
      }
      const group = groups.get(key)
      if (group) group.push(event)
      else groups.set(key, [event])
    }
  }
  return [...groups.values()]
}

/** Minutes of the presences that matching INs began. */
function workedMinutes(
  reader: Reader,
  store: RegistrationStore,
  scope: ListScope,
  known: ReadonlyMap<number, number>,
): number {
  const partners = withPartners(scope)
  const view = viewOf(reader, store, partners.scope)
  let seconds = 0
  for (const events of eventsOf(reader, view, known)) {
    for (const { in: begun, out } of readSequence(inOrder(events)).presences) {
      if (begun.at < partners.until) seconds += out.at - begun.at
    }
  }
  return Math.floor(seconds / 60)
}
