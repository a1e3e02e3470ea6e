import { labelOf } from '#renderer/features/records/choices.ts'
import { formatDate } from '#renderer/ui/format.ts'
import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { ReminderCandidate, ReminderRow } from '#shared/contract/reminders.ts'
import type { CandidateNote } from '#shared/domain/reminder.ts'

export { labelOf }

/** A reminder in words, at the head of its pane. */
export function reminderName({ number, company }: Pick<ReminderRow, 'number' | 'company'>): string {
  return `${number} · ${company}`
}

/** How pressing a note about a firm is. */
export const noteTones: Record<CandidateNote, Tone> = {
  own: 'quiet',
  'not-active': 'warn',
  'nothing-missing': 'good',
  reminded: 'warn',
  prepared: 'warn',
  'no-language': 'info',
  'no-email': 'info',
  'no-address': 'warn',
}

/** A note about a firm of a round in words. */
export function noteWords(note: CandidateNote, { language, last }: ReminderCandidate, days: number): string {
  return t(($) => $.reminders.notes[note], {
    language: t(($) => $.shell.languages[language]),
    date: formatDate(last?.sentOn),
    days,
  })
}
