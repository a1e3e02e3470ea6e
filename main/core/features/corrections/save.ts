import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { blankItem } from '#main/core/features/corrections/draft.ts'
import { itemsOf, refuseFrozen, requestById, type ItemRow } from '#main/core/features/corrections/repository.ts'
import { refuseOutdated } from '#main/core/features/records.ts'
import { serviceCodes } from '#main/core/features/registrations/codes.ts'
import type { CorrectionItemInput, CorrectionValues } from '#shared/contract/corrections.ts'
import { isEditable } from '#shared/domain/correction/states.ts'
import { isValidLocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Saves a draft's words. Throws `record-gone`, `record-changed`, `correction-frozen`, `correction-not-draft`, `invalid`. */
export function saveDraft(writer: RecordWriter, id: number, version: number, values: CorrectionValues): void {
  const request = requestById(writer, id)
  refuseOutdated(writer, 'correctionRequest', { id, version })
  refuseFrozen(request)
  if (!isEditable(request.state)) throw new CoreError('correction-not-draft', { number: request.number })
  refuseImpossible(values)
  const { items, ...words } = values
  writer.update('correctionRequest', id, {
    ...words,
    explanation: kept(words.explanation),
    noEvidenceReason: kept(words.noEvidenceReason),
    lateReason: kept(words.lateReason),
    reportText: kept(words.reportText),
  })
  saveItems(writer, id, items)
}

/** Blank is nothing; what was typed stays as it was typed. */
function kept(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** Days must exist; everything else may be unfinished in a draft. */
function refuseImpossible({ items, reportedOn }: CorrectionValues): void {
  const dates: [string, string | null][] = [
    ['reportedOn', reportedOn],
    ...items.map((item, index): [string, string] => [`items.${index}.date`, item.date]),
  ]
  const problems = dates.flatMap(([field, value]): Problem[] =>
    value === null || isValidLocalDate(value)
      ? []
      : [{ code: 'not-a-date', field, severity: 'error', params: { value } }],
  )
  if (problems.length > 0) throw new InvalidInput(problems)
}

function saveItems(writer: RecordWriter, requestId: number, items: readonly CorrectionItemInput[]): void {
  const present = new Map(itemsOf(writer, requestId).map((item) => [item.id, item]))
  const wanted = new Set(items.flatMap(({ id }) => (id === null ? [] : [id])))
  for (const id of present.keys()) if (!wanted.has(id)) writer.remove('correctionItem', id)
  for (const [position, item] of items.entries()) {
    const values = storedItem(item, item.id === null ? undefined : present.get(item.id))
    const stored = item.id !== null && present.has(item.id)
    if (stored && item.id !== null) writer.update('correctionItem', item.id, { ...values, position })
    else writer.insert('correctionItem', { ...blankItem, ...values, requestId, position })
  }
}

/** What a person wrote, in the terms of the table; who and where stay those of the finding, if it came from one. */
function storedItem(
  input: CorrectionItemInput,
  present: ItemRow | undefined,
): Omit<
  ItemRow,
  | 'id'
  | 'requestId'
  | 'position'
  | 'rule'
  | 'findingId'
  | 'fingerprint'
  | 'statedPersonId'
  | 'statedDeclarationId'
  | 'outcome'
> {
  const { service, requestedAt, date, personId, declarationId } = input
  const found = present !== undefined && present.rule !== null
  return {
    date: found ? present.date : date,
    service: found ? present.service : serviceCodes[service],
    personId: found ? present.personId : personId,
    declarationId: found ? present.declarationId : declarationId,
    action: input.action,
    registrationId: input.action === 'add' ? null : input.registrationId,
    reason: input.reason,
    reasonText: kept(input.reasonText),
    requestedType: input.action === 'cancel' ? null : input.requestedType,
    requestedAt: requestedAt === null || input.action === 'cancel' ? null : Math.floor(Date.parse(requestedAt) / 1000),
    requestedDeclarationId: input.requestedDeclarationId,
    requestedCompanyId: input.requestedCompanyId,
    requestedPersonId: input.requestedPersonId,
  }
}
