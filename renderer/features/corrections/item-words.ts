import type { DraftItem } from '#renderer/features/corrections/draft-values.ts'
import { formatDate, formatTime } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'
import type { CorrectionItem, RegisteredValue } from '#shared/contract/correction-shapes.ts'
import { brusselsDate } from '#shared/domain/instant.ts'

// These read the language of the moment: components that call them also call `useTexts`, and are drawn again with it.

/** An instant beside a day: the time alone on that day, else with its date. */
export function timeOn(instant: string, date: string): string {
  const day = brusselsDate(instant)
  return day === date ? formatTime(instant) : `${formatDate(day)} ${formatTime(instant)}`
}

/** A registration in a few words: type, time, workplace. */
export function registeredWords(value: RegisteredValue, date: string): string {
  const type = t(($) => $.registrations.types[value.type])
  const when = value.type === 'presence' ? formatDate(value.date) : timeOn(value.at, date)
  return [`${type} ${when}`, value.workplace].filter(Boolean).join(' · ')
}

/** The registration an item is about, as far as the page knows it. */
export function registeredOf(item: DraftItem, stored: CorrectionItem | undefined): RegisteredValue | null {
  if (item.registrationId === null || item.action === 'add') return null
  const known = [...(stored?.registered ? [stored.registered] : []), ...(stored?.candidates ?? [])]
  return known.find(({ registrationId }) => registrationId === item.registrationId) ?? null
}

/** What an item asks for, in a few words. */
export function requestedWords(item: DraftItem, stored: CorrectionItem | undefined): string {
  if (item.action === 'cancel') return t(($) => $.corrections.request.items.cancelled)
  const { requestedType, requestedAt, date } = item
  const type = requestedType && t(($) => $.registrations.types[requestedType])
  const when = requestedAt && timeOn(requestedAt, date)
  const place = stored?.requestedWorkplace ?? (item.action === 'add' ? stored?.workplace : null)
  const parts = [
    [type, when].filter(Boolean).join(' '),
    place,
    stored?.requestedEmployer,
    stored?.requestedPerson,
  ].filter((part) => part !== null && part !== undefined && part !== '')
  if (parts.length > 0) return parts.join(' · ')
  return item.action === 'add'
    ? t(($) => $.corrections.request.items.incomplete)
    : t(($) => $.corrections.request.items.unchanged)
}

/** Whether what is asked for is a presence of a day, which has no time. */
export function isTimeless(item: DraftItem, registered: RegisteredValue | null): boolean {
  return (item.requestedType ?? registered?.type ?? null) === 'presence'
}
