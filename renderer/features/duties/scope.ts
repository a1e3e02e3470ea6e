import type { ChainSearch } from '#renderer/features/chain/search.ts'
import type { DutyScope } from '#shared/contract/duties.ts'
import type { Filter } from '#shared/contract/list.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

const shown: readonly DutyScope['only'][] = ['all', 'open', 'missing']

/** A firm at a workplace, as a key of the selection. */
export function placeKey(place: { declarationId: number; companyId: number }): string {
  return `${place.declarationId} ${place.companyId}`
}

/**
 * What the address asks the tab to show. Without a word about it: workplaces that run this week, and there only what is
 * missing or doubtful, so that the page opens on what needs a person.
 */
export function scopeOf({ declaration, date, filters = [] }: ChainSearch, today: LocalDate): DutyScope {
  const said = (field: string): string | undefined => {
    const value = filters.find((filter) => filter.field === field)?.value
    return typeof value === 'string' ? value : undefined
  }
  return {
    declarationId: declaration ?? null,
    companyId: null,
    date: date ?? today,
    active: declaration === undefined && said('active') !== '0',
    only: shown.find((one) => one === said('duty')) ?? 'open',
  }
}

/** The address of what the tab shows; what goes without saying is left out. */
export function searchOf(scope: DutyScope & { allWeeks: boolean }, today: LocalDate): ChainSearch {
  const filters: Filter[] = [
    ...(scope.only === 'open' ? [] : [{ field: 'duty', operator: 'equals' as const, value: scope.only }]),
    ...(scope.allWeeks ? [{ field: 'active', operator: 'equals' as const, value: '0' }] : []),
  ]
  return {
    tab: 'duties',
    ...(scope.declarationId === null ? {} : { declaration: scope.declarationId }),
    ...(scope.date === today ? {} : { date: scope.date }),
    ...(filters.length > 0 ? { filters } : {}),
  }
}
