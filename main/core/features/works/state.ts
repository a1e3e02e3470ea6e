import { createHash } from 'node:crypto'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { compareNames } from '#shared/domain/text.ts'
import { isDraftNumber, type CountedLink } from '#shared/domain/works.ts'
import { inFormOrder, type OrderedLink } from '#shared/domain/works-order.ts'
import type { WorksFirm, WorksState } from '#shared/domain/works-state.ts'

/** A declaration as the official form takes it, with what the rules need beside it. */
export interface WorksRecord {
  id: number
  state: WorksState
  /** The same links as in the state and in the same order, with ids and tiers. */
  ordered: OrderedLink<CountedLink>[]
  declarantIds: number[]
  workplace: string | null
}

/** Firms by id, with the number that is valid on a day; a firm may have gone through several. */
function firmsOn(reader: Reader, ids: Iterable<number>, date: LocalDate): Map<number, WorksFirm & { agency: boolean }> {
  const wanted = [...new Set(ids)]
  const companies = query.selectFrom('company').select(['id', 'name', 'roleAgency']).where('id', 'in', idList(wanted))
  const numbers = Map.groupBy(
    reader.all(query.selectFrom('companyNumber').selectAll().where('companyId', 'in', idList(wanted)).orderBy('id')),
    ({ companyId }) => companyId,
  )
  return new Map(
    reader.all(companies).map(({ id, name, roleAgency }) => {
      const valid = (numbers.get(id) ?? []).filter(({ validFrom, validTo }) => within(date, validFrom, validTo))
      const number = valid.findLast(({ kind }) => kind === 'enterprise') ?? valid.at(-1)
      return [id, { id, name, number: number?.value ?? null, agency: roleAgency === 1 }]
    }),
  )
}

/** Own companies stand in while no declarant is named: those at the top of the chain, else the first. */
function declaring(own: readonly number[], links: readonly CountedLink[]): number[] {
  const contractors = new Set(links.map(({ contractorId }) => contractorId))
  const employers = new Set(links.map(({ employerId }) => employerId))
  const tops = own.filter((id) => employers.has(id) && !contractors.has(id))
  return tops.length > 0 ? tops : own.slice(0, 1)
}

/**
 * Declarations by id with everything the official form asks for; the numbers of firms are those valid on a Brussels calendar
 * day. Ids that no longer exist are left out.
 */
export function worksRecords(reader: Reader, ids: readonly number[], date: LocalDate): WorksRecord[] {
  const wanted = idList(ids)
  const declarations = reader.all(
    query.selectFrom('declaration').selectAll().where('id', 'in', wanted).orderBy('number').orderBy('id'),
  )
  const places = Map.groupBy(
    reader.all(query.selectFrom('workplace').selectAll().where('declarationId', 'in', wanted).orderBy('id')),
    ({ declarationId }) => declarationId,
  )
  const partners = Map.groupBy(
    reader.all(query.selectFrom('declarationPartner').selectAll().where('declarationId', 'in', wanted).orderBy('id')),
    ({ declarationId }) => declarationId,
  )
  const stored = reader.all(
    query
      .selectFrom('chainLink')
      .select(['id', 'declarationId', 'contractorId', 'directEmployerId', 'validFrom', 'validTo', 'viaAgency'])
      .where('declarationId', 'in', wanted)
      .orderBy('id'),
  )
  const own = reader.all(query.selectFrom('company').select('id').where('roleOwn', '=', 1).orderBy('id'))
  const ownIds = own.map(({ id }) => id)
  const firms = firmsOn(
    reader,
    [
      ...ownIds,
      ...declarations.flatMap(({ clientId, declarantId }) => [clientId ?? 0, declarantId ?? 0]),
      ...[...partners.values()].flat().map(({ companyId }) => companyId),
      ...stored.flatMap(({ contractorId, directEmployerId }) => [contractorId, directEmployerId]),
    ],
    date,
  )
  const firm = (id: number): WorksFirm => {
    const { name, number } = firms.get(id) ?? { name: `#${id}`, number: null }
    return { id, name, number }
  }
  const linksOf = Map.groupBy(stored, ({ declarationId }) => declarationId)
  return declarations.map((declaration) => {
    const links = (linksOf.get(declaration.id) ?? []).map(
      ({ id, contractorId, directEmployerId: employerId, validFrom: from, validTo: to, viaAgency }): CountedLink => {
        const agency = viaAgency === 1 || firms.get(contractorId)?.agency === true
        return { id, contractorId, employerId, from, to, agency }
      },
    )
    const named = partners.get(declaration.id) ?? []
    const { declarantId } = declaration
    const declarants = declarantId === null ? declaring(ownIds, links) : [declarantId]
    const also = named.filter(({ companyId }) => !declarants.includes(companyId))
    const together = also.map(({ companyId }) => companyId)
    const declarantIds = [...new Set([...(declarantId === null ? ownIds : [declarantId]), ...together])]
    const shared = named.every(({ sharePercent }) => sharePercent !== null)
    const rest = 100 - named.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0)
    const ordered = inFormOrder(links, declarantIds, (first, second) => {
      const byName = compareNames(firm(first.contractorId).name, firm(second.contractorId).name)
      return byName || (first.from ?? '').localeCompare(second.from ?? '') || first.id - second.id
    })
    const { number } = declaration
    const located = places.get(declaration.id) ?? []
    const state: WorksState = {
      number: isDraftNumber(number) ? null : number,
      declarants: [
        // The declarant has what the partners leave, where everybody's share is known.
        ...declarants.map((id) => ({
          ...firm(id),
          sharePercent: also.length > 0 && declarants.length === 1 && shared && rest > 0 ? rest : null,
        })),
        ...also.map(({ companyId, sharePercent }) => ({ ...firm(companyId), sharePercent })),
      ],
      declarantContact: declaration.declarantContact,
      client: declaration.clientId === null ? null : firm(declaration.clientId),
      clientContact: declaration.clientContact,
      regime: declaration.regime,
      description: declaration.description,
      contractOn: declaration.contractOn,
      dutyToRegister: declaration.dutyToRegister,
      startDate: declaration.startDate,
      endDate: declaration.endDate,
      amountCents: declaration.amountCents,
      purpose: declaration.purpose,
      places: located.map(({ placeKind: kind, name, address, description }) => ({ kind, name, address, description })),
      coordinator: declaration.coordinator,
      links: ordered.map(({ link }) => ({
        firm: firm(link.contractorId),
        employer: firm(link.employerId),
        from: link.from,
        to: link.to,
        agency: link.agency,
      })),
    }
    return {
      id: declaration.id,
      state,
      ordered,
      declarantIds,
      workplace: located[0]?.name ?? located[0]?.address ?? null,
    }
  })
}

/** A state as it is kept and compared: the text, and its SHA-256. */
export function snapshotOf(state: WorksState): { snapshot: string; sha256: string } {
  const snapshot = JSON.stringify(state)
  return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') }
}
