import { createHash } from 'node:crypto'

import { addFacts } from '#main/core/documents/facts.ts'
import { longDate } from '#main/core/documents/format.ts'
import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import type { DocumentResult, Sender } from '#main/core/documents/types.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Everything a letter to a subcontractor says; its words are filled already. */
export interface ReminderLetterData {
  /** Reference of the letter. */
  number: string
  /** Instant (ISO, UTC) at which it was made; the only time it knows. */
  createdAt: string
  /** Brussels date of the letter. */
  date: string
  /** Language of the firm. */
  language: Language
  /** The own company at the head. */
  sender: Sender
  /** The parties, line by line. */
  senderLines: string
  contact: string | null
  recipient: string
  email: string | null
  subject: string
  text: string
}

/** Hash of the very words: subject, an empty line, text, in UTF-8. */
export function wordsHash({ subject, text }: Pick<ReminderLetterData, 'subject' | 'text'>): string {
  return createHash('sha256').update(`${subject}\n\n${text}`, 'utf8').digest('hex')
}

function newPaper(letters: readonly ReminderLetterData[]): Paper {
  const [first] = letters
  if (!first) throw new Error('No letter to draw')
  const title = letters.length === 1 ? `${first.subject} – ${first.number}` : first.subject
  return new Paper({ title, author: first.sender.name, language: first.language, createdAt: first.createdAt })
}

function drawLetter(paper: Paper, data: ReminderLetterData): void {
  const { language } = data
  const labels = labelsIn([language])
  const head = { number: data.number, createdAt: data.createdAt, sender: data.sender }
  const title: Label = [{ text: paper.clean(data.subject), language }]
  const page = new Page(paper, { head, title, labels })
  paper.bookmark(`${data.number} ${data.recipient.split('\n')[0] ?? ''}`.trim())
  const label = (key: 'reference' | 'date' | 'sender' | 'contact' | 'addressee'): Label =>
    labels.all((t) => t(($) => $.reminderLetters.letter[key]))
  addFacts(page, [
    { label: label('reference'), content: data.number },
    { label: label('date'), content: longDate(data.date, language) },
    { label: label('sender'), content: data.senderLines },
    ...(data.contact === null ? [] : [{ label: label('contact'), content: data.contact }]),
    { label: label('addressee'), content: data.recipient },
  ])
  page.space(4)
  for (const paragraph of data.text.split(/\n\n+/)) {
    page.text(paragraph)
    page.space(5)
  }
  page.finish()
}

/** The letter of a reminder. */
export function reminderLetter(data: ReminderLetterData): DocumentResult {
  return reminderLetters([data])
}

/** Several letters one after the other in one file, each with its own pages, to be printed in one go. */
export function reminderLetters(letters: readonly ReminderLetterData[]): DocumentResult {
  const paper = newPaper(letters)
  for (const letter of letters) drawLetter(paper, letter)
  return paper.finish()
}

/**
 * A draft of a mail (RFC 5322 with `X-Unsent`) to be opened in the office's own program: the words of the letter as its
 * text, the letter attached, the firm's address as recipient.
 */
export async function reminderMail(
  data: ReminderLetterData,
  letter: { name: string; bytes: Uint8Array },
): Promise<Buffer> {
  // Loaded with the first mail: a start should not wait for it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const mark = createHash('sha256').update(`${data.number} ${data.createdAt}`).digest('hex').slice(0, 24)
  const mail = new MailComposer({
    ...(data.email === null ? {} : { to: data.email }),
    subject: `${data.subject} – ${data.number}`,
    text: data.text,
    headers: { 'X-Unsent': '1' },
    date: new Date(data.createdAt),
    messageId: `<${mark}@registra.invalid>`,
    baseBoundary: mark,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: [{ filename: letter.name, content: Buffer.from(letter.bytes), contentType: 'application/pdf' }],
  })
  return mail.compile().build()
}

/** Name of a letter's file: its reference and the firm. */
export function letterName({ number, recipient }: Pick<ReminderLetterData, 'number' | 'recipient'>): string {
  return `${number} ${recipient.split('\n')[0] ?? ''}`.trim().slice(0, 120)
}
