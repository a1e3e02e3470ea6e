import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'
import { isValidLocalDate, type LocalDate } from '#shared/domain/local-date.ts'

/** The views of the registrations page, in their order. */
export const registrationTabs = ['list', 'days', 'coverage', 'unknown', 'witness'] as const
export type RegistrationTab = (typeof registrationTabs)[number]

/**
 * What the address of the registrations page may carry: the view; for the list its filters; for the days the workplace
 * (a declaration) or the person (a known one, or one as files state it), a day and how much around it.
 */
export interface RegistrationsSearch extends ListSearch {
  tab?: RegistrationTab
  declaration?: number
  person?: number
  statedPerson?: number
  date?: LocalDate
  span?: 'day' | 'week'
}

/** For `validateSearch`: anything unreadable in the address is left out. */
export function registrationsSearch(search: Record<string, unknown>): RegistrationsSearch {
  const { tab, declaration, person, statedPerson, date, span } = search
  const known = registrationTabs.find((id) => id === tab)
  const id = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0
  return {
    ...listSearch(search),
    ...(known && known !== 'list' ? { tab: known } : {}),
    ...(id(declaration) ? { declaration } : {}),
    ...(id(person) ? { person } : {}),
    ...(id(statedPerson) ? { statedPerson } : {}),
    ...(typeof date === 'string' && isValidLocalDate(date) ? { date } : {}),
    ...(span === 'day' || span === 'week' ? { span } : {}),
  }
}
