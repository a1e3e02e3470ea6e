import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

/** One way of looking at a list: a name and the conditions that make it. */
export interface QuickOption {
  label: string
  filters: Filter[]
}

/**
 * The few conditions that a list is mostly looked at with, as one choice; the first one asks for nothing. It leaves
 * conditions on other columns alone, and what it sets is shown, changed and removed as filters like all others.
 */
export function QuickFilter(props: {
  list: ListState
  options: readonly QuickOption[]
  width?: number
  label?: string
}): ReactElement {
  const { list, options, width = 215, label } = props
  const t = useTexts()
  const fields = new Set(options.flatMap((option) => option.filters.map((filter) => filter.field)))
  const own = list.scope.filters.filter((filter) => fields.has(filter.field))
  const chosen = options.findIndex((option) => sameFilters(option.filters, own))
  return (
    <Select
      aria-label={label ?? t(($) => $.records.quickFilter)}
      w={width}
      data={options.map((option, index) => ({ value: String(index), label: option.label }))}
      value={chosen < 0 ? null : String(chosen)}
      placeholder={t(($) => $.records.otherFilter)}
      onChange={(value) => {
        const others = list.scope.filters.filter((filter) => !fields.has(filter.field))
        list.setFilters([...others, ...(options[Number(value)]?.filters ?? [])])
      }}
    />
  )
}

function sameFilters(one: readonly Filter[], other: readonly Filter[]): boolean {
  const key = (filters: readonly Filter[]): string =>
    filters
      .map((filter) => JSON.stringify(filter))
      .sort()
      .join()
  return key(one) === key(other)
}
