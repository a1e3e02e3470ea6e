import type { ReactElement } from 'react'

/** The chain of a chosen declaration. */
export function TreesTab(): ReactElement {
  return <></>
}
