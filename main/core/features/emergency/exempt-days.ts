import { query, type Reader } from '#main/core/db/query.ts'
import { stateOf, type StepRow } from '#main/core/features/emergency/incidents.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

// For other features, apart from `service.ts`: who asks for these days must not load what draws documents.

/** Declarations and days that an incident found exempt from registering (`domain/emergency.md`). */
export function exemptDays(reader: Reader): { declarationId: number; date: LocalDate }[] {
  const incidents = reader.all(query.selectFrom('incident').selectAll())
  if (incidents.length === 0) return []
  const steps = Map.groupBy<number, StepRow>(
    reader.all(query.selectFrom('incidentStep').selectAll().orderBy('id')),
    ({ incidentId }) => incidentId,
  )
  const exempt = new Map(
    incidents
      .filter((incident) => stateOf(incident, steps.get(incident.id) ?? []).outcome?.kind === 'exempt')
      .map(({ id, date }) => [id, date]),
  )
  return reader.all(query.selectFrom('incidentPlace').selectAll()).flatMap(({ incidentId, declarationId }) => {
    const date = exempt.get(incidentId)
    return date === undefined ? [] : [{ declarationId, date }]
  })
}
