import { useMemo } from 'react'

import { KeyStanding } from '#renderer/features/keys/key-badge.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import type { Choice, GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FirmKeyRow, KeyRow } from '#shared/contract/keys.ts'
import { keyKinds, keyStates } from '#shared/domain/access.ts'
import { firmSteps, otherNext, personSteps, stepActors } from '#shared/domain/keys.ts'

type Field = keyof (typeof import('#shared/i18n/fr/keys.ts'))['keys']['fields']

function useActors(): Choice[] {
  const t = useTexts()
  return useMemo(() => stepActors.map((value) => ({ value, label: t(($) => $.keys.actors[value]) })), [t])
}

/** The columns of people and their keys. */
export function useKeyColumns(): readonly GridColumn<KeyRow>[] {
  const t = useTexts()
  const choices = useChoices()
  const actors = useActors()
  return useMemo((): GridColumn<KeyRow>[] => {
    const head = (field: Field): string => t(($) => $.keys.fields[field])
    return [
      { id: 'person', heading: head('person'), kind: 'text', width: 180 },
      { id: 'employer', heading: head('employer'), kind: 'text', width: 150 },
      {
        id: 'keyState',
        heading: head('keyState'),
        kind: 'choice',
        width: 190,
        choices: (['none', ...keyStates] as const).map((value) => ({ value, label: t(($) => $.keys.states[value]) })),
        render: (row) => <KeyStanding kind={row.keyKind} state={row.keyState} />,
      },
      {
        id: 'nextStep',
        heading: head('nextStep'),
        kind: 'choice',
        width: 225,
        // Several ways end with a step of the same name: whoever filters is told which.
        choices: [...otherNext, ...personSteps].map((value) => {
          const title = t(($) => $.keys.steps[value].title)
          const kind = keyKinds.find((one) => value === `${one}-login`)
          return { value, label: kind ? `${title} (${t(($) => $.keys.kinds[kind])})` : title }
        }),
        render: (row) => {
          const { nextStep } = row
          return nextStep === null ? '' : t(($) => $.keys.steps[nextStep].title)
        },
      },
      { id: 'nextActor', heading: head('nextActor'), kind: 'choice', width: 115, choices: actors },
      {
        id: 'appointmentOn',
        heading: head('appointmentOn'),
        kind: 'date',
        width: 130,
        render: (row) =>
          row.appointmentOn !== null && row.appointmentOn < todayInBrussels() ? (
            <StateBadge tone="warn">{formatDate(row.appointmentOn)}</StateBadge>
          ) : (
            formatDate(row.appointmentOn)
          ),
      },
      { id: 'since', heading: head('since'), kind: 'date', width: 105 },
      {
        id: 'keyKind',
        heading: head('kind'),
        kind: 'choice',
        width: 160,
        hidden: true,
        choices: keyKinds.map((value) => ({ value, label: t(($) => $.keys.kinds[value]) })),
      },
      { id: 'identifier', heading: head('identifier'), kind: 'identifier', width: 140, hidden: true },
      {
        id: 'capacity',
        heading: head('capacity'),
        kind: 'choice',
        width: 120,
        hidden: true,
        choices: choices.capacities,
      },
      {
        id: 'identityCountry',
        heading: head('identityCountry'),
        kind: 'choice',
        width: 180,
        hidden: true,
        choices: choices.countries,
      },
    ]
  }, [t, choices, actors])
}

/** The columns of foreign firms and their five steps. */
export function useFirmKeyColumns(): readonly GridColumn<FirmKeyRow>[] {
  const t = useTexts()
  const choices = useChoices()
  const actors = useActors()
  return useMemo(
    (): GridColumn<FirmKeyRow>[] => [
      { id: 'name', heading: t(($) => $.keys.fields.firm), kind: 'text', width: 230 },
      {
        id: 'country',
        heading: t(($) => $.keys.fields.country),
        kind: 'choice',
        width: 130,
        choices: choices.countries,
      },
      {
        id: 'done',
        heading: t(($) => $.keys.fields.done),
        kind: 'choice',
        width: 150,
        choices: Array.from({ length: firmSteps.length + 1 }, (_, count) => ({
          value: String(count),
          label: t(($) => $.keys.firm.progress, { done: count, all: firmSteps.length }),
        })),
        render: (row) => (
          <StateBadge tone={row.nextStep === null ? 'good' : 'info'}>
            {row.nextStep === null
              ? t(($) => $.keys.tab.complete)
              : t(($) => $.keys.tab.progress, { step: firmSteps.indexOf(row.nextStep) + 1, all: firmSteps.length })}
          </StateBadge>
        ),
      },
      {
        id: 'nextStep',
        heading: t(($) => $.keys.fields.nextStep),
        kind: 'choice',
        width: 290,
        choices: firmSteps.map((value) => ({ value, label: t(($) => $.keys.steps[value].title) })),
      },
      { id: 'nextActor', heading: t(($) => $.keys.fields.nextActor), kind: 'choice', width: 190, choices: actors },
      { id: 'lastOn', heading: t(($) => $.keys.fields.lastOn), kind: 'date', width: 130 },
      {
        id: 'enterpriseNumber',
        heading: t(($) => $.keys.fields.enterpriseNumber),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
      { id: 'foreignVat', heading: t(($) => $.keys.fields.foreignVat), kind: 'identifier', width: 150, hidden: true },
    ],
    [t, choices, actors],
  )
}
