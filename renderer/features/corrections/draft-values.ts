import { mergeChanges } from '#renderer/ui/form/merge.ts'
import type { CorrectionDetail, CorrectionItemInput, CorrectionValues } from '#shared/contract/correction-shapes.ts'

/** An item as the page holds it: `key` names it from before it is stored until after. */
export interface DraftItem extends CorrectionItemInput {
  key: string
}

/** The words of a request as the page holds them: texts as they are typed, never null. */
export interface DraftValues extends Omit<CorrectionValues, TextField | 'items'> {
  explanation: string
  noEvidenceReason: string
  lateReason: string
  reportText: string
  items: DraftItem[]
}

const textFields = ['explanation', 'noEvidenceReason', 'lateReason', 'reportText'] as const
type TextField = (typeof textFields)[number]

/** The words of a stored request, as saving takes them. */
export function storedValues(detail: CorrectionDetail): CorrectionValues {
  const { language, senderId, explanation, noEvidenceReason, lateReason, reportedOn, reportText } = detail
  const items = detail.itemList.map((item): CorrectionItemInput => ({
    id: item.id,
    personId: item.personId,
    declarationId: item.declarationId,
    date: item.date,
    service: item.service,
    action: item.action,
    registrationId: item.registrationId,
    reason: item.reason,
    reasonText: item.reasonText,
    requestedType: item.requestedType,
    requestedAt: item.requestedAt,
    requestedDeclarationId: item.requestedDeclarationId,
    requestedCompanyId: item.requestedCompanyId,
    requestedPersonId: item.requestedPersonId,
  }))
  return { language, senderId, explanation, noEvidenceReason, lateReason, reportedOn, reportText, items }
}

/** The name of a stored item on the page. */
export function storedKey(id: number): string {
  return `item-${id}`
}

let made = 0

/** A name for an item that is not stored yet. */
export function newKey(): string {
  made += 1
  return `new-${made}`
}

/** Stored words as the page holds them. */
export function toDraft(values: CorrectionValues): DraftValues {
  return {
    ...values,
    explanation: values.explanation ?? '',
    noEvidenceReason: values.noEvidenceReason ?? '',
    lateReason: values.lateReason ?? '',
    reportText: values.reportText ?? '',
    items: values.items.map((item) => ({ ...item, key: item.id === null ? newKey() : storedKey(item.id) })),
  }
}

/** The page’s words as saving takes them: blanks at the ends say nothing, and an empty text is none. */
export function toValues(draft: DraftValues): CorrectionValues {
  return {
    ...draft,
    explanation: draft.explanation.trim() || null,
    noEvidenceReason: draft.noEvidenceReason.trim() || null,
    lateReason: draft.lateReason.trim() || null,
    reportText: draft.reportText.trim() || null,
    items: draft.items.map(withoutKey),
  }
}

/** Whether two sets of words say the same. */
export function sameValues(one: CorrectionValues, other: CorrectionValues): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

/** With all keys in one order, whoever made the object. */
function ordered({ items, ...rest }: CorrectionValues): unknown {
  const byKey = (value: object): [string, unknown][] =>
    Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return [byKey(rest), items.map(byKey)]
}

/**
 * Brings together what the page and another window have made of the same stored words. Where both changed the same, those
 * of the page stay and the field is named.
 */
export function mergeDraft(
  base: CorrectionValues,
  mine: DraftValues,
  theirs: CorrectionValues,
): { draft: DraftValues; clashing: string[] } {
  const own = toValues(mine)
  const { values, clashing } = mergeChanges(record(base), record(own), record(theirs))
  const merged = toDraft(values as unknown as CorrectionValues)
  // A text that nobody else touched stays as it is being typed, with its blanks.
  for (const field of textFields) if (values[field] === own[field]) merged[field] = mine[field]
  const keys = new Map(mine.items.map((item) => [item.id ?? JSON.stringify(withoutKey(item)), item.key]))
  merged.items = merged.items.map((item) => ({
    ...item,
    key: keys.get(item.id ?? JSON.stringify(withoutKey(item))) ?? item.key,
  }))
  return { draft: merged, clashing }
}

function record(values: CorrectionValues): Record<string, unknown> {
  return { ...values }
}

/** An item as saving takes it. */
export function withoutKey(item: DraftItem): CorrectionItemInput {
  const { key: _key, ...input } = item
  return { ...input, reasonText: input.reasonText?.trim() || null }
}

/** Gives the items that were just stored their numbers; `stored` are those of the core, in the order that was sent. */
export function adoptIds(
  items: readonly DraftItem[],
  sent: readonly DraftItem[],
  stored: readonly { id: number }[],
): DraftItem[] {
  const ids = new Map(sent.map((item, index) => [item.key, stored[index]?.id ?? null]))
  return items.map((item) => (item.id === null ? { ...item, id: ids.get(item.key) ?? null } : item))
}
