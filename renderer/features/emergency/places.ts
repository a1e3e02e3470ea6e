import { useQueries, useQuery } from '@tanstack/react-query'

import { api, client } from '#renderer/bridge/queries.ts'
import { t } from '#renderer/ui/texts.ts'
import type { EmergencyPlace } from '#shared/contract/emergency.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The chosen declarations with what holds that day; those not found any more are left out. Undefined while loading. */
export function useChosenPlaces(ids: readonly number[], date: LocalDate): EmergencyPlace[] | undefined {
  // Another day keeps the former facts for the moment it takes to read the new ones, but not the incident.
  const active = useQuery({
    ...api.emergency.places.queryOptions({ input: { date, search: '' } }),
    placeholderData: (former: EmergencyPlace[] | undefined) =>
      former?.map((place) => ({ ...place, openIncidentId: null })),
  })
  const known = new Map(active.data?.map((place) => [place.declarationId, place]))
  const missing = active.data ? ids.filter((id) => !known.has(id)) : []
  // Declarations outside their dates are only found by their number.
  const others = useQueries({
    queries: missing.map((id) => ({
      queryKey: [['emergency', 'places'], { only: id, date }],
      queryFn: async (): Promise<EmergencyPlace | null> => {
        const { number } = await client.declarations.get({ id })
        const found = await client.emergency.places({ date, search: number })
        return found.find(({ declarationId }) => declarationId === id) ?? null
      },
    })),
  })
  if (ids.length > 0 && (active.isPending || others.some(({ isPending }) => isPending))) return undefined
  for (const { data } of others) if (data) known.set(data.declarationId, data)
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Who is due at a place, and from how many firms, in words. */
export function dueText({ due, firms }: Pick<EmergencyPlace, 'due' | 'firms'>): string {
  if (due === 0) return t(($) => $.emergency.page.places.nobodyDue)
  const people = t(($) => $.emergency.page.places.due, { count: due })
  return `${people}, ${t(($) => $.emergency.page.places.firms, { count: firms })}`
}

/** The regime in words. */
export function regimeText(regime: EmergencyPlace['regime']): string {
  return regime ? t(($) => $.documents.regime[regime]) : t(($) => $.emergency.page.places.regimeUnknown)
}
