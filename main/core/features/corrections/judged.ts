import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { reachOf } from '#main/core/features/corrections/addressees.ts'
import { annexesOf, itemsOf, type ItemRow, type RequestRow } from '#main/core/features/corrections/repository.ts'
import { routesFor } from '#main/core/features/corrections/routes.ts'
import { concerns } from '#main/core/features/findings/service.ts'
import { servicesByCode } from '#main/core/features/registrations/codes.ts'
import { missingFor, type Missing } from '#shared/domain/correction/readiness.ts'
import type { Route } from '#shared/domain/correction/addressee.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** What stands about an item's finding and registration now. */
interface Standing {
  settled: boolean
  statedCompanyId: number | null
  timeless: boolean
}

function standings(reader: Reader, items: readonly ItemRow[]): Map<number, Standing> {
  const ids = JSON.stringify(items.map(({ id }) => id))
  const statement = sql<{ id: number; settled: number; companyId: number | null; type: number | null }>`
    select i.id, i.rule is not null and not exists (
        select 1 from finding f where ${concerns} and f.state <> 'resolved' and f.fingerprint = i.fingerprint) as settled,
      coalesce(c.companyId, f.companyId) as companyId, r.type
    from correctionItem i left join registration r on r.id = i.registrationId
    left join statedCompany c on c.id = r.statedCompanyId left join finding f on f.id = i.findingId
    where i.id in (select value from json_each(${ids}))`
  return new Map(
    reader
      .all(raw(statement))
      .map(({ id, settled, companyId, type }) => [
        id,
        { settled: settled === 1, statedCompanyId: companyId, timeless: type === 0 },
      ]),
  )
}

/** An item with what the records say of it now. */
export interface JudgedItem extends ItemRow {
  route: Route
  settledMeanwhile: boolean
  timeless: boolean
  deadline: LocalDate | null
}

/** The items of a request, with whom each goes to as the records stand now and whether a later import has settled it. */
export function judgedItems(reader: Reader, requestId: number, today: LocalDate): JudgedItem[] {
  const items = itemsOf(reader, requestId)
  const standing = standings(reader, items)
  const cases = items.map(({ id, personId, statedPersonId, date, service }) => ({
    personId,
    statedPersonId,
    date,
    service: servicesByCode[service],
    statedCompanyId: standing.get(id)?.statedCompanyId ?? null,
  }))
  const routes = routesFor(reader, cases, today)
  return items.map((item, index) => ({
    ...item,
    route: routes[index] as Route,
    settledMeanwhile: standing.get(item.id)?.settled ?? false,
    timeless: (standing.get(item.id)?.timeless ?? false) || item.service === 2 || item.requestedType === 'presence',
    deadline: correctionDeadline(servicesByCode[item.service], item.date),
  }))
}

/** Everything a request lacks to be sent, as of a Brussels calendar day; `items` are its judged ones. */
export function missingOf(
  reader: Reader,
  request: RequestRow,
  today: LocalDate,
  items: readonly JudgedItem[] = judgedItems(reader, request.id, today),
): Missing[] {
  const { address, email } = reachOf(reader, request)
  const standing = annexesOf(reader, request.id).filter(({ supersededById }) => supersededById === null)
  return missingFor(
    {
      ...request,
      follows: request.followsId !== null,
      reachable: address !== null || email !== null,
      evidence: standing.length,
      items,
    },
    today,
  )
}
