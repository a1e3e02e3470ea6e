import { query, type Reader } from '#main/core/db/query.ts'
import type { Alias } from '#main/core/features/people/aliases.ts'
import { nameOfKey } from '#shared/domain/stated-name.ts'

/**
 * What is to be remembered so that a form without number means somebody; null for a form that is no name. `made` tells which
 * company stands for a stated firm that nobody knows yet.
 */
export function aliasOfKey(
  reader: Reader,
  provisionalKey: string,
  made: (statedCompanyId: number) => number | null = () => null,
): Alias | null {
  const named = nameOfKey(provisionalKey)
  if (!named) return null
  const { nameKey, firm } = named
  const stated = query.selectFrom('statedCompany').select(['id', 'companyId']).where('text', '=', firm)
  const known = firm === '' ? undefined : reader.first(stated)
  const companyId = known ? (known.companyId ?? made(known.id)) : null
  return { nameKey, companyId, firmText: companyId === null ? firm : '' }
}
