import type { ReactElement } from 'react'

/** Declaration, chain and registrations side by side. */
export function MatchTab(): ReactElement {
  return <></>
}
