import type { ReactNode } from 'react'

import { useDesk } from '#renderer/app/desk.ts'

/** Shows what leads to a procedure, such as `people.save`, only where the core would answer it. */
export function May({ call, children }: { call: string; children: ReactNode }): ReactNode {
  return useDesk().may(call) ? children : null
}
