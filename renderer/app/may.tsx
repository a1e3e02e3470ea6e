import type { ReactNode } from 'react'

import { useDesk } from '#renderer/app/desk.ts'

/**
 * Shows what leads to a procedure, such as `people.save`, only where the core would answer it; with `table` where it would
 * answer with a table to work on.
 */
export function May({
  call,
  table = false,
  children,
}: {
  call: string
  table?: boolean
  children: ReactNode
}): ReactNode {
  const { may, mayTable } = useDesk()
  return may(call) && (mayTable || !table) ? children : null
}
