import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Shows what a query brought; while it is on its way a quiet place, and when it failed the reason with a way on. */
export function RecordGate<Data>(props: {
  query: UseQueryResult<Data>
  height?: number
  children: (data: Data) => ReactNode
}): ReactElement {
  const { query, height = 120, children } = props
  const t = useTexts()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    return (
      <EmptyState
        title={t(($) => $.records.notRead)}
        text={errorText(query.error)}
        actions={<Button onClick={() => void query.refetch()}>{t(($) => $.common.retry)}</Button>}
      />
    )
  }
  return (
    <div aria-busy="true" aria-label={t(($) => $.common.loading)} role="status">
      <Skeleton height={height} />
    </div>
  )
}
