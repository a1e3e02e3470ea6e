import { useMemo } from 'react'

import { provisionalColumn } from '#renderer/features/companies/company-columns.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonRow } from '#shared/contract/people.ts'

/** The columns of the list of people. Employer, capacity and identifier are those of today. */
export function usePeopleColumns(): readonly GridColumn<PersonRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo(
    (): GridColumn<PersonRow>[] => [
      { id: 'lastName', heading: t(($) => $.people.fields.lastName), kind: 'text', width: 190 },
      { id: 'firstName', heading: t(($) => $.people.fields.firstName), kind: 'text', width: 150 },
      { id: 'identifier', heading: t(($) => $.people.fields.identifier), kind: 'identifier', width: 150 },
      {
        id: 'identifierKind',
        heading: t(($) => $.people.fields.identifierKind),
        kind: 'choice',
        choices: choices.identifierKinds,
        width: 190,
        hidden: true,
      },
      { id: 'employer', heading: t(($) => $.people.fields.employer), kind: 'text', width: 200 },
      {
        id: 'capacity',
        heading: t(($) => $.people.fields.capacity),
        kind: 'choice',
        choices: choices.capacities,
        width: 130,
      },
      { id: 'limosaTo', heading: t(($) => $.people.fields.limosaTo), kind: 'date', width: 140 },
      { id: 'birthDate', heading: t(($) => $.people.fields.birthDate), kind: 'date', width: 140, hidden: true },
      {
        id: 'language',
        heading: t(($) => $.people.fields.language),
        kind: 'choice',
        choices: choices.languages,
        width: 110,
      },
      {
        id: 'nationality',
        heading: t(($) => $.people.fields.nationality),
        kind: 'choice',
        choices: choices.countries,
        width: 150,
        hidden: true,
      },
      {
        id: 'identityCountry',
        heading: t(($) => $.people.fields.identityCountry),
        kind: 'choice',
        choices: choices.countries,
        width: 180,
        hidden: true,
      },
      provisionalColumn(t(($) => $.people.fields.provisional)),
    ],
    [t, choices],
  )
}

/** A person as lists name them: surname first. */
export function personName(person: { lastName: string; firstName: string | null }): string {
  return person.firstName === null ? person.lastName : `${person.lastName} ${person.firstName}`
}
