import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import { where } from '#renderer/features/records/list-path.ts'
import { mondayOf } from '#renderer/features/registrations/day-range.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

const presets = ['today', 'yesterday', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth'] as const

function rangeOf(preset: (typeof presets)[number], today: LocalDate): [LocalDate, LocalDate] {
  const monday = mondayOf(today)
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const lastOfBefore = addDays(firstOfMonth, -1)
  switch (preset) {
    case 'today':
      return [today, today]
    case 'yesterday':
      return [addDays(today, -1), addDays(today, -1)]
    case 'thisWeek':
      return [monday, addDays(monday, 6)]
    case 'lastWeek':
      return [addDays(monday, -7), addDays(monday, -1)]
    case 'thisMonth':
      return [firstOfMonth, addDays(`${addDays(firstOfMonth, 31).slice(0, 7)}-01`, -1)]
    case 'lastMonth':
      return [`${lastOfBefore.slice(0, 7)}-01`, lastOfBefore]
  }
}

/** The usual periods as one choice; any other is set at the filter of the column, and named here. */
export function PeriodFilter({ list, field }: { list: ListState; field: string }): ReactElement {
  const t = useTexts()
  const today = todayInBrussels()
  const own = list.scope.filters.filter((filter) => filter.field === field)
  const from = own.find(({ operator }) => operator === 'from')?.value
  const to = own.find(({ operator }) => operator === 'to')?.value
  const chosen = presets.find((preset) => {
    const [first, last] = rangeOf(preset, today)
    return from === first && to === last
  })
  const value = chosen ?? (own.length === 0 ? 'all' : 'own')
  const words = [from, to].map((date) => (typeof date === 'string' ? formatDate(date) : '…')).join(' – ')
  return (
    <Select
      w={140}
      aria-label={t(($) => $.registrations.period.label)}
      data={[
        { value: 'all', label: t(($) => $.registrations.period.all) },
        ...presets.map((preset) => ({ value: preset, label: t(($) => $.registrations.period[preset]) })),
        ...(value === 'own' ? [{ value: 'own', label: words }] : []),
      ]}
      value={value}
      allowDeselect={false}
      onChange={(next) => {
        const preset = presets.find((one) => one === next)
        if (next === 'own') return
        const others = list.scope.filters.filter((filter) => filter.field !== field)
        list.setFilters(preset ? [...others, ...where.between(field, ...rangeOf(preset, today))] : others)
      }}
    />
  )
}
