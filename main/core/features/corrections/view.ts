import { query, type Reader } from '#main/core/db/query.ts'
import { reachOf } from '#main/core/features/corrections/addressees.ts'
import { annexLimits, shownAnnexes } from '#main/core/features/corrections/annexes.ts'
import { shownItems } from '#main/core/features/corrections/item-view.ts'
import { judgedItems, missingOf } from '#main/core/features/corrections/judged.ts'
import { ownEvidenceOf } from '#main/core/features/corrections/own-evidence.ts'
import { CoreError } from '#main/core/errors.ts'
import { eventsOf, requestById, rowsByIds, shownEvent, shownRow } from '#main/core/features/corrections/repository.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import type { CorrectionDetail } from '#shared/contract/corrections.ts'
import type { Route } from '#shared/domain/correction/addressee.ts'
import { evidenceStrength, wouldHelp } from '#shared/domain/correction/evidence.ts'
import { isFrozen } from '#shared/domain/correction/states.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { findRule } from '#shared/rules/index.ts'

/** The requests that go on from a refused one, and the one it goes on from. */
function followed(
  reader: Reader,
  id: number,
  followsId: number | null,
): Pick<CorrectionDetail, 'follows' | 'followedBy'> {
  const numbers = query.selectFrom('correctionRequest').select(['id', 'number'])
  return {
    follows: (followsId === null ? undefined : reader.first(numbers.where('id', '=', followsId))) ?? null,
    followedBy: reader.all(numbers.where('followsId', '=', id).orderBy('id')),
  }
}

function routeNames(reader: Reader, routes: readonly Route[]): (route: Route) => string {
  const ids = routes.flatMap((route) => (route.kind === null ? [] : [route]))
  const companies = companyLabels(
    reader,
    ids.flatMap(({ companyId }) => companyId ?? []),
  )
  const people = personLabels(
    reader,
    ids.flatMap(({ personId }) => personId ?? []),
  )
  return (route) => {
    if (route.kind === null) return ''
    if (route.personId !== null) return labelOf(people, route.personId).label
    return route.companyId === null || route.kind === 'nsso' ? '' : labelOf(companies, route.companyId).label
  }
}

function senders(reader: Reader): CorrectionDetail['senders'] {
  const own = query.selectFrom('companyList').select(['id']).where('roleOwn', '=', 1).orderBy('id')
  const ids = reader.all(own).map(({ id }) => id)
  const labels = companyLabels(reader, ids)
  return ids.map((id) => labelOf(labels, id))
}

/** Everything about one request. Throws `record-gone`. `today` is a Brussels calendar day. */
export function correctionDetail(reader: Reader, id: number, today: LocalDate): CorrectionDetail {
  const request = requestById(reader, id)
  const [row] = rowsByIds(reader, [id])
  if (!row) throw new CoreError('record-gone', { kind: 'correctionRequest', id })
  const items = judgedItems(reader, id, today)
  const routes = items.map(({ route }) => route)
  const nameOf = routeNames(reader, routes)
  const annexes = shownAnnexes(reader, id)
  const kinds = annexes.filter(({ superseded }) => !superseded).map(({ kind }) => kind)
  const { address, email } = reachOf(reader, request)
  const last = lastChange(reader, 'correctionRequest', id)
  const own = routes.find((route) => route.kind === request.addressee)
  const missing = isFrozen(request.state) ? [] : missingOf(reader, request, today, items)
  const changed = new Set(
    missing.flatMap(({ check, item }) => (check.startsWith('addressee-') && item !== null ? [item] : [])),
  )
  return {
    ...shownRow(row, today),
    version: last?.seq ?? 0,
    savedAt: last?.at ?? request.createdAt,
    language: request.language,
    senderId: request.senderId,
    senders: senders(reader),
    addresseeCompanyId: request.addresseeCompanyId,
    addresseePersonId: request.addresseePersonId,
    addresseeReason: own && own.kind !== null ? own.reason : null,
    addresseeAddress: address,
    addresseeEmail: email,
    explanation: request.explanation,
    noEvidenceReason: request.noEvidenceReason,
    lateReason: request.lateReason,
    reportedOn: request.reportedOn,
    reportText: request.reportText,
    createdBy: request.createdBy,
    sentChannel: request.sentChannel,
    ...followed(reader, id, request.followsId),
    itemList: shownItems(reader, items),
    annexes,
    annexLimits: annexLimits(reader),
    events: eventsOf(reader, id).map(shownEvent),
    missing,
    routes: routes.flatMap((route, item) =>
      changed.has(item)
        ? [{ item, addressee: route.kind, name: nameOf(route), obstacle: route.kind === null ? route.obstacle : null }]
        : [],
    ),
    ownEvidence: isFrozen(request.state) ? [] : ownEvidenceOf(reader, items, annexes),
    strength: evidenceStrength(kinds),
    wouldHelp: wouldHelp(
      kinds,
      items.map(({ reason }) => reason),
    ),
    deadlineAssumed: findRule(
      'correction-days',
      items[0]?.service === 2 ? 'construction' : 'cleaning',
      row.date ?? today,
    ).assumption,
  }
}
