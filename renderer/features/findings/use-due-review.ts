import { useEffect } from 'react'

import { runReview } from '#renderer/features/findings/review-run.tsx'

// An import reviews what it touched by itself; only what still waits after that is for this page.
const pause = 1_500

/** Reviews what is due as soon as the page shows that something is: nobody should have to think of it. Once for each time it becomes due. */
export function useDueReview(due: boolean): void {
  useEffect(() => {
    if (!due) return undefined
    const timer = setTimeout(() => void runReview('due', { quiet: true }), pause)
    return () => clearTimeout(timer)
  }, [due])
}
