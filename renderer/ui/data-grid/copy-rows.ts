import { notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'

import { copyText } from '#renderer/ui/clipboard.ts'
import { rowsAsText } from '#renderer/ui/data-grid/cell-text.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { t } from '#renderer/ui/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'

// A clipboard of more lines stalls spreadsheets; the export is made for that.
const mostRows = 20_000
const batch = 500

/**
 * Puts rows on the clipboard as tab-separated text with headings, in the order of the list, and says how many.
 * With no ids it copies nothing.
 */
export async function copyRows<Row>(options: {
  client: QueryClient
  query: ListQuery<Row>
  scope: ListScope
  total: number
  columns: readonly GridColumn<Row>[]
  ids: ReadonlySet<number>
  rowId: (row: Row) => number
}): Promise<void> {
  const { client, query, scope, total, columns, ids, rowId } = options
  if (ids.size > mostRows) {
    notifications.show({ message: t(($) => $.grid.copyTooMany, { limit: mostRows }), color: 'orange' })
    return
  }
  const rows: Row[] = []
  for (let offset = 0; offset < total && rows.length < ids.size; offset += batch) {
    const page = await client.fetchQuery({ ...query({ ...scope, offset, limit: batch }), gcTime: 0 })
    rows.push(...page.rows.filter((row) => ids.has(rowId(row))))
  }
  await copyText(rowsAsText(columns, rows))
  notifications.show({ message: t(($) => $.grid.copied, { count: rows.length }) })
}
