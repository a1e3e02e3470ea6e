import type { LocalDate } from '#shared/domain/local-date.ts'
import type { DeclarationFacts, ReviewEvent, ReviewWorld } from '#shared/domain/review/facts.ts'
import { inOrder, readSequence, type Sequence } from '#shared/domain/review/sequence.ts'

/** What one person did at one declaration: one known declaration, one number nobody knows, or no number at all. */
export interface Place {
  key: number
  known: DeclarationFacts | undefined
  /** As stated by the first event; 0 when no number was stated. */
  statedId: number
  /** INs and OUTs, read. */
  sequence: Sequence
  /** Presences of a day. */
  days: ReviewEvent[]
  /** Days with a shift or a presence. */
  seen: (date: LocalDate) => boolean
}

/** Under what the events of a stated declaration are read together: its known declaration, else itself; 0 where none was stated. */
export function placeKey(statedDeclarationId: number, world: Pick<ReviewWorld, 'declarationOfStated'>): number {
  if (statedDeclarationId === 0) return 0
  return world.declarationOfStated(statedDeclarationId)?.id ?? -statedDeclarationId
}

interface Gathered {
  statedId: number
  sequential: ReviewEvent[]
  days: ReviewEvent[]
}

/** The places of one person's events in order of their keys, each read; cancelled registrations are left out. */
export function readPlaces(events: readonly ReviewEvent[], world: ReviewWorld): Place[] {
  const gathered = new Map<number, Gathered>()
  let statedId = -1
  let current: Gathered | undefined
  for (const event of inOrder(events)) {
    if (event.cancelled) continue
    if (event.statedDeclarationId !== statedId || current === undefined) {
      statedId = event.statedDeclarationId
      const key = placeKey(statedId, world)
      current = gathered.get(key)
      if (current === undefined) {
        current = { statedId, sequential: [], days: [] }
        gathered.set(key, current)
      }
    }
    if (event.type === 'presence') current.days.push(event)
    else current.sequential.push(event)
  }
  return [...gathered].map(([key, { statedId: stated, sequential, days }]) => {
    const sequence = readSequence(sequential)
    return {
      key,
      known: stated === 0 ? undefined : world.declarationOfStated(stated),
      statedId: stated,
      sequence,
      days,
      seen: daysSeen(sequence, days),
    }
  })
}

/** Answers for one place; the set is made at the first question, because most people are never asked for. */
function daysSeen(sequence: Sequence, days: readonly ReviewEvent[]): (date: LocalDate) => boolean {
  let dates: Set<LocalDate> | undefined
  return (date) => {
    dates ??= new Set([...sequence.dates, ...days.map((event) => event.date)])
    return dates.has(date)
  }
}
