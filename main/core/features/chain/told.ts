import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import { lastReminders } from '#main/core/features/reminders/service.ts'
import type { PresentFirm, ToldEvidence } from '#shared/contract/chain-present.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** A place of a firm in the chain of a day. */
export interface ToldPlace {
  /** The link. */
  id: number
  contractorId: number
}

/**
 * What shows that the firms with a place at a declaration had been told to register, up to a Brussels calendar day: what
 * was agreed in their links, a method agreement on file, an emergency form that named their people. By firm, oldest first.
 * Letters sent (`reminder`) are evidence too.
 */
export function toldOn(
  reader: Reader,
  declarationId: number,
  places: readonly ToldPlace[],
  date: LocalDate,
): Map<number, ToldEvidence[]> {
  const told = new Map<number, ToldEvidence[]>()
  const add = (companyId: number, evidence: ToldEvidence): void => {
    // What came later is no proof for that day.
    if (evidence.date !== null && evidence.date > date) return
    const known = told.get(companyId)
    if (known) known.push(evidence)
    else told.set(companyId, [evidence])
  }
  fromLinks(reader, places, add)
  fromPapers(reader, places, date, add)
  fromForms(reader, declarationId, date, add)
  fromReminders(reader, places, date, add)
  for (const evidence of told.values()) {
    evidence.sort((first, second) => (first.date ?? '').localeCompare(second.date ?? ''))
  }
  return told
}

type Add = (companyId: number, evidence: ToldEvidence) => void

function fromLinks(reader: Reader, places: readonly ToldPlace[], add: Add): void {
  const links = query
    .selectFrom('chainLink')
    .select(['contractorId', 'method', 'informedOn', 'contractOn', 'contractReference', 'dutyPassedOn'])
    .where('id', 'in', idList(places.map(({ id }) => id)))
    .orderBy('id')
  for (const link of reader.all(links)) {
    const { contractorId, method, informedOn, contractOn, contractReference, dutyPassedOn } = link
    if (method !== null) add(contractorId, { code: 'method', date: null, detail: method })
    if (contractOn !== null) add(contractorId, { code: 'contract', date: contractOn, detail: contractReference })
    if (dutyPassedOn === 'yes') add(contractorId, { code: 'duty', date: contractOn, detail: contractReference })
    if (informedOn !== null) add(contractorId, { code: 'informed', date: informedOn, detail: null })
  }
}

function fromPapers(reader: Reader, places: readonly ToldPlace[], date: LocalDate, add: Add): void {
  const held = paperStandings(reader, places, date).filter(
    ({ code, paperId, state }) => code === 'method-agreement' && paperId !== null && state !== 'expired',
  )
  const papers = query
    .selectFrom('paper')
    .select(['id', 'issuedOn', 'reference'])
    .where('id', 'in', idList(held.map(({ paperId }) => paperId ?? 0)))
  const known = new Map(reader.all(papers).map((paper) => [paper.id, paper]))
  for (const { companyId, paperId } of held) {
    const paper = known.get(paperId ?? 0)
    if (paper) add(companyId, { code: 'paper', date: paper.issuedOn, detail: paper.reference })
  }
}

/** Emergency forms used that day: their people were told to sign. */
function fromForms(reader: Reader, declarationId: number, date: LocalDate, add: Add): void {
  const forms = query
    .selectFrom('emergencyForm as f')
    .innerJoin('emergencyLine as l', 'l.formId', 'f.id')
    .select(['f.number', 'f.version', 'l.employerId'])
    .distinct()
    .where('f.declarationId', '=', declarationId)
    .where('f.date', '=', date)
    .where('f.state', '=', 'used')
    .where('l.employerId', 'is not', null)
    .orderBy('f.number')
  for (const { number, version, employerId } of reader.all(forms)) {
    if (employerId !== null) add(employerId, { code: 'form', date, detail: `${number} v${version}` })
  }
}

/** The last reminder to register every day that each firm had been sent. */
function fromReminders(reader: Reader, places: readonly ToldPlace[], date: LocalDate, add: Add): void {
  const firms = places.map(({ contractorId }) => contractorId)
  for (const [companyId, reminders] of lastReminders(reader, firms, date)) {
    const sent = reminders['daily-registration']
    if (sent) add(companyId, { code: 'reminder', date: sent.sentOn, detail: sent.number })
  }
}

/** Evidence of the agreement itself; that the declarant knew of a firm does not tell that the firm knew of the duty. */
const proves = new Set<ToldEvidence['code']>(['paper', 'duty', 'reminder', 'form'])

/** What evidence comes to: dated proof on or before the day, something agreed without it, or nothing. */
export function toldState(evidence: readonly ToldEvidence[]): PresentFirm['toldState'] {
  if (evidence.some(({ code, date }) => proves.has(code) && date !== null)) return 'done'
  return evidence.some(({ code }) => code !== 'informed') ? 'doubtful' : 'missing'
}
