import { useMemo, type ReactElement } from 'react'

import type { Choice } from '#renderer/ui/data-grid/types.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'

/** The statuses of the official service with how they feel. */
const tones: Readonly<Record<string, Tone>> = {
  'SUCCESSFULLY REGISTERED': 'good',
  VALIDATED: 'good',
  FAILED: 'warn',
  'SUCCESSFULLY CANCELLED': 'quiet',
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toUpperCase()
}

/** An official status as people read it; one we do not know stays as it is spelled. */
export function statusWords(status: string): string {
  return textByKey(['review', 'statuses', folded(status)]) ?? status
}

/** An official remark as people read it; one we do not know stays as it is spelled. */
export function remarkWords(remark: string): string {
  // The codes of remarks are their official texts without apostrophes (`readOfficialRemarks`).
  return textByKey(['review', 'remarks', folded(remark).replaceAll(/['’]/g, '')]) ?? remark
}

/** A rule as people call it. */
export function ruleName(rule: string): string {
  return textByKey(['review', 'rules', rule, 'name']) ?? rule
}

/** A status of the official service: its spelling on hovering, our words to read. */
export function OfficialStatus({ status }: { status: string | null }): ReactElement | null {
  if (status === null || status === '') return null
  return (
    <span title={status}>
      <StateBadge tone={tones[folded(status)] ?? 'info'}>{statusWords(status)}</StateBadge>
    </span>
  )
}

/** The statuses to filter for. */
export function useStatusChoices(): readonly Choice[] {
  const t = useTexts()
  // The words follow the language, which `t` stands for.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  return useMemo(() => Object.keys(tones).map((value) => ({ value, label: statusWords(value) })), [t])
}
