import type { ReactElement } from 'react'

/** Limosa declarations by their last day. */
export function LimosaTab(): ReactElement {
  return <></>
}
