import type { ReactElement } from 'react'

/** What is agreed for agency workers and trainees. */
export function AgenciesTab(): ReactElement {
  return <></>
}
