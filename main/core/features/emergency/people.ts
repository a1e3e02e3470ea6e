import type { FormPerson, PersonMark } from '#main/core/documents/types.ts'
import type { AwayPerson, PersonThen } from '#main/core/features/planning/service.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'
import { formatDate, type LocalDate, type LocalTime } from '#shared/domain/dates.ts'
import { collationKey, compareNames } from '#shared/domain/text.ts'

/** A person on a form, with the records the line stands for. */
export interface FormLine {
  personId: number
  employerId: number | null
  /** Planned hours; not on the form, but on the list beside it. */
  hours: { start: LocalTime; end: LocalTime } | null
  printed: FormPerson
}

/** Legal forms of firms, as they stand behind a name: the form has room for the name alone. */
const legalForm =
  /[\s,]+(?:S\.?R\.?L\.?|S\.?P\.?R\.?L\.?U?|B\.?V\.?B\.?A\.?|B\.?V\.?|N\.?V\.?|S\.?A\.?|S\.?C\.?|A\.?S\.?B\.?L\.?|V\.?Z\.?W\.?|V\.?O\.?F\.?|S\.?N\.?C\.?|C\.?V\.?|GmbH|Sp\. ?z ?o\. ?o\.|S\.?A\.?R\.?L\.?|Ltd\.?|Lda\.?|d\.o\.o\.)$/i

/** Names of employers as the form prints them: without their legal form, unless two would then read alike. */
export function shortNames(names: Iterable<string>): Map<string, string> {
  const all = [...new Set(names)]
  const short = (name: string): string => name.replace(legalForm, '').trim() || name
  const times = Map.groupBy(all, short)
  return new Map(all.map((name) => [name, times.get(short(name))?.length === 1 ? short(name) : name]))
}

/** What the office must look at for a person on that day (`domain/emergency.md`, who is on it). */
export function marksOf(person: PersonThen): PersonMark[] {
  const marks: PersonMark[] = []
  if (person.identifier === null) marks.push('identifier')
  if (!person.limosaValid) marks.push('limosa')
  if (person.employerId === null) marks.push('employment')
  else if (person.tier === null) marks.push('chain')
  return marks
}

/**
 * People in the order of the form: own companies first, then each subcontractor by tier and name, people by surname as
 * Belgian users look names up; without an employer last.
 */
export function inFormOrder<Person extends PersonThen>(people: readonly Person[], own: ReadonlySet<number>): Person[] {
  const keyed = people.map((person) => {
    const isOwn = person.employerId !== null && own.has(person.employerId)
    const tier = isOwn ? -1 : (person.tier ?? (person.employerId === null ? 10_000 : 9999))
    const employer = person.employerName === null ? '' : collationKey(person.employerName)
    // Own companies stand in the order of their names too; firms of one name stay apart by their id.
    const firm = `${String(tier + 1).padStart(5, '0')}\u0002${employer}\u0002${person.employerId ?? ''}`
    const name = `${collationKey(person.lastName)}\u0002${collationKey(person.firstName ?? '')}`
    return { person, key: `${firm}\u0002${name}\u0002${String(person.personId).padStart(9, '0')}` }
  })
  return keyed.sort((first, second) => (first.key < second.key ? -1 : 1)).map(({ person }) => person)
}

/** Someone planned, or someone seen lately, for whom no hours are planned. */
type LinePerson = PersonThen & { startTime?: LocalTime | null; endTime?: LocalTime | null }

/** The lines of a form for people already in order. */
export function formLines(people: readonly LinePerson[], short: ReadonlyMap<string, string>): FormLine[] {
  return people.map((person) => ({
    personId: person.personId,
    employerId: person.employerId,
    hours: person.startTime && person.endTime ? { start: person.startTime, end: person.endTime } : null,
    printed: {
      identifier: person.identifier?.value ?? null,
      kind: person.identifier?.kind ?? 'none',
      lastName: person.lastName,
      firstName: person.firstName ?? '',
      employer: person.employerName === null ? null : (short.get(person.employerName) ?? person.employerName),
      tier: person.tier,
      marks: marksOf(person),
    },
  }))
}

/** What the office is told of those who are left off a form because they are absent or the place is closed, by name. */
export function awayWarnings(away: readonly AwayPerson[]): FormWarning[] {
  return away
    .map(({ lastName, firstName, why, reason }): FormWarning => {
      const person = `${lastName} ${firstName ?? ''}`.trim()
      return { code: why === 'closed' ? 'workplace-closed' : 'absent', person, detail: reason }
    })
    .toSorted((first, second) => compareNames(first.person ?? '', second.person ?? ''))
}

/** What the office is told of the people on a form: everyone is printed, nobody silently left out. */
export function peopleWarnings(people: readonly PersonThen[]): FormWarning[] {
  return people.flatMap((person) => {
    const name = `${person.lastName} ${person.firstName ?? ''}`.trim()
    return marksOf(person).map((mark): FormWarning => {
      if (mark === 'limosa') return { code: 'limosa-not-valid', person: name, detail: limosaPeriod(person) }
      if (mark === 'chain') return { code: 'employer-not-in-chain', person: name, detail: person.employerName }
      return { code: mark === 'identifier' ? 'no-identifier' : 'no-employment', person: name, detail: null }
    })
  })
}

/** The dates of the Limosa number known last, as people in Belgium write them. */
function limosaPeriod({ identifier }: PersonThen): string {
  return identifier?.kind === 'limosa' ? periodText(identifier.validFrom, identifier.validTo) : '…'
}

/** A period as `01/01/2026 – 31/12/2026`, an open side as `…`. */
export function periodText(from: LocalDate | null, to: LocalDate | null): string {
  return `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`
}
