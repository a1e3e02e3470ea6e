import type { ReactElement } from 'react'

/** The keys of people and of foreign firms. */
export function KeysTab(): ReactElement {
  return <></>
}
