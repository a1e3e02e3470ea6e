import type { ReactElement } from 'react'

/** Devices of workplaces, means of people, and where they do not fit. */
export function MeansTab(): ReactElement {
  return <></>
}
