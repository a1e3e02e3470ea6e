import type { ReactElement } from 'react'

import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'

/** Holds the place of the start screen until it is written. */
export function WorkspaceStart(): ReactElement {
  return <EmptyState title="Registra" />
}
