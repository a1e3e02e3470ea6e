import type { MatchBooks, MatchDeclaration } from '#main/core/features/match/books.ts'
import type { Counter } from '#main/core/features/match/scan.ts'
import { firmSeen, type Firm, type MatchEmployment } from '#shared/domain/match.ts'

/** Who of a firm was present at a declaration, and on which days (indexes into those of the period). */
export interface FirmPresence {
  declarationId: number
  firm: Firm
  /** Known people by id, others by the negative id of their stated form. */
  people: Map<number, Set<number>>
}

interface Alike {
  known: MatchDeclaration
  company: number
  employments: readonly MatchEmployment[]
  /** By day. */
  firms: (Map<number, Set<number>> | undefined)[]
}

/** Counts the days of each person at each firm and declaration. */
export class Presences implements Counter {
  readonly #books: MatchBooks
  readonly #alike = new Map<string, Alike>()
  readonly #found = new Map<string, FirmPresence>()

  constructor(books: MatchBooks) {
    this.#books = books
  }

  get found(): FirmPresence[] {
    return [...this.#found.values()]
  }

  keyOf(known: MatchDeclaration, company: number, person: number): string {
    const employments = person > 0 ? this.#books.employmentsOf(person) : []
    const key = `${known.id} ${company} ${employments.length === 0 ? 0 : person}`
    if (!this.#alike.has(key)) this.#alike.set(key, { known, company, employments, firms: [] })
    return key
  }

  add(key: string, day: number, person: number): void {
    const alike = this.#alike.get(key)
    if (!alike) return
    const people = alike.firms[day] ?? this.#peopleOf(alike, day)
    const days = people.get(person) ?? new Set<number>()
    days.add(day)
    people.set(person, days)
  }

  #peopleOf({ known, company, employments, firms }: Alike, day: number): Map<number, Set<number>> {
    const { world, days } = this.#books
    const { firm } = firmSeen(company === 0 ? null : company, employments, known, days[day] ?? '', world)
    const key = `${known.id} ${firm}`
    const presence = this.#found.get(key) ?? { declarationId: known.id, firm, people: new Map<number, Set<number>>() }
    this.#found.set(key, presence)
    firms[day] = presence.people
    return presence.people
  }
}
