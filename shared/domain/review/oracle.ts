import { weekday, addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import type { ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'

// The rules of `domain/findings.md` once more, as slow and as near to its words as can be, to hold the real review against.

const minute = 60
const hour = 3600

interface Read {
  event: ReviewEvent
  duplicate: boolean
}

function lastKept(read: readonly Read[]): ReviewEvent | undefined {
  return read.findLast(({ duplicate }) => !duplicate)?.event
}

/** The open IN: the last kept event is an IN, at most 16 h old. */
function openIn(read: readonly Read[], at: number): ReviewEvent | undefined {
  const last = lastKept(read)
  return last?.type === 'in' && at - last.at <= 16 * hour ? last : undefined
}

/** In order of time; at equal instants an OUT first if an IN is open, then the lower receipt number. */
function readInOrder(events: readonly ReviewEvent[]): Read[] {
  const left = [...events]
  const read: Read[] = []
  while (left.length > 0) {
    const at = Math.min(...left.map((event) => event.at))
    const now = left.filter((event) => event.at === at)
    const outs = openIn(read, at) ? now.filter(({ type }) => type === 'out') : []
    const candidates = outs.length > 0 ? outs : now
    const receipts = candidates.map(({ receipt }) => receipt ?? Infinity)
    const lowest = candidates.filter(({ receipt }) => (receipt ?? Infinity) === Math.min(...receipts))
    const next = lowest.find(({ type }) => type === 'in') ?? lowest[0]
    if (!next) break
    left.splice(left.indexOf(next), 1)
    const last = lastKept(read)
    read.push({ event: next, duplicate: last?.type === next.type && next.at - last.at < 5 * minute })
  }
  return read
}

interface Kept {
  event: ReviewEvent
  /** The IN an OUT closes. */
  closes: Kept | null
  closed: boolean
  shift: Kept[]
  date: LocalDate
}

/** Kept events with their shifts: each shift is the list of its events so far. */
function readShifts(read: readonly Read[]): Kept[] {
  const kept: Kept[] = []
  for (const { event, duplicate } of read) {
    if (duplicate) continue
    const before = kept.at(-1)
    const previousOut = kept.findLast((one) => one.event.type === 'out')
    const sinceOut = previousOut ? event.at - previousOut.event.at : Infinity
    const closes = event.type === 'out' && before?.event.type === 'in' && event.at - before.event.at <= 16 * hour
    const goesOn = event.type === 'in' ? sinceOut <= 4 * hour : sinceOut <= 16 * hour
    const shift = closes ? before.shift : goesOn && previousOut ? previousOut.shift : []
    const one: Kept = { event, closes: closes ? before : null, closed: false, shift, date: '' }
    if (closes) before.closed = true
    shift.push(one)
    const firstIn = shift.find((other) => other.event.type === 'in')
    one.date = (firstIn ?? shift[0] ?? one).event.date
    kept.push(one)
  }
  return kept
}

function knownId(event: ReviewEvent, world: ReviewWorld): number {
  return world.declarationOfStated(event.statedDeclarationId)?.id ?? -event.statedDeclarationId
}

interface Dated {
  event: ReviewEvent
  place: number
  date: LocalDate
}

/** What must be found, one line each: rule, declaration (0: none), day, and why it is explained at once. */
export function expectedFindings(
  { stated, person, events, paperLines }: ReviewSubject,
  world: ReviewWorld,
  period: { from: LocalDate; to: LocalDate },
): string[] {
  const found = new Set<string>()
  const add = (rule: string, place: number, date: LocalDate): void => {
    if (within(date, period.from, period.to)) found.add(`${rule} ${place} ${date}`)
  }
  const counted = events.filter(({ cancelled }) => !cancelled)
  const dated: Dated[] = []
  const presences: { from: number; to: number; place: number; date: LocalDate }[] = []
  for (const place of new Set(counted.map((event) => knownId(event, world)))) {
    const here = counted.filter((event) => knownId(event, world) === place)
    for (const event of here) if (event.type === 'presence') dated.push({ event, place, date: event.date })
    const read = readInOrder(here.filter(({ type }) => type !== 'presence'))
    const kept = readShifts(read)
    const dateOf = new Map(kept.map(({ event, date }) => [event, date]))
    read.forEach(({ event, duplicate }, index) => {
      const base = duplicate ? lastKept(read.slice(0, index)) : event
      const date = (base && dateOf.get(base)) ?? event.date
      dated.push({ event, place, date })
      if (duplicate) add('duplicate-event', place, date)
    })
    for (const { event, closes, closed, date } of kept) {
      if (event.type === 'in' && !closed && world.now - event.at >= 16 * hour) add('in-without-out', place, date)
      if (event.type === 'out' && !closes) add('out-without-in', place, date)
      if (!closes) continue
      const length = event.at - closes.event.at
      if (length < minute) add('same-minute', place, closes.date)
      if (length > 12 * hour) add('long-presence', place, closes.date)
      if (length > 6 * hour) add('no-break', place, closes.date)
      presences.push({ from: closes.event.at, to: event.at, place, date: closes.date })
    }
  }
  for (const first of presences) {
    for (const second of presences) {
      if (first.place === second.place || first.place === 0 || second.place === 0) continue
      if (first.from >= second.to || second.from >= first.to) continue
      add('overlap', 0, first.date < second.date ? first.date : second.date)
    }
  }
  for (const { event, place, date } of dated) {
    if (event.receipt === null) add('no-receipt', place, date)
    const form = stated.find(({ id }) => id === event.statedPersonId)
    const declaration = world.declaration(place)
    if (form && !form.valid && (form.kind === 'national' || form.kind === 'bis' || form.kind === 'other')) {
      add('invalid-identifier', place, date)
    } else if (!person) add('unknown-person', place, date)
    else if (!declaration) {
      if (place !== 0) add('unknown-declaration', place, date)
    } else {
      if (!within(date, declaration.start, declaration.end)) add('outside-declaration', place, date)
      const limosa =
        form?.kind === 'limosa' ? person.limosa.filter(({ value }) => value === form.identifier) : person.limosa
      if (limosa.length > 0 && limosa.every(({ from, to }) => !within(date, from, to))) {
        add('limosa-expired', place, date)
      }
      const employers = person.employments.filter(({ from, to }) => within(date, from, to))
      if (event.statedCompanyId !== null) {
        const company = world.companyOfStated(event.statedCompanyId)
        const links = declaration.links.filter(({ from, to }) => within(date, from, to))
        const inChain =
          company !== undefined &&
          (world.ownCompanyIds.has(company) ||
            declaration.declarantIds.includes(company) ||
            links.some(({ companyId }) => companyId === company))
        if (employers.length > 0 && !employers.some(({ companyId }) => companyId === company)) {
          add('wrong-employer', place, date)
        } else if (!inChain) add('company-not-in-chain', place, date)
      }
      const due = person.planned.some(
        (planned) =>
          planned.declarationId === place &&
          within(date, planned.from, planned.to) &&
          planned.weekdays.includes(String(weekday(date))),
      )
      if (!due && declaration.isPlannedOn(date)) add('unplanned-presence', place, date)
    }
  }
  const seen = new Set(dated.map(({ place, date }) => `${place} ${date}`))
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    for (const planned of person?.planned ?? []) {
      const declaration = world.declaration(planned.declarationId)
      if (!declaration?.regime || date >= world.today) continue
      const due = within(date, planned.from, planned.to) && planned.weekdays.includes(String(weekday(date)))
      const away = [...(person?.absences ?? []), ...declaration.closures].some(({ from, to }) => within(date, from, to))
      if (
        due &&
        !away &&
        world.isCovered(serviceOf(declaration.regime), date) &&
        !seen.has(`${declaration.id} ${date}`)
      ) {
        const onPaper = paperLines.some((line) => line.declarationId === declaration.id && line.date === date)
        const explained = onPaper ? ' paper-form' : declaration.isExemptOn(date) ? ' exempt' : ''
        found.add(`missing-registration ${declaration.id} ${date}${explained}`)
      }
    }
    for (const line of paperLines) {
      const old = addDays(line.date, 5) < world.today
      if (line.date === date && old && line.outcome === null && !seen.has(`${line.declarationId} ${date}`)) {
        add('paper-not-followed-up', line.declarationId, date)
      }
    }
  }
  return [...found].sort()
}
