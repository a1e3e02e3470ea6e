import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ReadRemark } from '#shared/domain/official-words.ts'
import type { Service } from '#shared/domain/regime.ts'
import type { Found, ReviewEvent } from '#shared/domain/review/facts.ts'
import type { Place } from '#shared/domain/review/places.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'

/** The days asked about, both included. */
export interface ReviewPeriod {
  from: LocalDate
  to: LocalDate
}

/** A finding in the making: what belongs to the same rule, declaration and day comes together in one. */
export interface Draft {
  rule: RuleId
  service: Service
  /** Null for an overlap. */
  place: Place | null
  /** Known declaration of what is missing, where nobody may have registered at all. */
  declarationId: number | null
  date: LocalDate
  events: ReviewEvent[]
  /** What was compared: presences (IN, OUT), or a kept event and its duplicate. */
  pairs: (readonly [ReviewEvent, ReviewEvent])[]
  remarks: ReadRemark[]
  explained: Found['explained']
  /** Planned start of what is missing, `HH:MM`. */
  planned: string | null
}

/** Gathers what the rules find on the days asked about. */
export class Gathering {
  readonly #drafts = new Map<string, Draft>()
  readonly #period: ReviewPeriod

  constructor(period: ReviewPeriod) {
    this.#period = period
  }

  /** Tells whether a day was asked about. */
  covers(date: LocalDate): boolean {
    return date >= this.#period.from && date <= this.#period.to
  }

  /** The finding of a rule at a place (null: no single one) on a day, begun when needed; null outside the days asked about. */
  at(rule: RuleId, place: Place | null, date: LocalDate, service: Service): Draft | null {
    return this.covers(date) ? this.#draft(rule, place?.key ?? 0, place, null, date, service) : null
  }

  /** The same for what is missing at a known declaration. */
  missing(rule: RuleId, declarationId: number, date: LocalDate, service: Service): Draft {
    return this.#draft(rule, declarationId, null, declarationId, date, service)
  }

  #draft(
    rule: RuleId,
    key: number,
    place: Place | null,
    declarationId: number | null,
    date: LocalDate,
    service: Service,
  ): Draft {
    const id = `${rule} ${key} ${date}`
    const known = this.#drafts.get(id)
    if (known) return known
    const draft: Draft = {
      rule,
      service,
      place,
      declarationId,
      date,
      events: [],
      pairs: [],
      remarks: [],
      explained: null,
      planned: null,
    }
    this.#drafts.set(id, draft)
    return draft
  }

  drafts(): Draft[] {
    return [...this.#drafts.values()]
  }
}
