import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { missingOf } from '#main/core/features/corrections/judged.ts'
import { itemsOf, noteEvent, requestById, type RequestRow } from '#main/core/features/corrections/repository.ts'
import type { CorrectionBulk } from '#shared/contract/corrections.ts'
import { isEditable, stateAfter, type CorrectionStep } from '#shared/domain/correction/states.ts'
import type { CorrectionChannel, CorrectionState } from '#shared/domain/correction/words.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** What is said with a step. */
export interface StepWords {
  onDate: LocalDate | null
  channel: CorrectionChannel | null
  reference: string | null
  note: string | null
}

export const noWords: StepWords = { onDate: null, channel: null, reference: null, note: null }

type Reason = CorrectionBulk['refused'][number]['reasons'][number]

/** Why a step is not possible on a day; empty when it is. What is noted as sent is judged by the day of sending. */
function hindrances(reader: Reader, request: RequestRow, step: CorrectionStep | 'dossier', today: LocalDate): Reason[] {
  if (step !== 'dossier' && stateAfter(request.state, step) === null) return ['state']
  const complete = step === 'dossier' ? !isEditable(request.state) : step !== 'ready' && step !== 'send'
  if (complete) return []
  const missing = missingOf(reader, request, today).filter(({ blocking }) => blocking)
  return [...new Set(missing.map(({ check }) => check))]
}

/** Tells which of some requests a step would pass on a Brussels calendar day, and why not the others. */
export function checkStep(
  reader: Reader,
  ids: readonly number[],
  step: CorrectionStep | 'dossier',
  today: LocalDate,
): Omit<CorrectionBulk, 'changeSet'> {
  const passed: number[] = []
  const refused: CorrectionBulk['refused'] = []
  for (const id of new Set(ids)) {
    const request = reader.first(query.selectFrom('correctionRequest').selectAll().where('id', '=', id))
    const reasons: Reason[] = request ? hindrances(reader, request, step, today) : ['gone']
    if (reasons.length === 0) passed.push(id)
    else refused.push({ id, number: request?.number ?? '', reasons })
  }
  return { passed, refused }
}

/** Takes a step that `hindrances` allows; throws `correction-step` otherwise. */
export function takeStep(
  writer: RecordWriter,
  request: RequestRow,
  step: CorrectionStep,
  words: StepWords,
  more: { sha256?: string | null; name?: string | null } = {},
): CorrectionState {
  const state = stateAfter(request.state, step)
  if (state === null) throw new CoreError('correction-step', { number: request.number })
  const { onDate, channel, reference } = words
  const sent = step === 'send' ? { sentOn: onDate, sentChannel: channel } : {}
  const answered = step === 'accept' || step === 'partly' || step === 'refuse' ? { answeredOn: onDate } : {}
  const named = reference === null ? {} : { reference }
  writer.update('correctionRequest', request.id, { ...sent, ...answered, ...named, state })
  noteEvent(writer, request, { step, state, ...words, ...more })
  return state
}

/** One step of many requests in one transaction: those that pass are taken, the others named. */
export function takeStepOfMany(
  writer: RecordWriter,
  ids: readonly number[],
  step: CorrectionStep,
  words: StepWords,
  today: LocalDate,
): CorrectionBulk {
  const checked = checkStep(writer, ids, step, today)
  for (const id of checked.passed) takeStep(writer, requestById(writer, id), step, words)
  return { ...checked, changeSet: null }
}

/** Records an answer; with `partly`, which items were granted. */
export function recordAnswer(
  writer: RecordWriter,
  id: number,
  step: 'ask' | 'accept' | 'partly' | 'refuse',
  words: StepWords,
  { accepted, document }: { accepted: readonly number[]; document: { sha256: string; name: string } | null },
): CorrectionState {
  const request = requestById(writer, id)
  const state = takeStep(writer, request, step, words, document ?? {})
  if (step === 'ask') return state
  const granted = new Set(accepted)
  for (const item of itemsOf(writer, id)) {
    const yes = step === 'accept' || (step === 'partly' && granted.has(item.id))
    writer.update('correctionItem', item.id, { outcome: yes ? 'accepted' : 'refused' })
  }
  return state
}
