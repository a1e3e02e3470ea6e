import type { ReactElement } from 'react'

/** What a person registers with, and whether it fits. */
export function MeansOf(_props: { personId: number }): ReactElement {
  return <></>
}
