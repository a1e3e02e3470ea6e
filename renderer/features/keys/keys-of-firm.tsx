import type { ReactElement } from 'react'

/** The steps of a foreign firm. */
export function KeysOfFirm(_props: { companyId: number }): ReactElement {
  return <></>
}
