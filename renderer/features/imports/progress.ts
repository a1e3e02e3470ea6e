import { t, textByKey } from '#renderer/ui/texts.ts'

/** How far a check, an import or its undoing is. */
export interface Progress {
  phase: 'rows' | 'lists'
  done: number
  /** 0 when it is not known; it may be an estimate. */
  total: number
}

/** Progress as the status bar takes it. */
export function taskProgress({ phase, done, total }: Progress): { done: number; total?: number; text: string } {
  return { done, ...(total > 0 ? { total } : {}), text: phaseWords(phase) }
}

/** Progress as a line on the page shows it: a share from 0 to 1 where it is known, and words. */
export function lineProgress(progress: Progress | null): { share: number | null; detail: string | null } {
  if (progress === null || progress.total === 0) return { share: null, detail: null }
  const total = Math.max(progress.total, progress.done)
  const count = t(($) => $.imports.check.of, { done: progress.done, total })
  return { share: progress.done / total, detail: `${phaseWords(progress.phase)} · ${count}` }
}

function phaseWords(phase: Progress['phase']): string {
  return textByKey(['imports', 'phases', phase]) ?? ''
}
