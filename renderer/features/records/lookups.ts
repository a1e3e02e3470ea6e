import { client } from '#renderer/bridge/queries.ts'
import type { LookupLoader } from '#renderer/ui/form/lookup-field.tsx'

/** Loaders for `LookupField`, with the names under which the cache keeps what they found. */
export const companyLookup: { kind: string; load: LookupLoader } = {
  kind: 'companies',
  load: async (input) => await client.companies.lookup(input),
}
export const personLookup: { kind: string; load: LookupLoader } = {
  kind: 'people',
  load: async (input) => await client.people.lookup(input),
}
export const declarationLookup: { kind: string; load: LookupLoader } = {
  kind: 'declarations',
  load: async (input) => await client.declarations.lookup(input),
}
