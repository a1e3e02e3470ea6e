import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

export type HolidayOffer = InferContractRouterOutputs<Contract>['absences']['holidays'][number]

/** A workplace that runs on at least one of the year's holidays. */
export interface HolidayPlace {
  id: number
  label: string
}

/** How many of the declarations that run on a holiday are not closed yet. */
export function openPlaces({ declarations }: HolidayOffer): number {
  return declarations.filter(({ closed }) => !closed).length
}

/** The workplaces of a year, each once, in the order given. */
export function placesOf(offers: readonly HolidayOffer[]): HolidayPlace[] {
  const places = new Map<number, HolidayPlace>()
  for (const { declarations } of offers) {
    for (const { id, label } of declarations) if (!places.has(id)) places.set(id, { id, label })
  }
  return [...places.values()].toSorted((first, second) => first.label.localeCompare(second.label, 'fr'))
}

/** How many closures the choice would enter: days on which a chosen place runs and is open. */
export function closuresToEnter(
  offers: readonly HolidayOffer[],
  dates: ReadonlySet<LocalDate>,
  places: ReadonlySet<number>,
): number {
  const pairs = new Set<string>()
  for (const { date, declarations } of offers) {
    if (!dates.has(date)) continue
    for (const { id, closed } of declarations) if (places.has(id) && !closed) pairs.add(`${date} ${id}`)
  }
  return pairs.size
}
