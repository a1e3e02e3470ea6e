import type { ReactElement } from 'react'

/** Start sheets, posters, brochures and the receipts that come back. */
export function InformingTab(): ReactElement {
  return <></>
}
