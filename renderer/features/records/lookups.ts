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
/** Links of chains: who works for whom, and where. */
export const linkLookup: { kind: string; load: LookupLoader } = {
  kind: 'links',
  load: async (input) => await client.chain.lookup(input),
}
export const paperLookup: { kind: string; load: LookupLoader } = {
  kind: 'papers',
  load: async (input) => await client.papers.lookup(input),
}
/** Declarations where the place matters more than the number: the name of the workplace stands first. */
export const placeLookup: { kind: string; load: LookupLoader } = {
  kind: 'places',
  load: async (input) => {
    const found = await client.declarations.lookup(input)
    return found.map((item) => (item.detail ? { ...item, label: item.detail, detail: item.label } : item))
  },
}
