import { useMemo, type ReactElement } from 'react'

import type { Choice } from '#renderer/ui/data-grid/types.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t, textByKey, useTexts } from '#renderer/ui/texts.ts'
import {
  readOfficialRemarks,
  readOfficialStatus,
  type OfficialStatus as StatusCode,
} from '#shared/domain/official-words.ts'

/** The statuses of the official service in its spelling, with how they feel. */
const statuses = {
  registered: ['SUCCESSFULLY REGISTERED', 'good'],
  validated: ['VALIDATED', 'good'],
  failed: ['FAILED', 'warn'],
  cancelled: ['SUCCESSFULLY CANCELLED', 'quiet'],
} as const satisfies Record<StatusCode, readonly [spelling: string, tone: Tone]>

/** An official status as people read it; one we do not know stays as it is spelled. */
export function statusWords(status: string): string {
  const known = readOfficialStatus(status)
  return known === null ? status : t(($) => $.review.statuses[statuses[known][0]])
}

/** Official remarks as people read them; one we do not know stays as it is spelled. */
export function remarkWords(remark: string): string {
  return readOfficialRemarks(remark)
    .map((one) => (one.remark === 'other' ? one.text : textByKey(['review', 'remarks', one.remark])) ?? one.text)
    .join(' ')
}

/** A status of the official service: its spelling on hovering, our words to read. */
export function OfficialStatus({ status }: { status: string | null }): ReactElement | null {
  if (status === null || status === '') return null
  return (
    <span title={status}>
      <StateBadge tone={toneOf(status)}>{statusWords(status)}</StateBadge>
    </span>
  )
}

function toneOf(status: string): Tone {
  const known = readOfficialStatus(status)
  return known === null ? 'info' : statuses[known][1]
}

/** The statuses to filter for. */
export function useStatusChoices(): readonly Choice[] {
  const texts = useTexts()
  // The words follow the language, which `texts` stands for.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  return useMemo(() => Object.values(statuses).map(([value]) => ({ value, label: statusWords(value) })), [texts])
}
