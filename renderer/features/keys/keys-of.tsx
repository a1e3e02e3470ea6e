import type { ReactElement } from 'react'

/** The key guide of a person and his keys. */
export function KeysOf(_props: { personId: number }): ReactElement {
  return <></>
}
