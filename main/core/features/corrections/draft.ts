import type { Insertable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { CorrectionItemTable } from '#main/core/db/tables/corrections.ts'
import { CoreError } from '#main/core/errors.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import { defaultSender, languageFor } from '#main/core/features/corrections/addressees.ts'
import { careOf, type Care } from '#main/core/features/corrections/care.ts'
import { proposedItems } from '#main/core/features/corrections/proposed.ts'
import { itemsOf, nextNumber, type RequestRow } from '#main/core/features/corrections/repository.ts'
import { routesFor } from '#main/core/features/corrections/routes.ts'
import { serviceCodes, servicesByCode } from '#main/core/features/registrations/codes.ts'
import type { CorrectionDrafted } from '#shared/contract/corrections.ts'
import { routeKey, type Route } from '#shared/domain/correction/addressee.ts'
import { firstDeadline } from '#shared/domain/correction/deadline.ts'
import { isCorrectable } from '#shared/domain/correction/proposal.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Service } from '#shared/domain/regime.ts'

type Refused = CorrectionDrafted['refused'][number]
type NewItem = Omit<Insertable<CorrectionItemTable>, 'id' | 'requestId' | 'position'>

/** Whom a request goes to. */
export type Destination = Pick<Extract<Route, { kind: string }>, 'kind' | 'companyId' | 'personId'>

/** What is the same in every new request. */
export interface Beginning {
  origin: RequestRow['origin']
  lateReason: string | null
  reportedOn?: string | null
  reportText?: string | null
  care?: Care
  /** The request it goes on from, whose words it takes over. */
  follows?: RequestRow
}

/** Adds a draft with its items and returns it. */
export function addRequest(
  writer: RecordWriter,
  way: Destination,
  items: readonly NewItem[],
  begin: Beginning,
): { id: number; number: string; addressee: Destination['kind']; items: number } {
  const { at, user } = writer.stamp
  const number = nextNumber(writer, at)
  const { follows } = begin
  const senderId = follows ? follows.senderId : defaultSender(writer, way)
  const addresseeCompanyId = way.kind === 'subcontractor' || way.kind === 'agency' ? way.companyId : null
  const id = writer.insert('correctionRequest', {
    number,
    origin: begin.origin,
    state: 'draft',
    addressee: way.kind,
    addresseeCompanyId,
    addresseePersonId: way.personId,
    language: follows ? follows.language : languageFor(writer, way, senderId),
    senderId,
    explanation: follows?.explanation ?? null,
    noEvidenceReason: null,
    lateReason: begin.lateReason,
    reportedOn: begin.reportedOn ?? null,
    reportText: begin.reportText ?? null,
    responsible: begin.care?.responsible ?? null,
    followUpOn: begin.care?.followUpOn ?? null,
    followsId: follows?.id ?? null,
    createdAt: at,
    createdBy: user,
    sentOn: null,
    sentChannel: null,
    reference: null,
    answeredOn: null,
    dossierSha256: null,
  })
  for (const [position, item] of items.entries()) writer.insert('correctionItem', { ...item, requestId: id, position })
  return { id, number, addressee: way.kind, items: items.length }
}

/** Why a finding cannot become part of a draft, whoever it would go to; null when it can. */
function obstacleOf(finding: FindingListRow | undefined, late: boolean, today: LocalDate): Refused['obstacle'] | null {
  if (!finding || finding.state === 'resolved') return 'gone'
  if (finding.state === 'in-correction' || finding.state === 'corrected') return 'in-correction'
  if (!isCorrectable(finding.rule)) return 'not-correctable'
  return finding.deadline !== null && finding.deadline < today && !late ? 'late' : null
}

/** Drafts from findings, one request per addressee; those that cannot be asked are named with the reason. */
export function draftFindings(
  writer: RecordWriter,
  findingIds: readonly number[],
  lateReason: string | null,
  today: LocalDate,
): Omit<CorrectionDrafted, 'changeSet'> {
  const wanted = [...new Set(findingIds)]
  const rows = writer.all(query.selectFrom('finding').selectAll().where('id', 'in', idList(wanted)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const refused: Refused[] = []
  const possible = wanted.flatMap((id) => {
    const finding = byId.get(id)
    const obstacle = obstacleOf(finding, lateReason !== null, today)
    if (obstacle === null && finding) return [finding]
    refused.push({ findingId: id, obstacle: obstacle ?? 'gone' })
    return []
  })
  const routes = routesFor(writer, possible.map(routeCase), today)
  const groups = Map.groupBy(
    possible.map((finding, index) => ({ finding, route: routes[index] as Route })),
    ({ route }) => routeKey(route),
  )
  const requests = [...groups.values()].flatMap((group) => {
    const [{ route }] = group as [(typeof group)[0]]
    if (route.kind === null) {
      refused.push(...group.map(({ finding }) => ({ findingId: finding.id, obstacle: route.obstacle })))
      return []
    }
    const findings = group.map(({ finding }) => finding).sort((one, other) => (one.date < other.date ? -1 : 1))
    const care = jointCare(writer, findings)
    return [addRequest(writer, route, proposedItems(writer, findings), { origin: 'findings', lateReason, care })]
  })
  return { requests, refused }
}

/** The first person who looks after any of some findings, and the first day on which one is to be taken up again. */
function jointCare(reader: Reader, findings: readonly FindingListRow[]): Care {
  const cares = [
    ...careOf(
      reader,
      findings.map(({ id }) => id),
    ).values(),
  ]
  return {
    responsible: cares.find(({ responsible }) => responsible !== null)?.responsible ?? null,
    followUpOn: firstDeadline(cares.map(({ followUpOn }) => followUpOn)),
  }
}

/** What of a finding tells whom it goes to. */
export function routeCase(
  row: Pick<FindingListRow, 'personId' | 'statedPersonId' | 'date' | 'service' | 'companyId'>,
): Parameters<typeof routesFor>[1][number] {
  const { personId, statedPersonId, date, service, companyId } = row
  return { personId, statedPersonId, date, service: servicesByCode[service], statedCompanyId: companyId }
}

/** What somebody tells of a day, without a finding. */
export interface Report {
  personId: number
  declarationId: number | null
  date: LocalDate
  service: Service
}

/** Whom a report goes to. */
export function routeOfReport(reader: Reader, report: Report, today: LocalDate): Route {
  const { personId, date, service } = report
  const [route] = routesFor(reader, [{ personId, statedPersonId: null, date, service, statedCompanyId: null }], today)
  return route as Route
}

/** A draft of one person and day, to be completed by hand. */
export function draftReport(
  writer: RecordWriter,
  { personId, declarationId, date, service }: Report,
  way: Destination,
  begin: Beginning,
): { id: number; number: string } {
  const item: NewItem = {
    ...blankItem,
    date,
    service: serviceCodes[service],
    personId,
    declarationId,
    action: 'add',
    requestedType: service === 'ciao' ? null : 'presence',
  }
  return addRequest(writer, way, [item], begin)
}

/** A draft with what was refused of a request, naming the old one. Throws `correction-step` unless something was refused. */
export function followUp(writer: RecordWriter, old: RequestRow): { id: number; number: string } {
  if (old.state !== 'refused' && old.state !== 'partly-accepted') {
    throw new CoreError('correction-step', { number: old.number })
  }
  const refused = itemsOf(writer, old.id).filter(({ outcome }) => outcome !== 'accepted')
  const items = refused.map(({ id: _id, requestId: _request, position: _position, ...item }): NewItem => ({
    ...item,
    outcome: null,
  }))
  const { addressee: kind, addresseeCompanyId: companyId, addresseePersonId: personId } = old
  const { origin, lateReason, reportedOn, reportText } = old
  return addRequest(writer, { kind, companyId, personId }, items, {
    origin,
    lateReason,
    reportedOn,
    reportText,
    follows: old,
  })
}

/** An item that nothing is known of yet. */
export const blankItem = {
  rule: null,
  findingId: null,
  fingerprint: null,
  statedPersonId: null,
  statedDeclarationId: null,
  registrationId: null,
  reason: null,
  reasonText: null,
  requestedType: null,
  requestedAt: null,
  requestedDeclarationId: null,
  requestedCompanyId: null,
  requestedPersonId: null,
  outcome: null,
} as const

/** Deletes a draft with everything in it; throws `in-use` when anything refers to it or something has happened with it. */
export function removeDraft(writer: RecordWriter, id: number): void {
  for (const kind of ['correctionItem', 'correctionAnnex'] as const) {
    const parts = query.selectFrom(kind).select('id').where('requestId', '=', id)
    for (const part of writer.all(parts)) writer.remove(kind, part.id)
  }
  writer.remove('correctionRequest', id)
}
