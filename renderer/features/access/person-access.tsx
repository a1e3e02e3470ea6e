import type { ReactElement } from 'react'

import { BriefingsOf } from '#renderer/features/informing/briefings-of.tsx'
import { KeysOf } from '#renderer/features/keys/keys-of.tsx'
import { MeansOf } from '#renderer/features/means/means-of.tsx'

/** Whether a person is informed, equipped and able to log in. */
export function PersonAccess({ personId }: { personId: number }): ReactElement {
  return (
    <>
      <BriefingsOf personId={personId} />
      <MeansOf personId={personId} />
      <KeysOf personId={personId} />
    </>
  )
}
