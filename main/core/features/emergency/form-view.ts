import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { FormRow } from '#main/core/features/emergency/form-store.ts'
import { placesByIds } from '#main/core/features/emergency/places.ts'
import type { StoredForm } from '#shared/contract/emergency.ts'

/** Which kept forms to show; null does not narrow. */
export interface FormFilter {
  date: string | null
  declarationId: number | null
  state: 'prepared' | 'used' | null
  limit: number
}

/** Kept forms, the latest first. */
export function findForms(reader: Reader, filter: FormFilter): StoredForm[] {
  let found = query.selectFrom('emergencyForm').selectAll()
  if (filter.date !== null) found = found.where('date', '=', filter.date)
  if (filter.declarationId !== null) found = found.where('declarationId', '=', filter.declarationId)
  if (filter.state !== null) found = found.where('state', '=', filter.state)
  const rows = found.orderBy('date', 'desc').orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(filter.limit)
  return showForms(reader, reader.all(rows))
}

/** The forms of an incident, the latest first. */
export function formsOfIncident(reader: Reader, incidentId: number): StoredForm[] {
  const rows = query.selectFrom('emergencyForm').selectAll().where('incidentId', '=', incidentId).orderBy('id', 'desc')
  return showForms(reader, reader.all(rows))
}

/** Kept forms by id, in the order of the ids. */
export function formsByIds(reader: Reader, ids: readonly number[]): StoredForm[] {
  const rows = reader.all(query.selectFrom('emergencyForm').selectAll().where('id', 'in', idList(ids)))
  const shown = new Map(showForms(reader, rows).map((form) => [form.id, form]))
  return ids.flatMap((id) => shown.get(id) ?? [])
}

function showForms(reader: Reader, rows: readonly FormRow[]): StoredForm[] {
  const ids = idList(rows.map(({ id }) => id))
  const declarationIds = rows.map(({ declarationId }) => declarationId)
  const places = new Map(placesByIds(reader, declarationIds).map((place) => [place.declarationId, place]))
  const open = new Map(
    reader
      .all(
        query
          .selectFrom('emergencyLine')
          .select(['formId', query.fn.countAll<number>().as('lines')])
          .where('formId', 'in', ids)
          .where('outcome', 'is', null)
          .groupBy('formId'),
      )
      .map(({ formId, lines }) => [formId, lines]),
  )
  const scans = Map.groupBy(
    reader.all(
      query.selectFrom('emergencyAttachment').select(['id', 'name', 'formId']).where('formId', 'in', ids).orderBy('id'),
    ),
    ({ formId }) => formId,
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    declarationId: row.declarationId,
    declaration: places.get(row.declarationId)?.number ?? '',
    workplace: places.get(row.declarationId)?.workplace ?? '',
    date: row.date,
    state: row.state,
    incidentId: row.incidentId,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    pages: row.pages,
    people: row.people,
    sha256: row.sha256,
    openLines: row.state === 'used' ? (open.get(row.id) ?? 0) : 0,
    scans: (scans.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}
