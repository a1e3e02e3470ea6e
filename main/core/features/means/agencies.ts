import { sql } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { companyLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { arrangementsOf } from '#main/core/features/means/arrangements.ts'
import type { MemoryList } from '#main/core/features/means/memory-list.ts'
import type { AgencyRow, ArrangementRow } from '#shared/contract/means.ts'
import type { ArrangementWay } from '#shared/domain/access.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { arrangementState, arrangementStates, type StandingArrangement } from '#shared/domain/means.ts'
import { compareNames, fold } from '#shared/domain/text.ts'

/** Two firms as one number: the agency, and the one that uses its people (0: not noted). */
const shift = 2 ** 22
export const pairId = (companyId: number, userFirmId: number | null): number => companyId * shift + (userFirmId ?? 0)

/** The firms behind a number of `pairId`. */
export function partiesOf(id: number): { companyId: number; userFirmId: number | null } {
  return { companyId: Math.floor(id / shift), userFirmId: id % shift || null }
}

type Capacity = AgencyRow['capacities'][number]

interface UsedPerson {
  personId: number
  companyId: number
  userFirmId: number | null
  capacity: Capacity
}

/**
 * Agency workers and trainees on a Brussels calendar day, each with the firm that uses them. A trainee without one stands with the
 * firm that took him on: it is there that he registers.
 */
export function usedPeople(reader: Reader, date: LocalDate): UsedPerson[] {
  const rows = sql<UsedPerson>`
    select personId, companyId, capacity,
      case when userFirmId is null and capacity = 'trainee' then companyId else userFirmId end as userFirmId
    from employment where capacity in ('temporary', 'trainee')
      and (validFrom is null or validFrom <= ${date}) and (validTo is null or validTo >= ${date})
    order by id`
  return reader.all(raw(rows))
}

interface Pair {
  companyId: number
  userFirmId: number | null
  people: UsedPerson[]
  linked: boolean
}

/** Who uses whose people on a day: as employments, chains and arrangements tell it. */
function pairsOn(reader: Reader, date: LocalDate): Map<number, Pair> {
  const pairs = new Map<number, Pair>()
  const at = (companyId: number, userFirmId: number | null): Pair => {
    const id = pairId(companyId, userFirmId)
    let pair = pairs.get(id)
    if (!pair) pairs.set(id, (pair = { companyId, userFirmId, people: [], linked: false }))
    return pair
  }
  for (const person of usedPeople(reader, date)) at(person.companyId, person.userFirmId).people.push(person)
  const links = query
    .selectFrom('chainLink')
    .select(['contractorId', 'directEmployerId', 'validFrom', 'validTo'])
    .where('viaAgency', '=', 1)
  for (const { contractorId, directEmployerId, validFrom, validTo } of reader.all(links)) {
    if (within(date, validFrom, validTo)) at(contractorId, directEmployerId).linked = true
  }
  const agreed = query.selectFrom('toolArrangement').select(['companyId', 'userFirmId', 'validFrom', 'validTo'])
  for (const { companyId, userFirmId, validFrom, validTo } of reader.all(agreed)) {
    if (within(date, validFrom, validTo)) at(companyId, userFirmId)
  }
  return pairs
}

interface Agreed extends StandingArrangement {
  validTo: LocalDate | null
}

function agreedOn(reader: Reader, date: LocalDate): Map<number, Agreed[]> {
  const rows = reader.all(query.selectFrom('toolArrangement').selectAll().orderBy('id'))
  const standing = rows.filter(({ validFrom, validTo }) => within(date, validFrom, validTo))
  const grouped = Map.groupBy(standing, ({ companyId, userFirmId }) => pairId(companyId, userFirmId))
  const shown = ({ way, personId, note, sha256, validTo }: (typeof rows)[number]): Agreed => ({
    way,
    personId,
    validTo,
    proved: sha256 !== null || note !== null,
  })
  return new Map([...grouped].map(([id, list]) => [id, list.map(shown)]))
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** Every agency by user firm on a day, with what is agreed for its people. */
export function agenciesOn(reader: Reader, date: LocalDate): AgencyRow[] {
  const pairs = pairsOn(reader, date)
  const agreed = agreedOn(reader, date)
  const firms = companyLabels(
    reader,
    new Set([...pairs.values()].flatMap(({ companyId, userFirmId }) => [companyId, userFirmId ?? 0])),
  )
  const rows = [...pairs].map(([id, { companyId, userFirmId, people, linked }]): AgencyRow => {
    const here = agreed.get(id) ?? []
    const ends = here.map(({ validTo }) => validTo ?? '')
    return {
      id,
      companyId,
      agency: labelOf(firms, companyId).label,
      userFirmId,
      userFirm: userFirmId === null ? null : labelOf(firms, userFirmId).label,
      capacities: distinct(people.map(({ capacity }) => capacity)),
      people: distinct(people.map(({ personId }) => personId)).length,
      linked,
      state: arrangementState(
        here,
        people.map(({ personId }) => personId),
      ),
      ways: distinct(here.map(({ way }): ArrangementWay => way)),
      validTo: ends.includes('')
        ? null
        : ends.reduce<LocalDate | null>((last, end) => (last === null || end > last ? end : last), null),
    }
  })
  return rows.sort((one, other) => compareNames(one.agency, other.agency) || one.id - other.id)
}

/** The list of agencies by user firm. */
export const agencyList: MemoryList<AgencyRow> = {
  defaultSort: 'state',
  search: ({ agency, userFirm }) => `${agency} ${userFirm ?? ''}`,
  columns: {
    agency: { value: ({ agency }) => agency },
    userFirm: { value: ({ userFirm }) => userFirm ?? '' },
    companyId: { value: ({ companyId }) => String(companyId), filterOnly: true },
    userFirmId: { value: ({ userFirmId }) => String(userFirmId ?? ''), filterOnly: true },
    capacities: {
      value: ({ capacities }) => capacities,
      cell: ({ capacities }, t) => capacities.map((one) => t(($) => $.people.capacities[one])).join(', ') || null,
    },
    people: {
      value: ({ people }) => String(people),
      sortBy: ({ people }) => people,
      cell: ({ people }) => people,
      kind: 'integer',
    },
    state: {
      value: ({ state }) => state,
      // What is missing stands first, and there what concerns the most people.
      sortBy: ({ state, people, agency }) =>
        `${arrangementStates.indexOf(state)} ${String(9_999_999 - people).padStart(7, '0')} ${fold(agency)}`,
      cell: ({ state }, t) => t(($) => $.means.arrangement.states[state]),
    },
    ways: {
      value: ({ ways }) => ways,
      cell: ({ ways }, t) => ways.map((way) => t(($) => $.means.arrangement.ways[way])).join(', ') || null,
    },
    validTo: { value: ({ validTo }) => validTo ?? '', kind: 'date' },
  },
}

/** One agency at one user firm: who is concerned, and everything that was ever agreed. Throws `record-gone`. */
export function agencyOn(
  reader: Reader,
  id: number,
  date: LocalDate,
): {
  row: AgencyRow
  people: { personId: number; person: string; capacity: Capacity; covered: boolean }[]
  arrangements: ArrangementRow[]
} {
  const row = agenciesOn(reader, date).find((one) => one.id === id)
  if (!row) throw new CoreError('record-gone', { kind: 'toolArrangement', id })
  const { companyId, userFirmId } = row
  const arrangements = userFirmId === null ? [] : arrangementsOf(reader, { companyId, userFirmId }, date)
  const standing = arrangements.filter(({ current }) => current)
  const used = usedPeople(reader, date).filter((one) => pairId(one.companyId, one.userFirmId) === id)
  const labels = personLabels(
    reader,
    used.map(({ personId }) => personId),
  )
  const people = used
    .map(({ personId, capacity }) => ({
      personId,
      capacity,
      person: labelOf(labels, personId).label,
      covered: standing.some((one) => one.personId === null || one.personId === personId),
    }))
    .sort((one, other) => compareNames(one.person, other.person))
  return { row, people, arrangements }
}
