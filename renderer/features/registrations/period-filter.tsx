import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import { where } from '#renderer/features/records/list-path.ts'
import { usualPeriod, usualPeriods } from '#renderer/features/registrations/usual-periods.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The usual periods as one choice; any other is set at the filter of the column, and named here. */
export function PeriodFilter({ list, field }: { list: ListState; field: string }): ReactElement {
  const t = useTexts()
  const today = todayInBrussels()
  const own = list.scope.filters.filter((filter) => filter.field === field)
  const from = own.find(({ operator }) => operator === 'from')?.value
  const to = own.find(({ operator }) => operator === 'to')?.value
  const chosen = usualPeriods.find((preset) => {
    const [first, last] = usualPeriod(preset, today)
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
        ...usualPeriods.map((preset) => ({ value: preset, label: t(($) => $.registrations.period[preset]) })),
        ...(value === 'own' ? [{ value: 'own', label: words }] : []),
      ]}
      value={value}
      allowDeselect={false}
      onChange={(next) => {
        const preset = usualPeriods.find((one) => one === next)
        if (next === 'own') return
        const others = list.scope.filters.filter((filter) => filter.field !== field)
        list.setFilters(preset ? [...others, ...where.between(field, ...usualPeriod(preset, today))] : others)
      }}
    />
  )
}
