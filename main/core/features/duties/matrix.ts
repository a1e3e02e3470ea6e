import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { dataFacts } from '#main/core/features/duties/data-facts.ts'
import { derivedFrom, peopleAt, type DutyPeople } from '#main/core/features/duties/derived.ts'
import { placesIn, type AgreedLink, type DutyPlaceFacts, type PlacedFirm } from '#main/core/features/duties/places.ts'
import { evidenceAt } from '#main/core/features/duties/repository.ts'
import { dataWindow, daysFor, type DataWindow } from '#main/core/features/duties/window.ts'
import { paperStandings, type PaperStanding } from '#main/core/features/papers/service.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import {
  judgeDuty,
  type Duty,
  type DutyFacts,
  type DutyJudgement,
  type DutyStatement,
  type LinkAgreement,
} from '#shared/domain/duties.ts'
import { betterState } from '#shared/domain/paper.ts'

/** A firm at a workplace with its four duties judged, and what they were judged by. */
export interface JudgedFirm {
  place: DutyPlaceFacts
  firm: PlacedFirm
  facts: DutyFacts
  /** How its people stand with means and information; null when there is nobody. */
  people: DutyPeople | null
  duties: Record<Duty, DutyJudgement>
  window: DataWindow
  /** Covered days that concern the workplace. */
  days: readonly LocalDate[]
}

/** What is asked for: some declarations or all, one firm or all, and whether only those of the week. */
export interface MatrixScope {
  declarationId: number | null
  companyId: number | null
  active: boolean
  date: LocalDate
}

const none: readonly never[] = []

/** Whether a kind of paper can say how a contractor registers. */
export function saysMethod({ code }: Pick<PaperStanding, 'code'>): boolean {
  return code === 'contract' || code === 'method-agreement'
}

function agreement(link: AgreedLink, papers: readonly PaperStanding[]): LinkAgreement {
  const { method, fallbackChannel, viaAgency } = link
  const found: LinkAgreement = { method, fallbackChannel, viaAgency, paper: 'missing', paperUntil: null }
  for (const { state, expiresOn } of papers) {
    if (betterState(found.paper, state) === found.paper) continue
    found.paper = state
    found.paperUntil = expiresOn
  }
  return found
}

function judgeAll(facts: DutyFacts, date: LocalDate): Record<Duty, DutyJudgement> {
  return {
    system: judgeDuty('system', facts, date),
    data: judgeDuty('data', facts, date),
    means: judgeDuty('means', facts, date),
    informed: judgeDuty('informed', facts, date),
  }
}

/** Evidence noted by the office, as statements, by `declarationId companyId`. */
function recordedStatements(reader: Reader, declarationIds: readonly number[]): Map<string, DutyStatement[]> {
  const rows = evidenceAt(reader, declarationIds)
  const grouped = Map.groupBy(rows, ({ declarationId, companyId }) => `${declarationId} ${companyId}`)
  return new Map(
    [...grouped].map(([key, list]) => [
      key,
      list.map(({ id, duty, state, onDate, validUntil }) => ({
        source: 'recorded' as const,
        id,
        duty,
        state,
        onDate,
        validUntil,
      })),
    ]),
  )
}

/** Every firm of the scope with its duties, workplace by workplace in the order of the tree; a fixed number of queries. */
export function judgedFirms(reader: Reader, { declarationId, companyId, active, date }: MatrixScope): JudgedFirm[] {
  const declarationIds = declarationId === null ? null : [declarationId]
  const places = placesIn(reader, { declarationIds, companyId, active }, date)
  const window = dataWindow(reader, date)
  const data = dataFacts(reader, places, window)
  // Where no method is agreed a paper changes nothing: only the others are looked for.
  const links = places.flatMap(({ firms }) =>
    firms.flatMap((firm) => firm.links.filter(({ method }) => method !== null)),
  )
  const papers = Map.groupBy(paperStandings(reader, links, date).filter(saysMethod), ({ linkId }) => linkId)
  const ids = places.map((place) => place.declarationId)
  const recorded = recordedStatements(reader, ids)
  const people = peopleAt(reader, places, date)
  const judged: JudgedFirm[] = []
  for (const place of places) {
    const days = daysFor(window, place.regime)
    for (const firm of place.firms) {
      if (companyId !== null && firm.companyId !== companyId) continue
      const registered = data.of(place.declarationId, firm.companyId)
      if (firm.idle && registered.planned === 0 && registered.seen === 0) continue
      const key = `${place.declarationId} ${firm.companyId}`
      const present = people.get(key) ?? null
      const derived = derivedFrom(present)
      const facts: DutyFacts = {
        system: {
          own: firm.own,
          declarant: firm.tier === 0,
          links: firm.links.map((link) => agreement(link, papers.get(link.id) ?? none)),
          lack: place.lack,
        },
        data: registered,
        statements: [...(recorded.get(key) ?? none), ...derived.statements],
        lacking: derived.lacking,
      }
      judged.push({ place, firm, facts, people: present, duties: judgeAll(facts, date), window, days })
    }
  }
  return judged
}

/** Answers kept until something is written: scrolling through the matrix asks the same question many times. */
const kept = new WeakMap<Reader, { version: string; answers: Map<string, JudgedFirm[]> }>()
const mostKept = 4

/** As `judgedFirms`, from memory while nothing was written, by this connection or another one, since the last time. */
export function currentFirms(reader: Reader, scope: MatrixScope): JudgedFirm[] {
  const state = reader.first(
    raw(sql<{ own: number; others: number }>`
      select total_changes() as own, (select data_version from pragma_data_version) as others`),
  )
  const version = `${state?.own} ${state?.others}`
  let memory = kept.get(reader)
  if (memory?.version !== version) {
    memory = { version, answers: new Map() }
    kept.set(reader, memory)
  }
  const { declarationId, companyId, active, date } = scope
  const key = [declarationId, companyId, active, date].join(' ')
  const known = memory.answers.get(key)
  if (known) return known
  const answer = judgedFirms(reader, scope)
  const [oldest] = memory.answers.keys()
  if (memory.answers.size >= mostKept && oldest !== undefined) memory.answers.delete(oldest)
  memory.answers.set(key, answer)
  return answer
}
