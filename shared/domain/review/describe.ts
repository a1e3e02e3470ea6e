import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { brusselsTime, instantOf, localToInstants, startOfDay } from '#shared/domain/instant.ts'
import { formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import { remarkSeverity, type OfficialRemark, type ReadRemark } from '#shared/domain/official-words.ts'
import { within } from '#shared/domain/period.ts'
import type { Found, ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import type { Draft } from '#shared/domain/review/gather.ts'
import { limitsOn } from '#shared/domain/review/limits.ts'
import { findingSeverities, ruleSeverities, type FindingSeverity } from '#shared/domain/review/rules.ts'

type Params = Found['params']

/** Brussels hour and minute of an event. */
function clock(at: number): string {
  return brusselsTime(instantOf(at * 1000)).slice(0, 5)
}

/** A duration as people read it, `h:mm`; seconds dropped. */
function hoursAndMinutes(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function times(events: readonly ReviewEvent[]): Params {
  const clocks = [...new Set(events.map(({ at }) => clock(at)))]
  return { times: clocks.join(', '), count: events.length }
}

/** Days as `dd/mm/yyyy – dd/mm/yyyy`, dots where a side is open. */
function span(from: LocalDate | null, to: LocalDate | null): string {
  return `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`
}

function firstPair({ pairs }: Draft): Params {
  const pair = pairs[0]
  if (!pair) return {}
  const [from, to] = pair
  const seconds = to.at - from.at
  return {
    in: clock(from.at),
    out: clock(to.at),
    seconds,
    minutes: Math.floor(seconds / 60),
    duration: hoursAndMinutes(seconds),
    count: pairs.length,
  }
}

function overlapped({ pairs }: Draft, world: ReviewWorld): Params {
  const [first, second] = pairs
  if (!first || !second) return {}
  const from = Math.max(first[0].at, second[0].at)
  const to = Math.min(first[1].at, second[1].at)
  return {
    from: clock(from),
    to: clock(to),
    minutes: Math.floor((to - from) / 60),
    duration: hoursAndMinutes(to - from),
    first: world.statedDeclarationText(first[0].statedDeclarationId),
    second: world.statedDeclarationText(second[0].statedDeclarationId),
    count: pairs.length / 2,
  }
}

function identifierOf(draft: Draft, { stated }: ReviewSubject): string {
  const form = stated.find(({ id }) => id === draft.events[0]?.statedPersonId)
  return maskIdentifier(form?.identifier ?? '')
}

function limosaOf(draft: Draft, subject: ReviewSubject): Params {
  const form = subject.stated.find(({ id }) => id === draft.events[0]?.statedPersonId)
  const all = subject.person?.limosa ?? []
  const own = form?.kind === 'limosa' ? all.filter(({ value }) => value === form.identifier) : all
  // The latest one tells most: it is the one to be renewed.
  const latest = [...own].sort((first, second) => (second.to ?? '~').localeCompare(first.to ?? '~'))[0]
  return { identifier: maskIdentifier(latest?.value ?? ''), span: span(latest?.from ?? null, latest?.to ?? null) }
}

function statedCompany({ events }: Draft, world: ReviewWorld): string {
  const id = events.find(({ statedCompanyId }) => statedCompanyId !== null)?.statedCompanyId ?? null
  if (id === null) return ''
  const known = world.companyOfStated(id)
  return known === undefined ? world.statedCompanyText(id) : world.companyLabel(known)
}

function employersOn({ person }: ReviewSubject, date: LocalDate): number[] {
  const employers = (person?.employments ?? []).filter(({ from, to }) => within(date, from, to))
  return [...new Set(employers.map(({ companyId }) => companyId))].sort((first, second) => first - second)
}

/** What the sentence of a finding is filled with (i18n area `review`). */
function paramsOf(draft: Draft, subject: ReviewSubject, world: ReviewWorld): Params {
  const { place, date, events } = draft
  switch (draft.rule) {
    case 'duplicate-event': {
      const [of, again] = draft.pairs[0] ?? []
      return of && again
        ? { type: of.type.toUpperCase(), first: clock(of.at), again: clock(again.at), count: draft.pairs.length }
        : {}
    }
    case 'in-without-out':
    case 'out-without-in':
      return times(events)
    case 'no-receipt':
      return { count: events.length }
    case 'same-minute':
    case 'long-presence':
    case 'no-break':
      return firstPair(draft)
    case 'overlap':
      return overlapped(draft, world)
    case 'invalid-identifier':
      return { identifier: identifierOf(draft, subject) }
    case 'unknown-person': {
      const identifier = identifierOf(draft, subject)
      return { stated: identifier === '' ? 'nameOnly' : 'identifier', identifier }
    }
    case 'unknown-declaration':
      return { declaration: world.statedDeclarationText(place?.statedId ?? 0) }
    case 'outside-declaration':
      return { span: span(place?.known?.start ?? null, place?.known?.end ?? null) }
    case 'limosa-expired':
      return limosaOf(draft, subject)
    case 'wrong-employer': {
      const employers = employersOn(subject, date).map((company) => world.companyLabel(company))
      return { stated: statedCompany(draft, world), employers: employers.join(', ') }
    }
    case 'company-not-in-chain':
      return { stated: statedCompany(draft, world) }
    case 'missing-registration':
      return draft.planned === null ? { planned: 'day' } : { planned: 'start', start: draft.planned.slice(0, 5) }
    case 'unplanned-presence':
      return { count: events.length }
    case 'official-remark':
      return {
        remark: gravestRemark(draft),
        stated: [...new Set(draft.remarks.map(({ text }) => text))].join('; '),
      }
    case 'paper-not-followed-up':
      return { days: limitsOn(date).paperDays }
  }
}

/** Said by rows, so part of what a decision was about; what the records say may change without asking again. */
function comparedText(draft: Draft, world: ReviewWorld): string {
  if (draft.rule === 'official-remark') return draft.remarks.map(({ text }) => text.toUpperCase()).join(';')
  if (draft.rule !== 'wrong-employer' && draft.rule !== 'company-not-in-chain') return ''
  const ids = new Set(draft.events.map(({ statedCompanyId }) => statedCompanyId))
  return [...ids]
    .map((id) => (id === null ? '' : world.statedCompanyText(id)))
    .sort()
    .join(';')
}

/** 53-bit hash of what was found: short, and the same wherever it is computed. Collisions only keep a decision too long. */
function fingerprintOf(events: readonly ReviewEvent[], text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  const mix = (value: number): void => {
    high = Math.imul(high ^ value, 2654435761)
    low = Math.imul(low ^ value, 1597334677)
  }
  for (const { type, at } of events) {
    mix(type.charCodeAt(0))
    mix(at % 4294967296)
  }
  for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index))
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

function gravest(severities: readonly FindingSeverity[]): FindingSeverity {
  return findingSeverities.find((severity) => severities.includes(severity)) ?? 'info'
}

/** The remark that asks most, for the sentence; of equals the first. */
function gravestRemark({ remarks }: Draft): OfficialRemark {
  const gravity = ({ remark }: ReadRemark): number => findingSeverities.indexOf(remarkSeverity(remark))
  return remarks.toSorted((first, second) => gravity(first) - gravity(second))[0]?.remark ?? 'other'
}

const beginnings = new Map<string, number>()

/** When what is missing should have begun: the planned start, else the beginning of the day; asked alike for many people. */
function beginning({ date, planned }: Draft): number {
  const key = `${date} ${planned ?? ''}`
  let seconds = beginnings.get(key)
  if (seconds === undefined) {
    const start = planned === null ? undefined : localToInstants(date, planned)[0]
    seconds = Date.parse(start ?? startOfDay(date)) / 1000
    if (beginnings.size > 20_000) beginnings.clear()
    beginnings.set(key, seconds)
  }
  return seconds
}

function declarationOf({ place, declarationId }: Draft, world: ReviewWorld): number {
  const known = declarationId ?? place?.known?.id
  return known === undefined ? (place?.statedId ?? 0) : world.statedOfDeclaration(known)
}

/** The finding a draft became: its events in order of time and each once, with all that lists and sentences need. */
export function describe(draft: Draft, subject: ReviewSubject, world: ReviewWorld): Found {
  const events = draft.events.length < 2 ? draft.events : [...new Set(draft.events)]
  // Sorting keeps the order in which equal instants were read.
  if (events.length > 1) events.sort((first, second) => first.at - second.at)
  const inOrder: Draft = { ...draft, events }
  const first = events[0]
  const statedCompanyId = first?.statedCompanyId ?? null
  return {
    rule: draft.rule,
    severity:
      draft.rule === 'official-remark'
        ? gravest(draft.remarks.map(({ remark }) => remarkSeverity(remark)))
        : ruleSeverities[draft.rule],
    service: draft.service,
    statedPersonId: first?.statedPersonId ?? Math.min(...subject.stated.map(({ id }) => id)),
    statedDeclarationId: declarationOf(draft, world),
    date: draft.date,
    eventIds: events.map(({ id }) => id),
    fingerprint: fingerprintOf(events, comparedText(inOrder, world)),
    at: first?.at ?? beginning(draft),
    companyId:
      (statedCompanyId === null ? undefined : world.companyOfStated(statedCompanyId)) ??
      employersOn(subject, draft.date)[0] ??
      null,
    explained: draft.explained,
    params: paramsOf(inOrder, subject, world),
  }
}
