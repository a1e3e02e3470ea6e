import type {
  CorrectionDossierData,
  CorrectionDossierItem,
  NamedFirm,
  NamedPerson,
  NamedPlace,
} from '#main/core/documents/correction-types.ts'
import { groupedIdentifier } from '#main/core/documents/format.ts'
import type { Translate } from '#main/core/texts.ts'
import { brusselsDate, brusselsTime, daysBetween, formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { RegistrationType } from '#shared/domain/correction/words.ts'

/** What is registered beside what is asked for, line by line. */
export interface Comparison {
  registered: string[]
  requested: string[]
}

/** A person's number with what it is, as letters give it. */
export function identifierText({ identifier, kind }: NamedPerson, t: Translate): string {
  if (identifier === null) return t(($) => $.correctionDocuments.items.noIdentifier)
  const number = groupedIdentifier(identifier, kind)
  return kind === 'limosa'
    ? t(($) => $.correctionDocuments.items.limosa, { number })
    : t(($) => $.correctionDocuments.items.identifier, { number })
}

/** A firm with its number, when it has one. */
export function firmText({ name, number }: NamedFirm): string {
  return number === null ? name : `${name} (${formatEnterpriseNumber(number)})`
}

/** A workplace with its declaration, when that is known; on lines of their own or on one. */
function placeText({ workplace, declaration }: NamedPlace, apart: boolean): string {
  if (declaration === null) return workplace
  return apart ? `${workplace}\n${declaration}` : `${workplace} (${declaration})`
}

/** A type with its moment; the day is said only where it is not the one the item is about. */
function momentText(type: RegistrationType, at: string | null, day: string, t: Translate): string {
  const name = t(($) => $.correctionDocuments.type[type])
  if (at === null) return name
  const date = brusselsDate(at)
  return date === day ? `${name} ${brusselsTime(at)}` : `${name} ${formatDate(date)} ${brusselsTime(at)}`
}

/**
 * What is registered and what is asked for, each aspect that changes beside its counterpart; `apart` puts numbers on lines
 * of their own, for narrow columns.
 */
export function comparisonOf(item: CorrectionDossierItem, t: Translate, apart = false): Comparison {
  const { registered, requested, action, date } = item
  const now = registered ? [momentText(registered.type, registered.at, date, t)] : []
  if (action === 'cancel') return { registered: now, requested: [t(($) => $.correctionDocuments.items.cancel)] }
  const type = requested.type ?? registered?.type ?? 'presence'
  const asked: string[] = []
  if (requested.type !== null || requested.at !== null) {
    const at = requested.at ?? (type === 'presence' ? null : (registered?.at ?? null))
    asked.push(momentText(type, at, date, t))
  }
  if (requested.place) {
    asked.push(t(($) => $.correctionDocuments.items.place, { place: placeText(requested.place, apart) }))
    if (registered) now.push(t(($) => $.correctionDocuments.items.place, { place: placeText(registered, apart) }))
  }
  if (requested.employer) {
    asked.push(t(($) => $.correctionDocuments.items.employer, { employer: firmText(requested.employer) }))
    const employer = registered?.employer
    if (employer) now.push(t(($) => $.correctionDocuments.items.employer, { employer }))
  }
  if (requested.person) {
    asked.push(t(($) => $.correctionDocuments.items.who, { person: personText(requested.person, t, apart) }))
    if (registered)
      now.push(t(($) => $.correctionDocuments.items.who, { person: personText(registered.person, t, apart) }))
  }
  const whole =
    action === 'add'
      ? [t(($) => $.correctionDocuments.items.add), ...asked]
      : [...asked, t(($) => $.correctionDocuments.items.rest)]
  return { registered: now.length > 0 ? now : [t(($) => $.correctionDocuments.items.nothing)], requested: whole }
}

function personText(person: NamedPerson, t: Translate, apart: boolean): string {
  if (!apart) return `${person.name}, ${identifierText(person, t)}`
  const { name, identifier, kind } = person
  return `${name}\n${identifier === null ? identifierText(person, t) : groupedIdentifier(identifier, kind)}`
}

/** Who it is about: name, number, capacity, employer. */
export function personLines({ person, capacity, employer }: CorrectionDossierItem, t: Translate): string[] {
  return [
    person.name,
    identifierText(person, t),
    ...(capacity === null ? [] : [t(($) => $.correctionDocuments.capacity[capacity])]),
    ...(employer === null ? [] : [firmText(employer)]),
  ]
}

/** When and where: day, workplace, declaration, service, receipt number; `before` stands before numbers, such as a line break. */
export function placeLines(item: CorrectionDossierItem, t: Translate, before = ''): string[] {
  const { date, workplace, declaration, service, receipt } = item
  return [
    formatDate(date),
    workplace,
    ...(declaration === null
      ? []
      : [t(($) => $.correctionDocuments.items.declaration, { number: before + declaration })]),
    t(($) => $.correctionDocuments.service[service]),
    ...(receipt === null ? [] : [t(($) => $.correctionDocuments.items.receipt, { number: before + receipt })]),
  ]
}

/** The reason from the list, and in the office's own words; empty when none is given yet. */
export function reasonText({ reason, reasonText: words }: CorrectionDossierItem, t: Translate): string {
  const listed = reason === null || (reason === 'other' && words) ? '' : t(($) => $.correctionDocuments.reason[reason])
  return [listed, words?.trim() ?? ''].filter((part) => part !== '').join(' – ')
}

/** The last day for one item; `before` stands before the date, such as a line break. */
export function lastDayText({ deadline }: CorrectionDossierItem, t: Translate, before = ''): string {
  return deadline === null
    ? t(($) => $.correctionDocuments.items.noLastDay)
    : t(($) => $.correctionDocuments.items.lastDay, { date: `${before}${formatDate(deadline)}` })
}

/** The deadlines of a request: the first, whether they differ, and the days they are reckoned with; null where none is known. */
export function deadlineOf({ items }: Pick<CorrectionDossierData, 'items'>): {
  first: string
  several: boolean
  days: number
} | null {
  const known = items.flatMap(({ date, deadline }) => (deadline === null ? [] : [{ date, deadline }]))
  const [first] = known.sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
  if (!first) return null
  const several = known.length < items.length || known.some(({ deadline }) => deadline !== first.deadline)
  return { first: first.deadline, several, days: daysBetween(first.date, first.deadline) }
}

/** One item as lines of plain text, numbered from 1. */
export function itemText(item: CorrectionDossierItem, number: number, t: Translate): string {
  const { registered, requested } = comparisonOf(item, t)
  const reason = reasonText(item, t)
  return [
    t(($) => $.correctionDocuments.items.line, { number, person: personLines(item, t).join(', ') }),
    placeLines(item, t).join(', '),
    t(($) => $.correctionDocuments.items.change, {
      registered: registered.join(', '),
      requested: requested.join(', '),
    }),
    ...(reason === '' ? [] : [t(($) => $.correctionDocuments.items.reason, { reason: reason.replace(/\.$/, '') })]),
    ...(item.deadline === null ? [] : [lastDayText(item, t)]),
  ].join('\n')
}
