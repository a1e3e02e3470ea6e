import type { Translate } from '#main/core/texts.ts'
import type { FindingRow } from '#shared/contract/findings.ts'

/** A finding in plain words. */
export function sentenceOf({ rule, params }: Pick<FindingRow, 'rule' | 'params'>, t: Translate): string {
  return String(t(($) => $.review.rules[rule].sentence, params))
}

/** Why it was decided so; a reason nobody knows any more is shown as it stands. */
export function reasonText(reason: string, t: Translate): string {
  return t(($) => $.review.reasons[reason as 'other'], { defaultValue: reason })
}
