import type { ReactElement } from 'react'

/** What was agreed with each subcontractor. */
export function AgreementsTab(): ReactElement {
  return <></>
}
