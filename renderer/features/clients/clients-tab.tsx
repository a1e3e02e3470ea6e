import type { ReactElement } from 'react'

/** What a client is told of its sites. */
export function ClientsTab(): ReactElement {
  return <></>
}
