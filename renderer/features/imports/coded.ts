import { labelOf, useChoices, type Choices } from '#renderer/features/records/choices.ts'
import type { Choice } from '#renderer/ui/data-grid/types.ts'

const coded: Record<string, keyof Choices> = {
  regime: 'regimes',
  method: 'methods',
  capacity: 'capacities',
  role: 'roles',
  language: 'languages',
  country: 'countries',
  dutyToRegister: 'duties',
  purpose: 'purposes',
  type: 'registrationTypes',
  source: 'registrationSources',
  kind: 'paperKinds',
}

/** The words of a field that knows only some; null for any other. */
export function useCodedChoices(field: string): readonly Choice[] | null {
  const choices = useChoices()
  const name = coded[field]
  return name === undefined ? null : choices[name]
}

/** What a cell becomes, in words: the codes of a field that knows only some are replaced by what they mean. */
export function codedWords(field: string, text: string | null, choices: Choices): string | null {
  const name = coded[field]
  if (name === undefined || text === null) return text
  return text
    .split(', ')
    .map((code) => labelOf(choices[name], code) ?? code)
    .join(', ')
}
