import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { IncidentStepTable, IncidentTable } from '#main/core/db/tables/emergency.ts'
import type { OutageCause } from '#main/core/documents/types.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { reviewPlacesAgain } from '#main/core/features/findings/due.ts'
import { carefulRegime, demandDay, placesByIds, type Place } from '#main/core/features/emergency/places.ts'
import { channels } from '#shared/domain/method.ts'
import { outageQuestions, outageState } from '#shared/domain/outage.ts'
import type { OutageQuestion, OutageState, OutageStep } from '#shared/domain/outage.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

export type IncidentRow = Selectable<IncidentTable>
export type StepRow = Selectable<IncidentStepTable>

/** An answer on its way into the log. */
export interface NewStep {
  question: string
  answer: string
  channel: string | null
  note: string | null
}

/** An incident; throws `record-gone`. */
export function incidentById(reader: Reader, id: number): IncidentRow {
  const incident = reader.first(query.selectFrom('incident').selectAll().where('id', '=', id))
  if (!incident) throw new CoreError('record-gone', { kind: 'incident', id })
  return incident
}

/** Incidents, the latest first. */
export function findIncidents(reader: Reader, openOnly: boolean, limit: number): IncidentRow[] {
  let found = query.selectFrom('incident').selectAll()
  if (openOnly) found = found.where('closedAt', 'is', null)
  return reader.all(found.orderBy('date', 'desc').orderBy('id', 'desc').limit(limit))
}

/** The steps of an incident in the order they were taken. */
export function stepsOf(reader: Reader, incidentId: number): StepRow[] {
  return reader.all(query.selectFrom('incidentStep').selectAll().where('incidentId', '=', incidentId).orderBy('id'))
}

/** The declarations an incident concerns. */
export function placesOf(reader: Reader, incidentId: number): Place[] {
  const ids = query.selectFrom('incidentPlace').select('declarationId').where('incidentId', '=', incidentId)
  return placesByIds(
    reader,
    reader.all(ids).map(({ declarationId }) => declarationId),
  )
}

/** The steps in the terms of the guide; what is stored was checked when it was written. */
export function guideSteps(steps: readonly StepRow[]): OutageStep[] {
  return steps.map((step) => step as unknown as OutageStep)
}

/** Where the guide of an incident stands. */
export function stateOf(incident: IncidentRow, steps: readonly StepRow[]): OutageState {
  return outageState(guideSteps(steps), { regime: incident.regime, date: incident.date })
}

/**
 * What stopped the registering, as far as the guide knows. Own means that a provider runs are said to be the provider's,
 * because that is what can be checked.
 */
export function causeOf({ counted }: OutageState): OutageCause | null {
  const answered = (question: OutageQuestion): string | undefined =>
    counted.find((step) => step.question === question)?.answer
  const fault = answered('fault')
  if (fault === 'infrastructure') return 'infrastructure'
  if (fault === 'official-service') return 'officialService'
  if (answered('provider') === 'not-solved') return 'provider'
  return fault === 'own-means' ? 'ownMeans' : null
}

/** Opens an incident at declarations on a day and returns its id. Throws `record-gone` for an unknown declaration. */
export function openIncident(
  writer: RecordWriter,
  declarationIds: readonly number[],
  date: LocalDate,
  outageHour: string | null,
): number {
  demandDay(date)
  const ids = [...new Set(declarationIds)]
  const places = placesByIds(writer, ids)
  const missing = ids.find((id) => !places.some(({ declarationId }) => declarationId === id))
  if (missing !== undefined) throw new CoreError('record-gone', { kind: 'declaration', id: missing })
  const number = nextIncidentNumber(writer, date)
  const regime = regimeOf(places)
  const { lastId: id } = writer.into('incident').run(
    query.insertInto('incident').values({
      number,
      date,
      regime,
      outageHour,
      openedAt: writer.stamp.at,
      openedBy: writer.stamp.user,
    }),
  )
  const rows = ids.map((declarationId) => ({ incidentId: id, declarationId }))
  writer.into('incidentPlace').run(query.insertInto('incidentPlace').values(rows))
  noteIncident(writer, id, { act: 'opened', number, date, regime, outageHour, declarationIds: ids })
  return id
}

/** Where several regimes meet the most careful one leads: it marks what is assumed. */
function regimeOf(places: readonly Place[]): IncidentRow['regime'] {
  const regimes = new Set(places.map(({ regime }) => regime ?? carefulRegime))
  const [only] = regimes
  return regimes.size === 1 && only !== undefined ? only : carefulRegime
}

/** The day and a count within it: to be said on the telephone, so short. */
function nextIncidentNumber(reader: Reader, date: LocalDate): string {
  const start = `INC-${date.replaceAll('-', '')}-`
  const numbers = reader.all(query.selectFrom('incident').select('number').where('number', 'like', `${start}%`))
  const used = numbers.map(({ number }) => Number(number.slice(start.length)))
  return `${start}${Math.max(0, ...used) + 1}`
}

/** Throws `invalid` unless an answer belongs to its question; `channels` answers about a channel must name it. */
export function checkStep({ question, answer, channel }: NewStep): void {
  const demand = (field: string, value: string, allowed: readonly string[]): void => {
    if (allowed.includes(value)) return
    const params = { value, allowed: allowed.join(', ') }
    throw new InvalidInput([{ code: 'unknown-word', field, severity: 'error', params }])
  }
  demand('question', question, Object.keys(outageQuestions))
  demand('answer', answer, outageQuestions[question as OutageQuestion])
  if (question === 'channels' && answer !== 'no-more') demand('channel', channel ?? '', channels)
  else if (channel !== null) demand('channel', channel, [...channels, 'contactForm'])
}

/** Throws `incident-closed` for an incident nothing may be added to. */
export function ensureOpen(incident: IncidentRow): void {
  if (incident.closedAt !== null) throw new CoreError('incident-closed', { number: incident.number })
}

/** Appends an answer to the log; earlier ones stay. */
export function appendStep(writer: RecordWriter, incidentId: number, step: NewStep): void {
  const { at, user: by } = writer.stamp
  const { question, answer, channel, note } = step
  writer
    .into('incidentStep')
    .run(query.insertInto('incidentStep').values({ incidentId, question, answer, channel, note, at, by }))
  noteIncident(writer, incidentId, { act: 'step', question, answer, channel, note })
  reviewExemptAgain(writer, incidentId)
}

/** An answer may make the day exempt, or no longer. */
function reviewExemptAgain(writer: RecordWriter, incidentId: number): void {
  const { date } = incidentById(writer, incidentId)
  const places = query.selectFrom('incidentPlace').select('declarationId').where('incidentId', '=', incidentId)
  reviewPlacesAgain(
    writer,
    writer.all(places).map(({ declarationId }) => declarationId),
    date,
  )
}

/**
 * Notes the reference number. While the guide asks for the answer of the call, or still awaits the number, this answers
 * it: who has the number need not say so twice.
 */
export function noteReference(
  writer: RecordWriter,
  incident: IncidentRow,
  reference: { number: string; channel: NonNullable<IncidentRow['referenceChannel']>; agent: string | null },
): void {
  const { number, channel, agent } = reference
  updateIncident(writer, incident, {
    referenceNumber: number,
    referenceChannel: channel,
    referenceAt: writer.stamp.at,
    referenceAgent: agent,
  })
  const state = stateOf(incident, stepsOf(writer, incident.id))
  const awaited = state.question === 'call' || state.outcome?.reason === 'reference-awaited'
  if (awaited) appendStep(writer, incident.id, { question: 'call', answer: 'number-given', channel, note: agent })
}

/** Changes what may change about an incident, with the former values in the audit trail. */
export function updateIncident(
  writer: RecordWriter,
  incident: IncidentRow,
  changes: Partial<Omit<IncidentRow, 'id' | 'number'>>,
): void {
  writer.into('incident').run(query.updateTable('incident').set(changes).where('id', '=', incident.id))
  const names = Object.keys(changes) as (keyof typeof changes)[]
  const before = Object.fromEntries(names.map((name) => [name, incident[name]]))
  noteIncident(writer, incident.id, { act: 'changed', before, after: changes })
}

/** Writes what happened to an incident into the audit trail. */
export function noteIncident(writer: RecordWriter, id: number, details: Record<string, unknown>): void {
  writer.note('incident', id, { kind: 'incident', id }, details)
}
