import { query, type Reader } from '#main/core/db/query.ts'
import { formsOfIncident } from '#main/core/features/emergency/form-view.ts'
import { incidentById, placesOf, stateOf, stepsOf } from '#main/core/features/emergency/incidents.ts'
import type { IncidentRow, StepRow } from '#main/core/features/emergency/incidents.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { OutageOutcome } from '#shared/domain/outage.ts'

type IncidentSummary = Omit<Incident, 'steps' | 'attachments' | 'forms'>

/** An incident with its log, the question or outcome the guide has come to, its proof and its forms. */
export function showIncident(reader: Reader, id: number): Incident {
  const row = incidentById(reader, id)
  const steps = stepsOf(reader, id)
  const counted: ReadonlySet<unknown> = new Set(stateOf(row, steps).counted)
  return {
    ...summary(reader, row, steps),
    steps: steps.map((step) => ({
      id: step.id,
      question: step.question,
      answer: step.answer,
      channel: step.channel,
      note: step.note,
      at: step.at,
      by: step.by,
      counts: counted.has(step),
    })),
    attachments: attachmentsOf(reader, id),
    forms: formsOfIncident(reader, id),
  }
}

/** An incident as a list shows it. */
export function summariseIncident(reader: Reader, row: IncidentRow): IncidentSummary {
  return summary(reader, row, stepsOf(reader, row.id))
}

function summary(reader: Reader, row: IncidentRow, steps: readonly StepRow[]): IncidentSummary {
  const state = stateOf(row, steps)
  return {
    id: row.id,
    number: row.number,
    date: row.date,
    outageHour: row.outageHour,
    description: row.description,
    places: placesOf(reader, row.id).map(({ declarationId, number, workplace, address }) => ({
      declarationId,
      number,
      workplace,
      address,
    })),
    regime: row.regime,
    question: state.question,
    answers: [...state.answers],
    outcome: state.outcome && showOutcome(state.outcome),
    reference: referenceOf(row),
    closedAt: row.closedAt,
    openedBy: row.openedBy,
    openedAt: row.openedAt,
  }
}

function showOutcome({ kind, reason, rule, assumption, evidence }: OutageOutcome): NonNullable<Incident['outcome']> {
  const { name, source, checkedOn } = rule
  return { kind, reason, rule: name, source, checkedOn, assumption, evidence: [...evidence] }
}

/** The reference number as noted, or null. */
export function referenceOf(row: IncidentRow): Incident['reference'] {
  const { referenceNumber: number, referenceChannel: channel, referenceAt: at, referenceAgent: agent } = row
  return number === null || channel === null || at === null ? null : { number, channel, at, agent }
}

/** The proof kept with an incident, in the order it was added. */
export function attachmentsOf(reader: Reader, incidentId: number): Incident['attachments'] {
  return reader.all(
    query
      .selectFrom('emergencyAttachment as e')
      .innerJoin('attachment as a', 'a.sha256', 'e.sha256')
      .select(['e.id', 'e.name', 'e.description', 'a.size', 'e.sha256'])
      .where('e.incidentId', '=', incidentId)
      .orderBy('e.id'),
  )
}
