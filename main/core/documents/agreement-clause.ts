import { labelsIn } from '#main/core/documents/labels.ts'
import { body, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ClauseVariant } from '#shared/domain/agreement.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Method } from '#shared/domain/method.ts'
import { serviceOf, type Regime } from '#shared/domain/regime.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A party of the contract; the number in its stored form, as it held on the day. */
export interface ClauseParty {
  name: string
  number: string | null
  address: string | null
}

/** Everything a clause says. */
export interface ClauseData {
  language: Language
  variant: ClauseVariant
  contractor: ClauseParty
  employer: ClauseParty
  declaration: string
  workplace: string | null
  regime: Regime
  /** Local dates, inclusive; null is open. */
  validFrom: string | null
  validTo: string | null
  method: Method | null
  fallbackChannel: string | null
  contractOn: string | null
  contractReference: string | null
  dutyPassedOn: 'yes' | 'no' | null
  /** Days in which a correction may be asked for; null: the same day only. */
  correctionDays: number | null
}

/** A clause in its parts: parties, numbered paragraphs, the places to sign. */
export interface Clause {
  title: string
  parties: string
  paragraphs: { heading: string; text: string }[]
  signing: string[]
}

function partyOf({ name, number, address }: ClauseParty, t: Translate): string {
  const place = address?.split(/\r\n|\r|\n/).join(', ') ?? ''
  const named =
    number === null
      ? name
      : /^\d{10}$/.test(number)
        ? t(($) => $.agreementClause.withNumber, { name, number: formatEnterpriseNumber(number) })
        : t(($) => $.agreementClause.withVat, { name, number })
  return place === '' ? named : `${named}, ${place}`
}

function contractOf({ contractOn, contractReference }: ClauseData, t: Translate): string {
  const reference = contractReference?.trim() ?? ''
  const said = { date: contractOn === null ? '' : formatDate(contractOn), reference }
  if (contractOn !== null && reference !== '') return t(($) => $.agreementClause.contract.both, said)
  if (contractOn !== null) return t(($) => $.agreementClause.contract.date, said)
  return reference === ''
    ? t(($) => $.agreementClause.contract.none)
    : t(($) => $.agreementClause.contract.reference, said)
}

function periodOf({ validFrom, validTo }: ClauseData, t: Translate): string {
  const said = {
    from: validFrom === null ? '' : formatDate(validFrom),
    to: validTo === null ? '' : formatDate(validTo),
  }
  if (validFrom !== null && validTo !== null) return t(($) => $.agreementClause.period.both, said)
  if (validFrom !== null) return t(($) => $.agreementClause.period.from, said)
  return validTo === null ? t(($) => $.agreementClause.period.open) : t(($) => $.agreementClause.period.to, said)
}

const keys = { firm: 'firm', 'self-employed': 'self', agency: 'agency' } as const

function agencyWords(data: ClauseData, names: { contractor: string; employer: string }, t: Translate): string {
  if (data.variant !== 'agency') return t(($) => $.agreementClause.agency.firm, names)
  return data.method === 'our-system'
    ? t(($) => $.agreementClause.agency.agencyTool, names)
    : t(($) => $.agreementClause.agency.agencyMethod, names)
}

/** The clause in its language: only the contract's own facts, in our own words; what is not known is left to write in. */
export function clauseOf(data: ClauseData): Clause {
  const t = texts(data.language)
  const variant = keys[data.variant]
  const names = { contractor: data.contractor.name, employer: data.employer.name }
  const service = t(($) => $.correctionDocuments.service[serviceOf(data.regime)])
  const channel = data.fallbackChannel?.trim() ?? ''
  const place = { declaration: data.declaration, workplace: data.workplace ?? data.declaration }
  const rule = t(($) => $.reminderLetters.rules[data.regime], { days: data.correctionDays ?? '' })
  const correction =
    data.correctionDays === null
      ? t(($) => $.agreementClause.correction.sameDay, names)
      : t(($) => $.agreementClause.correction[variant], { ...names, days: data.correctionDays })
  const heading = (key: keyof typeof headings): string => t(($) => $.agreementClause.headings[key])
  const headings = {
    object: `${contractOf(data, t)} ${t(($) => $.agreementClause.works, place)} ${periodOf(data, t)}`,
    registration: `${t(($) => $.agreementClause.registration[variant], names)} ${rule}`,
    method: t(($) => $.agreementClause.method[data.method ?? 'none'], { ...names, service }),
    fallback: `${channel === '' ? t(($) => $.agreementClause.fallback.none) : t(($) => $.agreementClause.fallback.agreed, { channel })} ${t(($) => $.agreementClause.fallback.outage, names)}`,
    duty: t(($) => $.agreementClause.duty[data.dutyPassedOn ?? 'none'], names),
    means: t(($) => $.agreementClause.means[variant], names),
    correction,
    own: t(($) => $.agreementClause.own[variant === 'agency' ? 'agency' : 'firm'], names),
    agency: agencyWords(data, names, t),
    evidence: t(($) => $.agreementClause.evidence, names),
  }
  return {
    title: t(($) => $.agreementClause.title),
    parties: t(($) => $.agreementClause.between, {
      employer: partyOf(data.employer, t),
      contractor: partyOf(data.contractor, t),
    }),
    paragraphs: (Object.keys(headings) as (keyof typeof headings)[]).map((key) => ({
      heading: heading(key),
      text: headings[key],
    })),
    signing: [
      t(($) => $.agreementClause.made),
      ...[names.employer, names.contractor].map((name) => t(($) => $.agreementClause.signed, { name })),
    ],
  }
}

/** The clause as plain text, ready to be pasted into a contract. */
export function clauseText({ title, parties, paragraphs, signing }: Clause): string {
  const numbered = paragraphs.map(({ heading, text }, index) => `${index + 1}. ${heading}\n${text}`)
  return [title, parties, ...numbered, signing.join('\n\n')].join('\n\n')
}

/** What must be known about a clause: it is a proposal, and what of it is our reading. */
function clauseNote({ language, correctionDays }: Pick<ClauseData, 'language' | 'correctionDays'>): string {
  const t = texts(language)
  const assumed = correctionDays === null ? [] : [t(($) => $.agreementClause.noteAssumed)]
  return [t(($) => $.agreementClause.note), ...assumed].join(' ')
}

/** The clause as a document of its own, to be signed. */
export function clauseDocument(data: ClauseData & DocumentHead): DocumentResult {
  const { language } = data
  const clause = clauseOf(data)
  const paper = new Paper({ title: clause.title, author: data.sender.name, language, createdAt: data.createdAt })
  const page = new Page(paper, {
    head: data,
    title: [{ text: paper.clean(clause.title), language }],
    labels: labelsIn([language]),
  })
  page.text(clause.parties)
  clause.paragraphs.forEach(({ heading, text }, index) => {
    page.heading([{ text: paper.clean(`${index + 1}. ${heading}`), language }])
    page.text(text)
  })
  page.space(10)
  page.need(130)
  for (const line of clause.signing) {
    page.text(line)
    page.space(18)
  }
  page.text(clauseNote(data), { ...body, size: 8.5 })
  page.finish()
  return paper.finish()
}
