import type { ReactElement } from 'react'

/** What each person still lacks. */
export function WorkTab(): ReactElement {
  return <></>
}
