import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** The numbers that hold on a day: the Belgian one before a foreign one. */
export function numbersOn(reader: Reader, companyIds: readonly number[], date: LocalDate): Map<number, string> {
  const rows = query
    .selectFrom('companyNumber')
    .select(['companyId', 'value'])
    .where('companyId', 'in', idList(companyIds))
    .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', date)]))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
    .orderBy('kind', 'desc')
    .orderBy('id', 'desc')
  return new Map(reader.all(rows).map(({ companyId, value }) => [companyId, value]))
}
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

/** The numbers of a firm on a day, as people read them. */
export interface NumbersThen {
  enterprise: string | null
  vat: string | null
}

/**
 * The numbers of companies that hold on a Brussels calendar day: a firm keeps one identity, whatever numbers it had before
 * or got later. Of several of a kind the one that begins last counts.
 */
export function numbersOn(reader: Reader, companyIds: Iterable<number>, date: LocalDate): Map<number, NumbersThen> {
  const rows = reader.all(
    query
      .selectFrom('companyNumber')
      .select(['companyId', 'kind', 'value', 'validFrom', 'validTo'])
      .where('companyId', 'in', idList(companyIds))
      .orderBy('validFrom')
      .orderBy('id'),
  )
  const numbers = new Map<number, NumbersThen>()
  for (const { companyId, kind, value, validFrom, validTo } of rows) {
    if (!within(date, validFrom, validTo)) continue
    const known = numbers.get(companyId) ?? { enterprise: null, vat: null }
    if (kind === 'enterprise') known.enterprise = formatEnterpriseNumber(value)
    else known.vat = value
    numbers.set(companyId, known)
  }
  return numbers
}

/** The number to show for a firm: its enterprise number that day, else its foreign VAT number. */
export function numberThen(numbers: ReadonlyMap<number, NumbersThen>, companyId: number): string | null {
  const known = numbers.get(companyId)
  return known?.enterprise ?? known?.vat ?? null
}
