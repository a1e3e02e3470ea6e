import type { MatchBooks, MatchDeclaration } from '#main/core/features/match/books.ts'
import type { Counter } from '#main/core/features/match/scan.ts'
import { firmSeen, presentKinds, type Firm, type MatchEmployment, type PresentKind } from '#shared/domain/match.ts'
import { containsPeriod } from '#shared/domain/period.ts'

/** What registrations of one firm at one declaration show of one kind. */
export interface Tally {
  declarationId: number
  firm: Firm
  kind: PresentKind
  registrations: number
  /** Of these, registrations that name no firm: the person's employment tells. */
  byEmployment: number
  /** Indexes into the days of the period. */
  days: Set<number>
  /** Known people by id, others by the negative id of their stated form. */
  people: Set<number>
}

/** What any registration of one kind on one day comes to. */
interface Verdict {
  tallies: Tally[]
  byEmployment: boolean
}

/** Verdicts by day for registrations that are judged alike. */
export type Verdicts = (Verdict | undefined)[]

/** Adds up what registrations show, each kind of them judged once per day. */
export class Tallies implements Counter {
  readonly #books: MatchBooks
  readonly #alike = new Map<
    string,
    { known: MatchDeclaration; company: number; employments: readonly MatchEmployment[]; verdicts: Verdicts }
  >()
  readonly tallies = new Map<string, Tally>()
  readonly #seen: Set<string>

  /** `seen`: declaration and company of the firms that are known to have been seen already. */
  constructor(books: MatchBooks, seen: ReadonlySet<string>) {
    this.#books = books
    this.#seen = new Set(seen)
  }

  /** Tells whether a firm was seen at a declaration. */
  isSeen(declarationId: number, companyId: number): boolean {
    return this.#seen.has(`${declarationId} ${companyId}`)
  }

  /** Under what registrations of a person that state a firm (0: none) at a known declaration are judged alike. */
  keyOf(known: MatchDeclaration, company: number, person: number): string {
    const employments = person > 0 ? this.#books.employmentsOf(person) : []
    const key = `${known.id} ${company} ${this.#signature(employments, person)}`
    if (!this.#alike.has(key)) this.#alike.set(key, { known, company, employments, verdicts: [] })
    return key
  }

  /** A person with the same employer on every day stands for all others who have it. */
  #signature(employments: readonly MatchEmployment[], person: number): string {
    const [first, ...others] = employments
    if (!first) return ''
    if (others.length === 0 && containsPeriod(first, this.#books.period)) {
      return `e${first.companyId} ${first.userFirmId ?? ''}`
    }
    return `p${person}`
  }

  /** Counts a registration on a day of the period. */
  add(key: string, day: number, person: number): void {
    const alike = this.#alike.get(key)
    if (!alike) return
    const verdict = alike.verdicts[day] ?? this.#judge(alike, day)
    for (const tally of verdict.tallies) {
      tally.registrations += 1
      if (verdict.byEmployment) tally.byEmployment += 1
      tally.days.add(day)
      tally.people.add(person)
    }
  }

  #judge(
    {
      known,
      company,
      employments,
      verdicts,
    }: { known: MatchDeclaration; company: number; employments: readonly MatchEmployment[]; verdicts: Verdicts },
    day: number,
  ): Verdict {
    const { world, days } = this.#books
    const date = days[day] ?? ''
    const seen = firmSeen(company === 0 ? null : company, employments, known, date, world)
    if (seen.firm > 0) this.#seen.add(`${known.id} ${seen.firm}`)
    // Whoever is named there is registered there, even if the records know the person with another firm.
    const stated = this.#books.companyOf.get(company) ?? null
    if (stated !== null) this.#seen.add(`${known.id} ${stated}`)
    const tallies = presentKinds(seen, known, date, world).map((kind) => this.#tally(known.id, seen.firm, kind))
    const verdict = { tallies, byEmployment: seen.byEmployment }
    verdicts[day] = verdict
    return verdict
  }

  #tally(declarationId: number, firm: Firm, kind: PresentKind): Tally {
    const key = `${declarationId} ${firm} ${kind}`
    const known = this.tallies.get(key)
    if (known) return known
    const tally = {
      declarationId,
      firm,
      kind,
      registrations: 0,
      byEmployment: 0,
      days: new Set<number>(),
      people: new Set<number>(),
    }
    this.tallies.set(key, tally)
    return tally
  }
}
