import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { reminderById, sendingOf } from '#main/core/features/reminders/repository.ts'
import { formatDate, isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { ReminderChannel } from '#shared/domain/reminder.ts'

/** That letters went out together, each to its address. */
export interface SendingInput {
  sentOn: LocalDate
  channel: ReminderChannel
  note: string | null
  items: readonly { id: number; address: string }[]
}

/** Loose check of an address to write mail to: one @ between two parts. */
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Notes letters as sent, all or none. Throws `invalid`, `record-gone`, and `reminder-sent` for one that was sent before. */
export async function noteSent(core: Core, input: SendingInput): Promise<number> {
  const { workspace } = core
  const { sentOn, channel } = input
  return await workspace.write('reminder', (writer) => {
    const problems: Problem[] = []
    if (!isValidLocalDate(sentOn)) {
      problems.push({ code: 'not-a-date', field: 'sentOn', severity: 'error', params: { value: sentOn } })
    } else if (sentOn > core.today) {
      problems.push({
        code: 'date-in-future',
        field: 'sentOn',
        severity: 'error',
        params: { value: formatDate(sentOn) },
      })
    }
    const items = input.items.map(({ id, address }) => ({ stored: reminderById(writer, id), address: address.trim() }))
    for (const { stored, address } of items) {
      const field = `address.${stored.id}`
      if (sendingOf(writer, stored.id)) throw new CoreError('reminder-sent', { number: stored.number })
      if (address === '') problems.push({ code: 'required', field, severity: 'error' })
      else if (channel === 'email' && !mailAddress.test(address)) {
        problems.push({ code: 'not-an-email', field, severity: 'error', params: { value: address } })
      }
    }
    if (problems.length > 0) throw new InvalidInput(problems)
    const { at, user } = writer.stamp
    for (const { stored, address } of items) {
      const { id: reminderId, companyId, kind } = stored
      const note = input.note?.trim() || null
      writer.insert('reminderSending', { reminderId, companyId, kind, sentOn, channel, address, note, at, by: user })
    }
    return items.length
  })
}

/** Throws away letters that never went out; the others are left alone and counted. */
export async function discardLetters(
  core: Core,
  ids: readonly number[],
): Promise<{ removed: number; kept: number; changeSet: number | null }> {
  return await core.workspace.write('delete', (writer) => {
    const unsent = ids.filter((id) => !sendingOf(writer, reminderById(writer, id).id))
    for (const id of unsent) writer.remove('reminder', id)
    const removed = unsent.length
    return { removed, kept: ids.length - removed, changeSet: removed > 0 ? writer.changeSet : null }
  })
}
