import type { RoundWish } from '#renderer/features/reminders/round-wish.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import type { ReminderWords } from '#shared/contract/reminders.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ReminderKind } from '#shared/domain/reminder.ts'
import type { Language } from '#shared/i18n/languages.ts'

export const roundScopes = ['active', 'declaration', 'chosen'] as const
export type RoundScope = (typeof roundScopes)[number]

/** A round as it is being put together. */
export interface RoundDraft {
  kind: ReminderKind
  date: LocalDate
  /** The own company that reminds; null: the first one. */
  senderId: number | null
  scope: RoundScope
  declarationId: number | null
  companyIds: readonly number[]
  /** Firms ticked by hand; null: those proposed. */
  selected: ReadonlySet<number> | null
  /** Own words by language; a language without any takes the proposed text. */
  words: Partial<Record<Language, ReminderWords>>
}

/** A round about nothing changed yet. */
export function emptyRound(wish: RoundWish | null): RoundDraft {
  const { companyIds = [], declarationId = null } = wish ?? {}
  return {
    kind: 'daily-registration',
    date: todayInBrussels(),
    senderId: null,
    scope: companyIds.length > 0 ? 'chosen' : declarationId === null ? 'active' : 'declaration',
    declarationId,
    companyIds,
    // Whoever comes from a firm’s page wants this firm, whatever speaks against it; the next step says what does.
    selected: companyIds.length > 0 ? new Set(companyIds) : null,
    words: {},
  }
}
