import type { ReactElement } from 'react'

/** The four duties per workplace and firm. */
export function DutiesTab(): ReactElement {
  return <></>
}
