import type { ReactElement } from 'react'

import { where } from '#renderer/features/records/list-path.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'

/** Narrows a list to what holds on one day; emptied, it shows everything again. */
export function DayFilter(props: { list: ListState; field: 'activeOn' | 'dueOn'; label: string }): ReactElement {
  const { list, field, label } = props
  const own = list.scope.filters.find((filter) => filter.field === field && filter.operator === 'equals')
  return (
    <DateField
      aria-label={label}
      placeholder={`${label}…`}
      w={126}
      value={typeof own?.value === 'string' ? own.value : null}
      onChange={(date) => {
        const others = list.scope.filters.filter((filter) => filter.field !== field)
        list.setFilters(date === null ? others : [...others, where.equals(field, date)])
      }}
    />
  )
}
