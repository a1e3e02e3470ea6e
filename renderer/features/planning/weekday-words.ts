import { labelOf } from '#renderer/features/records/choices.ts'
import type { Choice } from '#renderer/ui/data-grid/types.ts'

/** Weekdays in words: a run of at least three as its ends (`lu–ve`), the others one by one. */
export function weekdayWords(digits: string, names: readonly Choice[]): string {
  const runs: string[][] = []
  for (const digit of digits) {
    const last = runs.at(-1)
    if (last && Number(last.at(-1)) + 1 === Number(digit)) last.push(digit)
    else runs.push([digit])
  }
  const word = (digit: string | undefined): string => labelOf(names, digit) ?? ''
  return runs
    .map((run) => (run.length > 2 ? `${word(run[0])}–${word(run.at(-1))}` : run.map(word).join(', ')))
    .join(', ')
}
