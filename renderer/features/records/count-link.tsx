import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import type { RecordApi } from '#renderer/app/record-grid.ts'
import type { ListPath } from '#renderer/features/records/list-path.ts'
import { ListLink } from '#renderer/features/records/record-link.tsx'
import type { Filter } from '#shared/contract/list.ts'

/** How many records match, as a link that opens exactly the list it counts. */
export function CountLink<Row>(props: {
  to: ListPath
  records: RecordApi<Row>
  filters: Filter[]
  /** The number in words: “3 people”. */
  words: (count: number) => string
}): ReactElement | null {
  const { to, records, filters, words } = props
  const input = { search: '', filters, sort: null, offset: 0, limit: 1 }
  const counted = useQuery(records.list.queryOptions({ input }))
  if (!counted.data) return null
  // An empty list is no place to go to.
  if (counted.data.total === 0) return <>{words(0)}</>
  return (
    <ListLink to={to} filters={filters}>
      {words(counted.data.total)}
    </ListLink>
  )
}
