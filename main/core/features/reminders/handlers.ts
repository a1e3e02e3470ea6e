import { exportGrid, type Present } from '#main/core/features/export.ts'
import { reminderLetter } from '#main/core/documents/reminder-letter.ts'
import { CoreError } from '#main/core/errors.ts'
import { letterFile, mailFile, printFile, writeFolder, zipFile } from '#main/core/features/reminders/files.ts'
import { postalAddress, replyDays } from '#main/core/features/reminders/letter-data.ts'
import { makeRound, previewLetter } from '#main/core/features/reminders/make.ts'
import { proofFile } from '#main/core/features/reminders/proof.ts'
import {
  reminderById,
  reminderGrid,
  sendingOf,
  shownReminder,
  type ReminderListRow,
} from '#main/core/features/reminders/repository.ts'
import { candidatesOf } from '#main/core/features/reminders/round.ts'
import { discardLetters, noteSent } from '#main/core/features/reminders/send.ts'
import { placeholderWords, readyWords } from '#main/core/features/reminders/words.ts'
import { listIds, listPage } from '#main/core/features/records.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { query } from '#main/core/db/query.ts'
import { procedures } from '#main/core/procedures.ts'
import { placeholders } from '#shared/domain/reminder.ts'

const { reminders } = procedures

/** Codes as the list on the screen writes them. */
const present: Present = (field, row, t) => {
  const { kind, channel, state, language } = row as unknown as ReminderListRow
  if (field === 'kind') return t(($) => $.reminderLetters.kinds[kind])
  if (field === 'channel') return channel === null ? null : t(($) => $.reminderLetters.channels[channel])
  if (field === 'state') return t(($) => $.reminders.states[state])
  if (field === 'language') return t(($) => $.shell.languages[language])
  return undefined
}

export const reminderHandlers = {
  list: reminders.list.handler(({ input, context }) => listPage(context.core, reminderGrid, input, shownReminder)),
  ids: reminders.ids.handler(({ input, context }) => listIds(context.core, reminderGrid, input)),
  export: reminders.export.handler(({ input, context }) => exportGrid(context.core, reminderGrid, input, present)),
  get: reminders.get.handler(async ({ input, context: { core } }) => {
    const { reader } = core.workspace
    await core.workspace.freshenLists()
    const row = reader.first(query.selectFrom('reminderList').selectAll().where('id', '=', input.id))
    if (!row) throw new CoreError('record-gone', { kind: 'reminder', id: input.id })
    const { recipient, email, subject, text, language } = reminderById(reader, input.id)
    const sending = sendingOf(reader, input.id)
    return {
      ...shownReminder(row),
      recipient,
      postal: postalAddress({ recipient, language }),
      email,
      subject,
      text,
      note: sending?.note ?? null,
      notedAt: sending?.at ?? null,
    }
  }),

  candidates: reminders.candidates.handler(({ input, context: { core } }) => ({
    rows: candidatesOf(core, input),
    repeatDays: readSettings(core.workspace.reader).reminderRepeatDays,
    replyDays: replyDays(input.date),
  })),
  words: reminders.words.handler(({ input }) => {
    const own = placeholderWords(input.language)
    return {
      ...readyWords(input.kind, input.language),
      placeholders: placeholders.map((name) => ({ name, word: own[name] })),
    }
  }),
  preview: reminders.preview.handler(({ input, context: { core } }) => {
    const letter = previewLetter(core, input, input.companyId)
    const { language, recipient, subject, text, number } = letter
    return {
      language,
      recipient,
      subject,
      text,
      file: core.transfers.offer(`${number}.pdf`, reminderLetter(letter).bytes),
    }
  }),
  make: reminders.make.handler(({ input, context }) =>
    makeRound(context.core, input, input.companyIds, input.overrides),
  ),
  files: reminders.files.handler(async ({ input, context: { core } }) => {
    const { ids, as, folder } = input
    if (as === 'folder') return { file: null, files: await writeFolder(core, ids, folder ?? '') }
    const file = as === 'zip' ? await zipFile(core, ids) : printFile(core, ids)
    return { file, files: [] }
  }),
  letter: reminders.letter.handler(({ input, context: { core } }) => {
    const { name, pieces } = letterFile(core, reminderById(core.workspace.reader, input.id))
    return core.transfers.offer(name, Buffer.concat(pieces))
  }),
  mail: reminders.mail.handler(async ({ input, context: { core } }) => {
    const { name, pieces } = await mailFile(core, reminderById(core.workspace.reader, input.id))
    return core.transfers.offer(name, Buffer.concat(pieces))
  }),
  send: reminders.send.handler(async ({ input, context }) => ({ sent: await noteSent(context.core, input) })),
  discard: reminders.discard.handler(({ input, context }) => discardLetters(context.core, input.ids)),
  proof: reminders.proof.handler(({ input, context }) => proofFile(context.core, input)),
}
