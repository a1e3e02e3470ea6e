import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { Sender } from '#main/core/documents/types.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { tiersOn } from '#main/core/features/chain/service.ts'
import { isValidLocalDate, within, type LocalDate } from '#shared/domain/dates.ts'
import type { Regime } from '#shared/domain/regime.ts'

/** A declaration as the emergency documents need it: its places taken together as one. */
export interface Place {
  declarationId: number
  number: string
  regime: Regime | null
  startDate: LocalDate | null
  endDate: LocalDate | null
  dutyToRegister: 'yes' | 'no' | null
  declarantId: number | null
  workplace: string
  address: string | null
  /** Names of the workplaces that lack the infrastructure for good. */
  lacking: string[]
  /** Every workplace lacks it: the emergency procedure never applies. */
  permanentLack: boolean
}

/** The regime whose form is used while nobody has said which one it is: it has every column and marks what is assumed. */
export const carefulRegime: Regime = 'cleaning'

/** Throws `invalid` for a day that does not exist. */
export function demandDay(date: LocalDate): LocalDate {
  if (isValidLocalDate(date)) return date
  throw new InvalidInput([{ code: 'not-a-date', field: 'date', severity: 'error', params: { value: date } }])
}

/** Tells whether there may be a duty to register at a declaration on a day; open dates and an unknown duty count. */
export function isActive(place: Pick<Place, 'startDate' | 'endDate' | 'dutyToRegister'>, date: LocalDate): boolean {
  return within(date, place.startDate, place.endDate) && place.dutyToRegister !== 'no'
}

/** The declarations with these ids that exist, in the order of their numbers. */
export function placesByIds(reader: Reader, ids: Iterable<number>): Place[] {
  const wanted = [...ids]
  const declarations = reader.all(
    query
      .selectFrom('declaration')
      .select(['id', 'number', 'regime', 'startDate', 'endDate', 'dutyToRegister', 'declarantId'])
      .where('id', 'in', idList(wanted))
      .orderBy('number')
      .orderBy('id'),
  )
  const workplaces = Map.groupBy(
    reader.all(
      query
        .selectFrom('workplace')
        .select(['declarationId', 'name', 'address', 'permanentLack'])
        .where('declarationId', 'in', idList(wanted))
        .orderBy('id'),
    ),
    ({ declarationId }) => declarationId,
  )
  return declarations.map(({ id, ...declaration }) => {
    const all = workplaces.get(id) ?? []
    const nameOf = ({ name, address }: (typeof all)[number]): string => name ?? address ?? declaration.number
    const addresses = [
      ...new Set(all.flatMap(({ name, address }) => (name === null || address === null ? [] : [address]))),
    ]
    const lacking = all.filter(({ permanentLack }) => permanentLack === 1)
    return {
      ...declaration,
      declarationId: id,
      workplace: all.length === 0 ? declaration.number : all.map(nameOf).join(', '),
      address: addresses.length === 0 ? null : addresses.join('; '),
      lacking: lacking.map(nameOf),
      permanentLack: all.length > 0 && lacking.length === all.length,
    }
  })
}

/** One declaration; throws `record-gone`. */
export function placeById(reader: Reader, declarationId: number): Place {
  const [place] = placesByIds(reader, [declarationId])
  if (!place) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  return place
}

/** Every declaration with start ≤ day ≤ end (open ends count) whose duty to register is not "no", by number. */
export function activePlaces(reader: Reader, date: LocalDate): Place[] {
  const ids = reader.all(
    query
      .selectFrom('declaration')
      .select('id')
      .where((where) => where.or([where('startDate', 'is', null), where('startDate', '<=', date)]))
      .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', date)]))
      .where((where) => where.or([where('dutyToRegister', 'is', null), where('dutyToRegister', '!=', 'no')])),
  )
  return placesByIds(
    reader,
    ids.map(({ id }) => id),
  )
}

/** A company of the office, with its number of a day. */
export interface OwnCompany extends Pick<Sender, 'name' | 'number'> {
  id: number
}

/** The office's companies with the numbers valid on a day: the enterprise number, else the VAT number. */
export function ownCompaniesOn(reader: Reader, date: LocalDate): OwnCompany[] {
  const numbers = Map.groupBy(
    reader.all(
      query
        .selectFrom('companyNumber as n')
        .innerJoin('company as c', 'c.id', 'n.companyId')
        .select(['n.companyId', 'n.kind', 'n.value', 'n.validFrom', 'n.validTo'])
        .where('c.roleOwn', '=', 1)
        .orderBy('n.kind')
        .orderBy('n.id', 'desc'),
    ),
    ({ companyId }) => companyId,
  )
  const own = query.selectFrom('company').select(['id', 'name']).where('roleOwn', '=', 1).orderBy('id')
  return reader.all(own).map(({ id, name }) => {
    const all = numbers.get(id) ?? []
    const valid = all.find(({ validFrom, validTo }) => within(date, validFrom, validTo))
    return { id, name, number: (valid ?? all[0])?.value ?? null }
  })
}

/**
 * The own company a declaration concerns: the declarant if it is one of ours, else the one nearest the declarant in the
 * chain of the day, else the first entered; undefined in an office without a company.
 */
export function ownCompanyAt(
  reader: Reader,
  place: Place,
  own: readonly OwnCompany[],
  date: LocalDate,
): OwnCompany | undefined {
  const declarant = own.find(({ id }) => id === place.declarantId)
  if (declarant || own.length < 2) return declarant ?? own[0]
  const tiers = tiersOn(reader, place.declarationId, date)
  const tier = ({ id }: OwnCompany): number => tiers.get(id) ?? Number.MAX_SAFE_INTEGER
  return own.toSorted((first, second) => tier(first) - tier(second))[0]
}
