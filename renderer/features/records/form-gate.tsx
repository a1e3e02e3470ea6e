import { Modal } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'

import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/**
 * Waits with a form until the record it changes is read. The form keeps what was read first: what others change
 * meanwhile must not be drawn under the hands of the person typing.
 */
export function FormGate<Data>(props: {
  query: UseQueryResult<Data>
  onClose: () => void
  children: (data: Data) => ReactNode
}): ReactElement {
  const { query, onClose, children } = props
  const t = useTexts()
  const [first, setFirst] = useState<Data | undefined>(undefined)
  if (first === undefined && query.data !== undefined && !query.isFetching) setFirst(query.data)
  if (first !== undefined) return <>{children(first)}</>
  return (
    <Modal opened onClose={onClose} size="lg" title={t(($) => $.common.loading)}>
      <RecordGate query={query}>{() => null}</RecordGate>
    </Modal>
  )
}
