import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type {
  CorrectionDossierAnnex,
  CorrectionDossierData,
  CorrectionDossierItem,
  NamedFirm,
  NamedPerson,
  NamedPlace,
} from '#main/core/documents/correction-types.ts'
import { CoreError } from '#main/core/errors.ts'
import { attachmentBytes } from '#main/core/features/attachments.ts'
import { reachOf } from '#main/core/features/corrections/addressees.ts'
import { shownAnnexes } from '#main/core/features/corrections/annexes.ts'
import { shownItems } from '#main/core/features/corrections/item-view.ts'
import { judgedItems } from '#main/core/features/corrections/judged.ts'
import {
  annexesOf,
  eventsOf,
  requestById,
  type ItemRow,
  type RequestRow,
} from '#main/core/features/corrections/repository.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import { peopleAsOf } from '#main/core/features/planning/service.ts'
import { senderFor } from '#main/core/features/sender.ts'
import type { CorrectionItem } from '#shared/contract/corrections.ts'
import { brusselsDate, type LocalDate } from '#shared/domain/dates.ts'

/** The instant a request's dossier is dated by: when it became ready, else when it was last saved. Same state, same bytes. */
function madeAt(reader: Reader, request: RequestRow): string {
  const ready = query
    .selectFrom('correctionEvent')
    .select('at')
    .where('requestId', '=', request.id)
    .where('step', '=', 'ready')
    .orderBy('id', 'desc')
    .limit(1)
  const found = request.state === 'draft' ? undefined : reader.first(ready)
  return found?.at ?? lastChange(reader, 'correctionRequest', request.id)?.at ?? request.createdAt
}

/** A person with the number that held on a day. */
export function personThen(
  reader: Reader,
  personId: number | null,
  date: LocalDate,
  declarationId: number | null,
): { person: NamedPerson | null; employerId: number | null } {
  const row =
    personId === null ? undefined : reader.first(query.selectFrom('person').selectAll().where('id', '=', personId))
  if (!row) return { person: null, employerId: null }
  const [then] = peopleAsOf(reader, declarationId ?? 0, date, [{ ...row, personId: row.id }])
  const name = `${row.lastName} ${row.firstName ?? ''}`.trim()
  const kind = then?.identifier?.kind ?? 'national'
  return { person: { name, identifier: then?.identifier?.value ?? null, kind }, employerId: then?.employerId ?? null }
}

function firmsOf(reader: Reader, ids: readonly (number | null)[]): Map<number, NamedFirm> {
  const wanted = ids.flatMap((id) => id ?? [])
  const rows = query
    .selectFrom('companyList')
    .select(['id', 'name', 'enterpriseNumber', 'foreignVat'])
    .where('id', 'in', idList(wanted))
  return new Map(
    reader
      .all(rows)
      .map(({ id, name, enterpriseNumber, foreignVat }) => [id, { name, number: enterpriseNumber ?? foreignVat }]),
  )
}

function placeOf(reader: Reader, declarationId: number | null): NamedPlace | null {
  const row = query
    .selectFrom('declarationList')
    .select(['number', 'workplace', 'address'])
    .where('id', '=', declarationId ?? 0)
  const found = reader.first(row)
  if (!found) return null
  const workplace = [found.workplace, found.address].filter((part) => part !== null && part !== '').join(', ')
  return { workplace: workplace === '' ? found.number : workplace, declaration: found.number }
}

/** A number of no known kind is printed as a national one: grouped when it has its digits, else as it stands. */
function kindOf(kind: string | undefined): NamedPerson['kind'] {
  return kind === 'bis' || kind === 'limosa' ? kind : 'national'
}

/** The complete number under which a file names somebody nobody knows. */
function statedPerson(reader: Reader, item: ItemRow, shown: CorrectionItem): NamedPerson {
  const row = query
    .selectFrom('statedPerson')
    .select(['identifier', 'kind'])
    .where('id', '=', item.statedPersonId ?? 0)
  const found = reader.first(row)
  return { name: shown.person, identifier: found?.identifier || null, kind: kindOf(found?.kind) }
}

function registeredThen(
  reader: Reader,
  shown: CorrectionItem,
  person: NamedPerson,
): CorrectionDossierItem['registered'] {
  const { registered } = shown
  if (registered === null) return null
  const stated = reader.first(
    query
      .selectFrom('registration as r')
      .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
      .select(['p.identifier', 'p.kind', 'p.label'])
      .where('r.id', '=', registered.registrationId),
  )
  return {
    type: registered.type,
    at: registered.type === 'presence' ? null : registered.at,
    date: registered.date,
    workplace: registered.workplace,
    declaration: registered.declaration === '' ? null : registered.declaration,
    employer: registered.employer,
    person: stated?.identifier
      ? { name: stated.label, identifier: stated.identifier, kind: kindOf(stated.kind) }
      : person,
  }
}

function dossierItem(reader: Reader, item: ItemRow, shown: CorrectionItem): CorrectionDossierItem {
  const { person, employerId } = personThen(reader, item.personId, item.date, item.declarationId)
  const firms = firmsOf(reader, [employerId, item.requestedCompanyId])
  const named = person ?? statedPerson(reader, item, shown)
  const place = placeOf(reader, item.declarationId)
  return {
    ...(place ?? { workplace: shown.workplace, declaration: shown.declaration === '' ? null : shown.declaration }),
    person: named,
    capacity: shown.capacity,
    employer: employerId === null ? null : (firms.get(employerId) ?? null),
    date: item.date,
    service: shown.service,
    receipt: shown.registered?.receipt === null || shown.registered === null ? null : String(shown.registered.receipt),
    action: item.action,
    reason: item.reason,
    reasonText: item.reasonText,
    registered: registeredThen(reader, shown, named),
    requested: {
      type: item.requestedType,
      at: shown.requestedAt,
      place: placeOf(reader, item.requestedDeclarationId),
      employer: item.requestedCompanyId === null ? null : (firms.get(item.requestedCompanyId) ?? null),
      person: personThen(reader, item.requestedPersonId, item.date, null).person,
    },
    deadline: shown.deadline,
  }
}

/** The annexes that stand, or that stood when the request was sent. */
function standingAnnexes(reader: Reader, request: RequestRow): ReturnType<typeof shownAnnexes> {
  const all = shownAnnexes(reader, request.id)
  const sent = eventsOf(reader, request.id).find(({ step }) => step === 'send')
  if (!sent) return all.filter(({ superseded }) => !superseded)
  const then = all.filter(({ addedAt }) => addedAt <= sent.at)
  const there = new Set(then.map(({ id }) => id))
  const successors = new Map(annexesOf(reader, request.id).map(({ id, supersededById }) => [id, supersededById ?? 0]))
  return then.filter(({ id }) => !there.has(successors.get(id) ?? 0))
}

function dossierAnnexes(reader: Reader, request: RequestRow): CorrectionDossierAnnex[] {
  const standing = standingAnnexes(reader, request)
  return standing.map(({ id, name, kind, description, mediaType, size, sha256 }, index) => ({
    number: index + 1,
    name,
    kind,
    description,
    mediaType,
    size,
    sha256,
    bytes: () => {
      const bytes = attachmentBytes(reader, sha256)
      if (!bytes) throw new CoreError('record-gone', { kind: 'correctionAnnex', id })
      return bytes
    },
  }))
}

/** Everything the documents of a request say, as the records stand now. Throws `record-gone`. */
export function dossierData(core: Core, id: number): CorrectionDossierData {
  const { reader } = core.workspace
  const request = requestById(reader, id)
  const items = judgedItems(reader, id, core.today)
  const shown = shownItems(reader, items)
  const sender =
    request.senderId === null
      ? undefined
      : reader.first(query.selectFrom('company').selectAll().where('id', '=', request.senderId))
  const contact = [request.responsible ?? request.createdBy, sender?.phone, sender?.email]
  const followed = request.followsId === null ? undefined : requestById(reader, request.followsId)
  const createdAt = madeAt(reader, request)
  const { name, address } = reachOf(reader, request)
  const number =
    request.addresseeCompanyId === null
      ? null
      : (firmsOf(reader, [request.addresseeCompanyId]).get(request.addresseeCompanyId)?.number ?? null)
  return {
    number: request.number,
    kind: request.addressee,
    language: request.language ?? 'fr',
    createdAt,
    date: request.sentOn ?? brusselsDate(createdAt),
    sender: senderFor(core.workspace, request.senderId),
    senderAddress: sender?.address ?? null,
    senderContact: contact.filter((part) => part !== null && part !== undefined && part !== '').join('\n') || null,
    addressee: { name, number, address },
    items: items.map((item, index) => dossierItem(reader, item, shown[index] as CorrectionItem)),
    explanation: request.explanation,
    noEvidenceReason: request.noEvidenceReason,
    lateReason: request.lateReason,
    reportedOn: request.reportedOn,
    reportText: request.reportText,
    follows: followed?.number ?? null,
    annexes: dossierAnnexes(reader, request),
  }
}
