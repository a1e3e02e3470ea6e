import type { ReactElement } from 'react'

/** Who was on a site on a day, for whom, and who had been told to register. */
export function PresentTab(): ReactElement {
  return <></>
}
