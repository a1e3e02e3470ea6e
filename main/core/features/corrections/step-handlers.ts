import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes, contentOf, keepAttachment } from '#main/core/features/attachments.ts'
import { dossierOf } from '#main/core/features/corrections/dossier.ts'
import { noteEvent, requestById } from '#main/core/features/corrections/repository.ts'
import { query } from '#main/core/db/query.ts'
import {
  checkStep,
  noWords,
  recordAnswer,
  takeStep,
  takeStepOfMany,
  type StepWords,
} from '#main/core/features/corrections/steps.ts'
import { procedures } from '#main/core/procedures.ts'
import { formatDate, isValidLocalDate } from '#shared/domain/dates.ts'
import { trimmed } from '#shared/domain/text.ts'

const { corrections } = procedures

/** Throws `invalid` for a day that does not exist or lies ahead. */
function wordsOf(core: Core, { onDate, channel, reference, note }: StepWords): StepWords {
  const refuse = (code: 'not-a-date' | 'date-in-future'): never => {
    throw new InvalidInput([
      {
        code,
        field: 'onDate',
        severity: 'error',
        params: { value: onDate !== null && isValidLocalDate(onDate) ? formatDate(onDate) : (onDate ?? '') },
      },
    ])
  }
  if (onDate !== null && !isValidLocalDate(onDate)) refuse('not-a-date')
  if (onDate !== null && onDate > core.today) refuse('date-in-future')
  return { onDate, channel, reference: trimmed(reference), note: trimmed(note) }
}

/** The life of requests. */
export const stepHandlers = {
  check: corrections.check.handler(({ input, context: { core } }) => ({
    ...checkStep(core.workspace.reader, input.ids, input.step, core.today),
    changeSet: null,
  })),

  ready: corrections.ready.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => takeStepOfMany(writer, input.ids, 'ready', noWords, core.today)),
  ),

  reopen: corrections.reopen.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      const note = trimmed(input.note)
      const checked = checkStep(writer, input.ids, 'reopen', core.today)
      for (const id of checked.passed) {
        const request = requestById(writer, id)
        // What has lapsed is late by now: going on needs a reason, which the request then gives.
        if (request.state === 'lapsed' && note === null && request.lateReason === null)
          throw new CoreError('correction-late', { number: request.number })
        takeStep(writer, request, 'reopen', { ...noWords, note })
        if (request.state === 'lapsed' && note !== null) writer.update('correctionRequest', id, { lateReason: note })
      }
      return { ...checked, changeSet: null }
    }),
  ),

  send: corrections.send.handler(async ({ input, context: { core } }) => {
    const words = wordsOf(core, input)
    const passed: number[] = []
    const { passed: possible, refused } = checkStep(
      core.workspace.reader,
      input.ids,
      'send',
      words.onDate ?? core.today,
    )
    for (const id of possible) {
      // What was sent is kept as it was, whatever the records say later.
      const { bytes } = await dossierOf(core, id)
      await core.workspace.write('correction', (writer) => {
        const request = requestById(writer, id)
        const sha256 = keepAttachment(writer, contentOf(bytes, 'application/pdf'))
        writer.update('correctionRequest', id, { dossierSha256: sha256 })
        takeStep(writer, request, 'send', words, { sha256, name: `${request.number}.pdf` })
      })
      passed.push(id)
    }
    return { passed, refused, changeSet: null }
  }),

  withdraw: corrections.withdraw.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) =>
      takeStepOfMany(writer, input.ids, 'withdraw', { ...noWords, note: input.note.trim() }, core.today),
    ),
  ),

  answer: corrections.answer.handler(async ({ input, context: { core } }) => {
    const words = wordsOf(core, input)
    const content = input.file ? await arrivedAttachment(core, input.file) : null
    const state = await core.workspace.write('correction', (writer) => {
      const document = content ? { sha256: keepAttachment(writer, content), name: content.name } : null
      return recordAnswer(writer, input.id, input.outcome, words, { accepted: input.accepted, document })
    })
    if (input.file) core.transfers.discard(input.file.token)
    return { state }
  }),

  note: corrections.note.handler(async ({ input, context: { core } }) => {
    await core.workspace.write('correction', (writer) => {
      const request = requestById(writer, input.id)
      noteEvent(writer, request, { step: 'note', state: request.state, note: input.note.trim() })
    })
    return { ok: true as const }
  }),

  eventFile: corrections.eventFile.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const event = reader.first(
      query.selectFrom('correctionEvent').select(['sha256', 'name']).where('id', '=', input.eventId),
    )
    const bytes = event?.sha256 ? attachmentBytes(reader, event.sha256) : undefined
    if (!event?.name || !bytes) throw new CoreError('record-gone', { kind: 'correctionEvent', id: input.eventId })
    return core.transfers.offer(event.name, bytes)
  }),
}
