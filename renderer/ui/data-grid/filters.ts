import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

/** All conditions on one column, as one chip shows them. */
export interface ColumnFilters<Row> {
  column: GridColumn<Row>
  filters: readonly Filter[]
}

/** The active conditions by column, in the order they were added; conditions on unknown columns are left out. */
export function byColumn<Row>(columns: readonly GridColumn<Row>[], filters: readonly Filter[]): ColumnFilters<Row>[] {
  return [...new Set(filters.map((filter) => filter.field))].flatMap((field) => {
    const column = columns.find((one) => one.id === field)
    return column ? [{ column, filters: filters.filter((filter) => filter.field === field) }] : []
  })
}

/** The conditions with those of one column replaced. */
export function withColumn(all: readonly Filter[], field: string, own: readonly Filter[]): Filter[] {
  return [...all.filter((filter) => filter.field !== field), ...own]
}

/** One condition as a sentence without a subject, such as “contains brux”. */
export function describeFilter<Row>(column: GridColumn<Row>, filter: Filter): string {
  const values = (Array.isArray(filter.value) ? filter.value : [filter.value ?? '']).map((value) =>
    shown(column, value),
  )
  const [first = ''] = values
  switch (filter.operator) {
    case 'contains':
      return `${t(($) => $.grid.filter.contains)} ${first}`
    case 'equals':
      return column.kind === 'yesNo' ? first : `${t(($) => $.grid.filter.equals)} ${first}`
    case 'in':
      return `${t(($) => $.grid.filter.oneOf)} ${values.join(', ')}`
    case 'from':
      return `${t(($) => $.grid.filter.atLeast)} ${first}`
    case 'to':
      return `${t(($) => $.grid.filter.atMost)} ${first}`
    case 'empty':
      return t(($) => $.grid.filter.empty)
    case 'notEmpty':
      return t(($) => $.grid.filter.notEmpty)
  }
}

/** All conditions on a column as a chip reads them: “Begins from 01/09/2026 and up to 30/09/2026”. */
export function describeFilters<Row>({ column, filters }: ColumnFilters<Row>): string {
  return `${column.heading} ${filters.map((filter) => describeFilter(column, filter)).join(` ${t(($) => $.grid.filter.and)} `)}`
}

function shown<Row>(column: GridColumn<Row>, value: string): string {
  if (column.kind === 'date' || column.kind === 'instant') return formatDate(value)
  if (column.kind === 'yesNo') return value === '1' ? t(($) => $.grid.filter.isYes) : t(($) => $.grid.filter.isNo)
  return column.choices?.find((choice) => choice.value === value)?.label ?? value
}
