import type { ReactElement } from 'react'

/** What a person was told, and the sheets printed for it. */
export function BriefingsOf(_props: { personId: number }): ReactElement {
  return <></>
}
