import { formatDate } from '#renderer/ui/format.ts'
import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { Duty, DutyReason, DutyState } from '#shared/domain/duties.ts'

/** How each state feels. */
export const dutyTones: Record<DutyState, Tone> = {
  missing: 'bad',
  doubtful: 'warn',
  done: 'good',
  'not-applicable': 'quiet',
}

/** Why a duty stands as it does, as sentences. */
export function reasonWords(reasons: readonly DutyReason[]): string {
  return reasons
    .map(({ code, params }) => {
      const { date } = params
      return t(($) => $.duties.reasons[code], typeof date === 'string' ? { ...params, date: formatDate(date) } : params)
    })
    .join(' ')
}

/** A duty with its state, as a cell is read out. */
export function cellWords(duty: Duty, state: DutyState): string {
  const words = { duty: t(($) => $.duties.names[duty]), state: t(($) => $.duties.states[state]) }
  return t(($) => $.duties.page.cell, words)
}
