import { setImmediate } from 'node:timers/promises'

import type { Core } from '#main/core/core.ts'
import { reminderLetter, wordsHash, type ReminderLetterData } from '#main/core/documents/reminder-letter.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { contentOf, keepAttachment } from '#main/core/features/attachments.ts'
import { letterFor, senderIdOf } from '#main/core/features/reminders/letter-data.ts'
import { nextNumbers } from '#main/core/features/reminders/repository.ts'
import { firmsOfRound, type RoundFirm } from '#main/core/features/reminders/round.ts'
import { lastReminders } from '#main/core/features/reminders/service.ts'
import { allPlaceholderWords } from '#main/core/features/reminders/words.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import type { Reader } from '#main/core/db/query.ts'
import type { RoundInput } from '#shared/contract/reminders.ts'
import { formatDate, isValidLocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { isTooSoon, strangePlaceholders } from '#shared/domain/reminder.ts'
import { languages } from '#shared/i18n/index.ts'

/** What is wrong with the day and the words of a round, whoever it goes to. */
export function roundProblems({ date, words }: RoundInput): Problem[] {
  const problems: Problem[] = []
  if (!isValidLocalDate(date)) {
    problems.push({ code: 'not-a-date', field: 'date', severity: 'error', params: { value: date } })
  }
  for (const language of languages) {
    const own = words[language]
    if (!own) continue
    for (const part of ['subject', 'text'] as const) {
      const field = `${language}.${part}`
      if (own[part].trim() === '') problems.push({ code: 'required', field, severity: 'error' })
      for (const word of strangePlaceholders(own[part], allPlaceholderWords)) {
        problems.push({ code: 'unknown-placeholder', field, severity: 'error', params: { word } })
      }
    }
  }
  return problems
}

/** What speaks against reminding these firms now. */
function firmProblems(reader: Reader, round: RoundInput, firms: readonly RoundFirm[]): Problem[] {
  const last = lastReminders(
    reader,
    firms.map(({ companyId }) => companyId),
    round.date,
  )
  const days = readSettings(reader).reminderRepeatDays
  return firms.flatMap(({ companyId, name, papers }): Problem[] => {
    const field = `firm.${companyId}`
    if (round.kind === 'missing-papers' && papers.length === 0) {
      return [{ code: 'nothing-to-remind', field, severity: 'error', params: { name } }]
    }
    const sentOn = last.get(companyId)?.[round.kind]?.sentOn ?? null
    if (sentOn === null || !isTooSoon(sentOn, round.date, days)) return []
    const params = { name, date: formatDate(sentOn), days }
    return [{ code: 'reminded-recently', field, severity: 'override', params }]
  })
}

function roundFirms(reader: Reader, round: RoundInput, companyIds: readonly number[]): RoundFirm[] {
  const firms = firmsOfRound(reader, { ...round, companyIds })
  const missing = companyIds.find((id) => !firms.some(({ companyId }) => companyId === id))
  if (missing !== undefined) throw new CoreError('record-gone', { kind: 'company', id: missing })
  return firms
}

/** A reminder as it would be made for one firm. Throws `invalid` and `record-gone`. */
export function previewLetter(core: Core, round: RoundInput, companyId: number): ReminderLetterData {
  const problems = roundProblems(round)
  if (problems.length > 0) throw new InvalidInput(problems)
  const { reader } = core.workspace
  const [firm] = roundFirms(reader, round, [companyId])
  if (!firm) throw new CoreError('record-gone', { kind: 'company', id: companyId })
  return letterFor(core, round, firm, nextNumbers(reader, round.date, 1)[0] ?? '')
}

/** How often a round that met another one on its way is begun again. */
const tries = 3

/**
 * Makes the letters of a round and keeps each with the hash of its words and its bytes. What speaks against it is looked at
 * again in the transaction that writes. Throws `invalid`, with `reminded-recently` until that is taken on.
 */
export async function makeRound(
  core: Core,
  round: RoundInput,
  companyIds: readonly number[],
  overrides: readonly string[],
): Promise<{ ids: number[]; changeSet: number | null }> {
  const { workspace } = core
  const refuse = (firms: readonly RoundFirm[]): Problem[] => {
    const problems = [...roundProblems(round), ...firmProblems(workspace.reader, round, firms)]
    const stopping = problems.filter(({ severity, code }) => severity === 'error' || !overrides.includes(code))
    if (stopping.length > 0) throw new InvalidInput(problems)
    return problems
  }
  for (let attempt = 1; ; attempt += 1) {
    const firms = roundFirms(workspace.reader, round, companyIds)
    refuse(firms)
    const numbers = nextNumbers(workspace.reader, round.date, firms.length)
    const letters: { firm: RoundFirm; data: ReminderLetterData; bytes: Buffer }[] = []
    for (const [index, firm] of firms.entries()) {
      const data = letterFor(core, round, firm, numbers[index] ?? '')
      letters.push({ firm, data, bytes: reminderLetter(data).bytes })
      // Each letter is drawn in one go; between them others get their turn.
      await setImmediate()
    }
    const made = await workspace.write('reminder', (writer) => {
      if (nextNumbers(writer, round.date, 1)[0] !== numbers[0]) return null
      const problems = refuse(firms)
      const ids = letters.map(({ firm, data, bytes }) => {
        const { companyId } = firm
        const id = writer.insert('reminder', {
          number: data.number,
          kind: round.kind,
          companyId,
          senderId: senderIdOf(core, round.senderId),
          declarationId: round.declarationId,
          date: data.date,
          language: data.language,
          sender: data.senderLines,
          contact: data.contact,
          recipient: data.recipient,
          email: data.email,
          subject: data.subject,
          text: data.text,
          textSha256: wordsHash(data),
          sha256: keepAttachment(writer, contentOf(bytes, 'application/pdf')),
          madeAt: data.createdAt,
          madeBy: writer.stamp.user,
        })
        const taken = problems.filter(({ field }) => field === `firm.${companyId}`)
        if (taken.length > 0) {
          const override = taken.map(({ code, field }) => ({ code, field }))
          writer.note('reminder', id, { kind: 'company', id: companyId }, { override })
        }
        return id
      })
      return { ids, changeSet: writer.changeSet }
    })
    if (made) return made
    if (attempt === tries) throw new CoreError('record-changed', { user: workspace.user })
  }
}
