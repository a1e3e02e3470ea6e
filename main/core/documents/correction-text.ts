import { itemText } from '#main/core/documents/correction-items.ts'
import { deadlineText, isOwn, letterOf } from '#main/core/documents/correction-letter.ts'
import type { CorrectionDossierData } from '#main/core/documents/correction-types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

/** A text made to fit, and whether something had to be left out for it. */
export interface ContactText {
  text: string
  shortened: boolean
}

/**
 * The request as plain text of at most `limit` UTF-16 units, for a contact form: who asks, the number and the corrections
 * come first. The explanation is shortened first, then the list of annexes, then the corrections themselves.
 */
export function contactText(data: CorrectionDossierData, limit: number): ContactText {
  const t = texts(data.language)
  const head = headLines(data, t).join('\n')
  const items = data.items.map((item, index) => itemText(item, index + 1, t))
  const facts = [factLines(data, t), annexLine(data, t)].filter((part) => part !== '')
  const explanation = data.explanation?.trim() ?? ''
  const told = explanation === '' ? '' : t(($) => $.correctionDocuments.text.explanation, { text: explanation })
  const essential = joined([head, ...items])
  const whole = joined([essential, ...facts, told])
  if (whole.length <= limit) return { text: whole, shortened: false }
  const known = joined([essential, ...facts])
  // A few words of an explanation say nothing.
  const room = limit - known.length - 2
  if (room >= 40) return { text: joined([known, shortenedTo(told, room)]), shortened: true }
  if (known.length <= limit) return { text: known, shortened: true }
  if (essential.length <= limit) return { text: essential, shortened: true }
  return { text: fewerItems(data, head, items, limit, t), shortened: true }
}

/** The letter as plain text with its corrections and annexes, for the body of a mail. */
export function letterText(data: CorrectionDossierData): string {
  const t = texts(data.language)
  const letter = letterOf(data)
  const explanation = data.explanation?.trim() ?? ''
  const told = explanation === '' ? '' : t(($) => $.correctionDocuments.text.explanation, { text: explanation })
  const please = letter.points.length > 0 ? t(($) => $.correctionDocuments.letter.please) : ''
  const enclosed = data.annexes.map(({ number, name }) =>
    t(($) => $.correctionDocuments.text.enclosed, { number, name }),
  )
  const parts = [
    `${letter.title} – ${data.number}\n${formatDate(data.date)}`,
    letter.greeting,
    ...letter.opening,
    [please, ...letter.points.map((point, index) => `${index + 1}. ${point}`)].join('\n').trim(),
    t(($) => $.correctionDocuments.items.heading, { count: data.items.length }),
    ...data.items.map((item, index) => itemText(item, index + 1, t)),
    told,
    ...letter.ending,
    letter.closing,
    [letter.signer, ...letter.sender.slice(1), ...(letter.contact === null ? [] : [letter.contact])].join('\n'),
    enclosed.join('\n'),
  ]
  return `${joined(parts)}\n`
}

function headLines(data: CorrectionDossierData, t: Translate): string[] {
  const title = t(($) => $.correctionDocuments.letter.title[data.kind])
  const party = isOwn(data) ? data.addressee : data.sender
  const number = party.number ?? null
  const sender =
    number === null
      ? party.name
      : t(($) => $.correctionDocuments.text.sender, { name: party.name, number: formatEnterpriseNumber(number) })
  const contact = isOwn(data) ? [] : [data.senderContact?.trim() ?? '']
  return [`${title} – ${data.number}`, sender, ...contact].filter((line) => line !== '')
}

function factLines(data: CorrectionDossierData, t: Translate): string {
  const late = data.lateReason?.trim() ?? ''
  const missing = data.annexes.length > 0 ? '' : (data.noEvidenceReason?.trim() ?? '')
  return [
    deadlineText(data, t),
    late === '' ? '' : t(($) => $.correctionDocuments.letter.late, { reason: late }),
    missing === '' ? '' : t(($) => $.correctionDocuments.letter.noEvidenceReason, { reason: missing }),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function annexLine({ annexes }: CorrectionDossierData, t: Translate): string {
  if (annexes.length === 0) return ''
  const list = annexes.map(({ number, kind }) => `${number}. ${t(($) => $.correctionDocuments.evidence[kind])}`)
  return t(($) => $.correctionDocuments.text.annexes, { list: list.join('; ') })
}

/** As many corrections as fit, then how many more the dossier holds. */
function fewerItems(
  { number }: CorrectionDossierData,
  head: string,
  items: readonly string[],
  limit: number,
  t: Translate,
): string {
  for (let kept = items.length - 1; kept > 0; kept -= 1) {
    const more = t(($) => $.correctionDocuments.text.more, { count: items.length - kept, number })
    const text = joined([head, ...items.slice(0, kept), more])
    if (text.length <= limit) return text
  }
  return shortenedTo(joined([head, ...items]), limit)
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

/** Cuts at a blank where one is near, never inside a character; ends with … when something was cut. */
function shortenedTo(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  let end = limit - 1
  const unit = text.charCodeAt(end)
  if (unit >= 0xdc00 && unit <= 0xdfff) end -= 1
  const blank = text.lastIndexOf(' ', end)
  const cut = blank > end - 24 && blank > 0 ? blank : end
  return `${text.slice(0, cut).trimEnd()}…`
}
