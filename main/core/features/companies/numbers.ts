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
