import { expect, test } from 'vitest'

import { byColumn, describeFilters, withColumn } from '#renderer/ui/data-grid/filters.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { i18n, loadTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

const startsOn: GridColumn<object> = { id: 'startsOn', heading: 'Début', kind: 'date' }
const period: Filter[] = [
  { field: 'startsOn', operator: 'from', value: '2026-09-01' },
  { field: 'startsOn', operator: 'to', value: '2026-09-30' },
]

test('the conditions on one column read as one sentence in the language of the interface', async () => {
  await loadTexts('fr')
  await i18n.changeLanguage('fr')
  expect(describeFilters({ column: startsOn, filters: period })).toBe(
    'Début à partir de 01/09/2026 et jusqu’à 30/09/2026',
  )
  await loadTexts('en')
  await i18n.changeLanguage('en')
  expect(describeFilters({ column: startsOn, filters: period })).toBe('Début from 01/09/2026 and up to 30/09/2026')
})

test('conditions are grouped by column, unknown columns left out', () => {
  const groups = byColumn([startsOn], [...period, { field: 'gone', operator: 'empty' }])
  expect(groups.map((group) => [group.column.id, group.filters.length])).toEqual([['startsOn', 2]])
})

test('new conditions on a column replace the old ones and leave the others', () => {
  const other: Filter = { field: 'name', operator: 'contains', value: 'x' }
  expect(withColumn([...period, other], 'startsOn', [])).toEqual([other])
})
