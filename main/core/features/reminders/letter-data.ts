import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { letterName, type ReminderLetterData } from '#main/core/documents/reminder-letter.ts'
import { numbersOn } from '#main/core/features/companies/numbers.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import type { StoredReminder } from '#main/core/features/reminders/repository.ts'
import { officeLanguage, type RoundFirm } from '#main/core/features/reminders/round.ts'
import {
  allPlaceholderWords,
  placeholderValues,
  readyWords,
  type LetterFrame,
} from '#main/core/features/reminders/words.ts'
import { senderFor } from '#main/core/features/sender.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { RoundInput } from '#shared/contract/reminders.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import { fillPlaceholders } from '#shared/domain/reminder.ts'
import { ruleValue } from '#shared/rules/index.ts'
import type { Language } from '#shared/i18n/index.ts'

function numberLine(number: string, t: Translate): string {
  return /^\d{10}$/.test(number)
    ? t(($) => $.reminderLetters.letter.enterprise, { number: formatEnterpriseNumber(number) })
    : t(($) => $.reminderLetters.letter.vat, { number })
}

/** The postal address of a recipient as printed: its lines without the one that holds the number. Empty without an address. */
export function postalAddress({ recipient, language }: Pick<StoredReminder, 'recipient' | 'language'>): string {
  const t = texts(language)
  const labels = [
    t(($) => $.reminderLetters.letter.enterprise, { number: '' }),
    t(($) => $.reminderLetters.letter.vat, { number: '' }),
  ].map((label) => label.trim())
  const [name = '', ...lines] = recipient.split('\n')
  const place = lines.filter((line) => !labels.some((label) => line.startsWith(label)))
  return place.length === 0 ? '' : [name, ...place].join(', ')
}

function partyLines(name: string, number: string | null, address: string | null, language: Language): string {
  const t = texts(language)
  const numbered = number === null ? [] : [numberLine(number, t)]
  const lines = address?.split(/\r\n|\r|\n/).map((line) => line.trim()) ?? []
  return [name, ...numbered, ...lines.filter((line) => line !== '')].join('\n')
}

/** The own company that reminds: the one chosen, else the first one entered. */
export function senderIdOf(core: Core, senderId: number | null): number | null {
  return senderId ?? ownCompanies(core.workspace.reader)[0]?.id ?? null
}

/** The letter to a firm, filled and ready to be drawn. */
export function letterFor(core: Core, round: RoundInput, firm: RoundFirm, number: string): ReminderLetterData {
  const { workspace } = core
  const { reader } = workspace
  const language = firm.language ?? officeLanguage(reader)
  const senderId = senderIdOf(core, round.senderId)
  const sender = senderFor(workspace, senderId)
  const own =
    senderId === null ? undefined : reader.first(query.selectFrom('company').selectAll().where('id', '=', senderId))
  const ownNumber = senderId === null ? null : (numbersOn(reader, [senderId], round.date).get(senderId) ?? null)
  const reach = [workspace.user, own?.phone, own?.email].filter((part) => part != null && part !== '')
  const contact = reach.length === 0 ? null : reach.join('\n')
  const frame: LetterFrame = {
    number,
    date: round.date,
    replyBy: addDays(round.date, ruleValue('reminder-reply-days', null, round.date)),
    sender: sender.name,
    contact: contact?.replaceAll('\n', ', ') ?? null,
  }
  const words = round.words[language] ?? readyWords(round.kind, language)
  const values = placeholderValues(firm, frame, language)
  const filled = (text: string): string => fillPlaceholders(text, values, allPlaceholderWords)
  return {
    number,
    createdAt: core.clock(),
    date: round.date,
    language,
    sender,
    senderLines: partyLines(sender.name, ownNumber, own?.address ?? null, language),
    contact,
    recipient: partyLines(firm.name, firm.number, firm.address, language),
    email: firm.email,
    subject: filled(words.subject).replaceAll('\n', ' '),
    text: filled(words.text),
  }
}

/** A reminder made before, as it is drawn. */
export function storedLetter(core: Core, stored: StoredReminder): ReminderLetterData {
  const { number, madeAt, date, language, sender, contact, recipient, email, subject, text, senderId } = stored
  const named = senderFor(core.workspace, senderId)
  return {
    number,
    createdAt: madeAt,
    date,
    language,
    sender: { ...named, name: sender.split('\n')[0] ?? named.name },
    senderLines: sender,
    contact,
    recipient,
    email,
    subject,
    text,
  }
}

/** The file name of a letter without its ending. */
export function fileStem(stored: Pick<StoredReminder, 'number' | 'recipient'>): string {
  return letterName(stored)
}

/** The last day on which an answer is asked for. */
export function replyDays(date: LocalDate): number {
  return ruleValue('reminder-reply-days', null, date)
}
