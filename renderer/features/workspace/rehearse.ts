import { useRef, useState } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import type { Outcome } from '#renderer/ui/outcome.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'

type Wish = Parameters<typeof client.workspace.rehearse>[0]

/** A look into a backup: how far it is in hundredths (null while none runs), and the way to break it off. */
export interface Look {
  done: number | null
  run: (wish: Wish) => Promise<Outcome<Rehearsal>>
  cancel: () => void
}

/** Looks into a backup and follows how far that is. A look that is broken off ends as a refusal without words. */
export function useLook(): Look {
  const [done, setDone] = useState<number | null>(null)
  const cancel = useRef<AbortController | null>(null)
  const run = async (wish: Wish): Promise<Outcome<Rehearsal>> => {
    const controller = new AbortController()
    cancel.current = controller
    setDone(0)
    const looked = await outcome(toTheEnd(wish, controller.signal, setDone)).finally(() => setDone(null))
    return controller.signal.aborted ? { ok: false, problems: [] } : looked
  }
  return { done, run, cancel: () => cancel.current?.abort() }
}

async function toTheEnd(wish: Wish, signal: AbortSignal, tell: (done: number) => void): Promise<Rehearsal> {
  for await (const step of await client.workspace.rehearse(wish, { signal })) {
    if (step.kind === 'done') return step.report
    tell((100 * step.done) / step.total)
  }
  throw new Error('the rehearsal ended without its report')
}
