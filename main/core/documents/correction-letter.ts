import type { CorrectionDossierData } from '#main/core/documents/correction-types.ts'
import { deadlineOf } from '#main/core/documents/correction-items.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

/** A party of the letter: name, number, address, each on its line. */
export type Party = readonly string[]

/** The words of a letter, before they are laid out. */
export interface Letter {
  title: string
  sender: Party
  contact: string | null
  addressee: Party
  greeting: string
  /** Paragraphs before the list of what the addressee is asked to do. */
  opening: string[]
  /** What an employer is asked to do, in order; empty in a request to the NSSO. */
  points: string[]
  /** Paragraphs after it. */
  ending: string[]
  closing: string
  /** Name below the closing. */
  signer: string
}

/** Tells whether the person concerned sends it, and not the office. */
export function isOwn({ kind }: Pick<CorrectionDossierData, 'kind'>): boolean {
  return kind === 'self-employed'
}

/** The letter of a request in the language of its addressee. */
export function letterOf(data: CorrectionDossierData): Letter {
  const t = texts(data.language)
  const own = isOwn(data)
  const voice = own ? 'mine' : 'ours'
  const asked = data.kind === 'subcontractor' || data.kind === 'agency' ? data.kind : null
  return {
    title: t(($) => $.correctionDocuments.letter.title[data.kind]),
    sender: own ? partyOf(data.addressee.name, data.addressee.number, data.addressee.address, t) : ourParty(data, t),
    contact: own ? null : data.senderContact,
    addressee: asked
      ? partyOf(data.addressee.name, data.addressee.number, data.addressee.address, t)
      : [t(($) => $.correctionDocuments.nsso)],
    greeting: t(($) => $.correctionDocuments.letter.greeting),
    opening: [
      introOf(data, t),
      ...(asked ? [t(($) => $.correctionDocuments.letter.role[asked])] : []),
      ...story(data, t),
    ],
    points: asked ? pointsOf(data, t) : [],
    ending: [
      ...evidence(data, t),
      ...(asked
        ? [t(($) => $.correctionDocuments.letter.disagree)]
        : [t(($) => $.correctionDocuments.letter.confirm[voice])]),
      t(($) => $.correctionDocuments.letter.quote, { number: data.number }),
    ],
    closing: t(($) => $.correctionDocuments.letter.closing[voice]),
    signer: own ? data.addressee.name : data.sender.name,
  }
}

function partyOf(name: string, number: string | null | undefined, address: string | null, t: Translate): Party {
  const numbered = number
    ? [t(($) => $.correctionDocuments.letter.enterprise, { number: formatEnterpriseNumber(number) })]
    : []
  return [name, ...numbered, ...(address?.split(/\r\n|\r|\n/) ?? [])]
}

function ourParty({ sender, senderAddress }: CorrectionDossierData, t: Translate): Party {
  return partyOf(sender.name, sender.number, senderAddress, t)
}

function introOf({ kind, items }: CorrectionDossierData, t: Translate): string {
  const count = items.length
  if (kind === 'nsso') return t(($) => $.correctionDocuments.letter.intro.nsso, { count })
  if (kind === 'subcontractor') return t(($) => $.correctionDocuments.letter.intro.subcontractor, { count })
  if (kind === 'agency') return t(($) => $.correctionDocuments.letter.intro.agency, { count })
  return t(($) => $.correctionDocuments.letter.intro.self, { count })
}

/** What went before: an earlier request, the worker's report, the deadline, why it comes late. */
function story(data: CorrectionDossierData, t: Translate): string[] {
  const { follows, reportedOn, reportText, lateReason } = data
  const voice = isOwn(data) ? 'mine' : 'ours'
  const told: string[] = []
  if (follows !== null) told.push(t(($) => $.correctionDocuments.letter.follows[voice], { number: follows }))
  if (reportedOn !== null && !isOwn(data)) told.push(reportOf(reportedOn, reportText, t))
  told.push(deadlineText(data, t))
  const late = lateReason?.trim() ?? ''
  if (late !== '') told.push(t(($) => $.correctionDocuments.letter.late, { reason: late }))
  return told
}

function reportOf(on: string, words: string | null, t: Translate): string {
  const date = formatDate(on)
  const text = words?.trim() ?? ''
  return text === ''
    ? t(($) => $.correctionDocuments.letter.reported, { date })
    : t(($) => $.correctionDocuments.letter.reportedWords, { date, text })
}

/** The last day, said to be our reckoning. */
export function deadlineText(data: Pick<CorrectionDossierData, 'items'>, t: Translate): string {
  const deadline = deadlineOf(data)
  if (!deadline) return t(($) => $.correctionDocuments.letter.noDeadline)
  const { first, several, days } = deadline
  const date = formatDate(first)
  return several
    ? t(($) => $.correctionDocuments.letter.deadlines, { date, days })
    : t(($) => $.correctionDocuments.letter.deadline, { date, days })
}

function pointsOf(data: CorrectionDossierData, t: Translate): string[] {
  const deadline = deadlineOf(data)
  // A day that has passed cannot be asked for.
  const ahead = deadline !== null && deadline.first >= data.date
  return [
    t(($) => $.correctionDocuments.letter.points.check),
    ahead
      ? t(($) => $.correctionDocuments.letter.points.askBy, { date: formatDate(deadline.first) })
      : t(($) => $.correctionDocuments.letter.points.ask),
    t(($) => $.correctionDocuments.letter.points.answer),
  ]
}

function evidence({ annexes, noEvidenceReason }: CorrectionDossierData, t: Translate): string[] {
  const count = annexes.length
  if (count > 0) return [t(($) => $.correctionDocuments.letter.evidence, { count })]
  const reason = noEvidenceReason?.trim() ?? ''
  return reason === ''
    ? [t(($) => $.correctionDocuments.letter.noEvidence)]
    : [t(($) => $.correctionDocuments.letter.noEvidenceReason, { reason })]
}
