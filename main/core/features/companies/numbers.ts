import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

/**
 * The number of each company that holds on a Brussels calendar day, as stored: its enterprise number, else its foreign VAT
 * number. A firm keeps one identity, whatever numbers it had before or got later; of several of a kind the one that begins
 * last counts. Companies without a number are absent.
 */
export function numbersOn(reader: Reader, companyIds: Iterable<number>, date: LocalDate): Map<number, string> {
  const rows = reader.all(
    query
      .selectFrom('companyNumber')
      .select(['companyId', 'value', 'validFrom', 'validTo'])
      .where('companyId', 'in', idList(companyIds))
      // Foreign numbers come first, so that an enterprise number takes their place.
      .orderBy('kind', 'desc')
      .orderBy('validFrom')
      .orderBy('id'),
  )
  const standing = rows.filter(({ validFrom, validTo }) => within(date, validFrom, validTo))
  return new Map(standing.map(({ companyId, value }) => [companyId, value]))
}

/** The number of a firm that day as people read it; null without one. */
export function numberThen(numbers: ReadonlyMap<number, string>, companyId: number): string | null {
  const number = numbers.get(companyId)
  if (number === undefined) return null
  return /^\d{10}$/.test(number) ? formatEnterpriseNumber(number) : number
}
