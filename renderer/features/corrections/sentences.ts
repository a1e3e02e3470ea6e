import type { TFunction } from 'i18next'

import type { DraftItem } from '#renderer/features/corrections/draft-values.ts'
import { registeredOf, timeOn } from '#renderer/features/corrections/item-words.ts'
import { formatDate } from '#renderer/ui/format.ts'
import type { CorrectionItem } from '#shared/contract/correction-shapes.ts'
import type { CorrectionReason } from '#shared/domain/correction/words.ts'

/** Sentences of one item, or those that fit any request (`item` null). */
export interface SentenceGroup {
  item: number | null
  reason: CorrectionReason | null
  sentences: string[]
}

// A request of hundreds of items needs no menu of thousands of sentences.
const mostGroups = 12

/** Ready sentences for the items with a cause, filled with their values; `t` is that of the request’s language. */
export function sentencesFor(
  t: TFunction,
  items: readonly DraftItem[],
  stored: readonly CorrectionItem[],
): SentenceGroup[] {
  const groups = items.flatMap((item, index): SentenceGroup[] => {
    const { reason } = item
    if (reason === null) return []
    const values = valuesOf(
      t,
      item,
      stored.find(({ id }) => id === item.id),
    )
    const sentences = [
      t(($) => $.corrections.readySentences[reason].a, values),
      t(($) => $.corrections.readySentences[reason].b, values),
    ]
    return [{ item: index, reason, sentences }]
  })
  const general = [t(($) => $.corrections.readySentences.general.a), t(($) => $.corrections.readySentences.general.b)]
  return [...groups.slice(0, mostGroups), { item: null, reason: null, sentences: general }]
}

function valuesOf(t: TFunction, item: DraftItem, stored: CorrectionItem | undefined): Record<string, string> {
  const blanks = t(($) => $.corrections.readySentences.blanks, { returnObjects: true })
  const registered = registeredOf(item, stored)
  const place = stored?.requestedWorkplace ?? stored?.workplace
  return {
    date: formatDate(item.date),
    person: stored?.requestedPerson ?? (stored?.person || blanks.person),
    time: item.requestedAt === null ? blanks.time : timeOn(item.requestedAt, item.date),
    workplace: place ? spoken(place) : blanks.workplace,
    registered:
      registered === null || registered.type === 'presence' ? blanks.registered : timeOn(registered.at, item.date),
    registeredPlace: registered?.workplace ? spoken(registered.workplace) : blanks.workplace,
    employer: stored?.requestedEmployer ?? stored?.employer ?? blanks.employer,
  }
}

/** A workplace with its address as a sentence names it. */
function spoken(place: string): string {
  return place.replaceAll(' · ', ', ')
}
