import { useState, type ReactElement } from 'react'

import { problemsOf } from '#renderer/bridge/errors.ts'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import type { Problem } from '#shared/domain/problem.ts'

/** What a dialog keeps of a refusal: each problem at its field. */
export interface Refusals {
  /** The problem of a field, for its `error`. */
  at: (field: string) => ReactElement | null
  /** Does it; false when a field says why not. What names no field of the dialog is thrown on, to be said at its head. */
  run: (act: () => Promise<void>) => Promise<boolean>
}

/** Keeps what was refused, by the fields a dialog shows. */
export function useRefusals(fields: readonly string[]): Refusals {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  return {
    at: (field) => {
      const problem = problems.find((one) => one.field === field)
      return problem ? <ProblemText problem={problem} /> : null
    },
    run: async (act) => {
      setProblems([])
      try {
        await act()
        return true
      } catch (error) {
        const found = problemsOf(error)
        if (found.length === 0 || found.some(({ field }) => field === null || !fields.includes(field))) throw error
        setProblems(found)
        return false
      }
    },
  }
}
