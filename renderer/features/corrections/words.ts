import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { ruleName } from '#renderer/features/findings/words.ts'
import { formatTime, todayInBrussels } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'
import type { CorrectionCase, CorrectionDetail, CorrectionRow } from '#shared/contract/correction-shapes.ts'
import { urgencyOfDeadline, type Urgency } from '#shared/domain/correction/deadline.ts'
import { isOpen } from '#shared/domain/correction/states.ts'
import type { CorrectionState } from '#shared/domain/correction/words.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

// These read the language of the moment: components that call them also call `useTexts`, and are drawn again with it.

export const stateTones: Record<CorrectionState, Tone> = {
  draft: 'quiet',
  ready: 'info',
  sent: 'info',
  'information-asked': 'warn',
  accepted: 'good',
  'partly-accepted': 'good',
  refused: 'bad',
  withdrawn: 'quiet',
  lapsed: 'bad',
}

export const urgencyTones: Record<Urgency, Tone> = {
  none: 'quiet',
  calm: 'info',
  amber: 'warn',
  red: 'bad',
  past: 'bad',
}

const strengthTones: Tone[] = ['bad', 'warn', 'info', 'good']

/** How strong proof is, as a tone; `strength` from 0 to 3. */
export function strengthTone(strength: number): Tone {
  return strengthTones[strength] ?? 'quiet'
}

/** How strong proof is, in words. */
export function strengthWords(strength: number): string {
  const key = (['s0', 's1', 's2', 's3'] as const)[strength] ?? 's0'
  return t(($) => $.corrections.strengths[key])
}

/** How pressing a deadline is today. */
export function urgencyToday(deadline: LocalDate | null): Urgency {
  return urgencyOfDeadline(deadline, todayInBrussels())
}

/** Whether the deadline still says something about a request: not once it is sent. */
export function isRunning(state: CorrectionState): boolean {
  return state === 'draft' || state === 'ready' || state === 'lapsed'
}

/** A number that tells a case from every other one: findings count up, requests down. */
export function caseId(one: CorrectionCase): number {
  return one.kind === 'finding' ? one.finding.id : -one.request.id
}

/** What a case is about in a few words: the finding’s rule, or the cause of the request. */
export function caseSubject(one: CorrectionCase): string {
  if (one.kind === 'finding') return ruleName(one.finding.rule)
  return requestSubject(one.request)
}

/** What a request is about: its cause where there is one, else its number. */
export function requestSubject({ reason, number }: CorrectionRow): string {
  return reason === null
    ? t(($) => $.corrections.cockpit.requestOf, { number })
    : t(($) => $.corrections.reasons[reason])
}

/** Whom a request goes to; the NSSO has no name of its own in the lists. */
export function addresseeWords({
  addressee,
  addresseeName,
}: Pick<CorrectionRow, 'addressee' | 'addresseeName'>): string {
  return addresseeName || t(($) => $.corrections.addressees[addressee])
}

/** The people of a request: the first one and how many more. */
export function peopleWords({ person, people }: Pick<CorrectionRow, 'person' | 'people'>): string {
  return people > 1 ? `${person} +${people - 1}` : person
}

/** The sentence that says why nothing of a request can be changed; null while it can. */
export function frozenWords(detail: Pick<CorrectionDetail, 'state'>): string | null {
  const { state } = detail
  if (state === 'draft') return null
  if (state === 'ready' || state === 'lapsed') return t(($) => $.corrections.request.frozen[state])
  return isOpen(state) ? t(($) => $.corrections.request.frozen.sent) : t(($) => $.corrections.request.frozen.ended)
}

/** The time of day of an instant with its seconds, in Brussels. */
export function clockWords(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return formatTime(instant)
  return at.toLocaleTimeString('fr-BE', { timeZone: 'Europe/Brussels', hour12: false })
}
