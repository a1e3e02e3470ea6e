import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { dueCounts } from '#main/core/features/emergency/due-counts.ts'
import { latestForms } from '#main/core/features/emergency/form-store.ts'
import { activePlaces, isActive, placesByIds, type Place } from '#main/core/features/emergency/places.ts'
import type { EmergencyPlace } from '#shared/contract/emergency.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/text.ts'

/** The most declarations offered that are not active on the day. */
const mostInactive = 50

/** Every declaration active on a day, with who is due, the open incident and the form made last. */
export function activeNow(reader: Reader, date: LocalDate): EmergencyPlace[] {
  return shown(reader, activePlaces(reader, date), date)
}

/**
 * The declarations to choose from on a day: the active ones; with a search those of them that match, then others that
 * match, since a form for a day outside the dates is printed too, with a warning.
 */
export function findPlaces(reader: Reader, date: LocalDate, search: string): EmergencyPlace[] {
  const words = fold(search).split(' ').filter(Boolean)
  if (words.length === 0) return activeNow(reader, date)
  let found = query.selectFrom('declarationList').select('id').orderBy('number')
  for (const word of words) found = found.where('search', 'like', `%${word.replaceAll(/[%_]/g, '')}%`)
  const ids = reader.all(found.limit(2000)).map(({ id }) => id)
  const matching = placesByIds(reader, ids)
  const active = matching.filter((place) => isActive(place, date))
  const inactive = matching.filter((place) => !isActive(place, date)).slice(0, mostInactive)
  return shown(reader, [...active, ...inactive], date)
}

function shown(reader: Reader, places: readonly Place[], date: LocalDate): EmergencyPlace[] {
  const ids = places.map(({ declarationId }) => declarationId)
  const counts = dueCounts(reader, ids, date)
  const forms = latestForms(reader, ids, date)
  const incidents = openIncidents(reader, ids, date)
  return places.map((place) => {
    const form = forms.get(place.declarationId)
    const { declarationId, number, regime, workplace, address, startDate, endDate, permanentLack } = place
    return {
      declarationId,
      number,
      regime,
      workplace,
      address,
      startDate,
      endDate,
      permanentLack,
      active: isActive(place, date),
      ...(counts.get(declarationId) ?? { due: 0, firms: 0 }),
      openIncidentId: incidents.get(declarationId) ?? null,
      lastForm: form
        ? {
            id: form.id,
            number: form.number,
            version: form.version,
            createdAt: form.createdAt,
            used: form.state === 'used',
          }
        : null,
    }
  })
}

/** The open incident of a day at each declaration; the latest when there are several. */
function openIncidents(reader: Reader, declarationIds: readonly number[], date: LocalDate): Map<number, number> {
  const rows = query
    .selectFrom('incidentPlace as p')
    .innerJoin('incident as i', 'i.id', 'p.incidentId')
    .select(['p.declarationId', 'i.id'])
    .where('p.declarationId', 'in', idList(declarationIds))
    .where('i.date', '=', date)
    .where('i.closedAt', 'is', null)
    .orderBy('i.id')
  return new Map(reader.all(rows).map(({ declarationId, id }) => [declarationId, id]))
}
