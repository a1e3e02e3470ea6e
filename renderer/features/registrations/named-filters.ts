import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'

import { api, client } from '#renderer/bridge/queries.ts'
import { sourceName } from '#renderer/features/imports/words.ts'
import { namedFields, type NamedField } from '#renderer/features/registrations/registration-columns.tsx'
import type { Choice } from '#renderer/ui/data-grid/types.ts'
import type { Filter } from '#shared/contract/list.ts'

/** What each id among the conditions of a list stands for, so that a chip reads as a name and never as a number. */
export function useFilterNames(filters: readonly Filter[]): Readonly<Partial<Record<NamedField, readonly Choice[]>>> {
  const asked = useMemo(
    () =>
      namedFields.flatMap((field) => {
        const values = filters.filter((filter) => filter.field === field).flatMap(({ value }) => value ?? [])
        return values.map((value) => ({ field, id: Number(value) })).filter(({ id }) => Number.isSafeInteger(id))
      }),
    [filters],
  )
  const found = useQueries({
    queries: asked.map(({ field, id }) => ({
      queryKey: [['registrations', 'filterName'], field, id],
      queryFn: async () => await nameOf(field, id),
      staleTime: Infinity,
    })),
    combine: (results) => results.map(({ data }) => data ?? null),
  })
  return useMemo(() => {
    const names: Partial<Record<NamedField, Choice[]>> = {}
    asked.forEach(({ field, id }, index) => {
      const label = found[index] ?? String(id)
      names[field] = [...(names[field] ?? []), { value: String(id), label }]
    })
    return names
  }, [asked, found])
}

async function nameOf(field: NamedField, id: number): Promise<string> {
  const input = { text: '', ids: [id] }
  switch (field) {
    case 'personId':
      return (await client.people.lookup(input))[0]?.label ?? String(id)
    case 'declarationId':
      return (await client.declarations.lookup(input))[0]?.label ?? String(id)
    case 'companyId':
      return (await client.companies.lookup(input))[0]?.label ?? String(id)
    case 'batchId':
      return sourceName(await client.imports.get({ batchId: id }))
    default:
      return await statedName(field, id)
  }
}

/** What files name is told by the first row that names it. */
async function statedName(
  field: 'statedPersonId' | 'statedDeclarationId' | 'statedCompanyId',
  id: number,
): Promise<string> {
  const filters = [{ field, operator: 'equals' as const, value: String(id) }]
  const [row] = (await api.registrations.list.call({ filters, limit: 1 })).rows
  if (!row) return String(id)
  if (field === 'statedPersonId') return row.person
  return field === 'statedCompanyId' ? row.firm : row.declaration
}
