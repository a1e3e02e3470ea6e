import { useMemo } from 'react'

import { lackFields } from '#renderer/features/access/filters.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AccessRow } from '#shared/contract/access.ts'
import { limosaStates, type AccessLack } from '#shared/domain/access-lacks.ts'

/** Everything that is lacking, in words. */
export function lacksWords(lacks: readonly AccessLack[]): string {
  return lacks.map((lack) => text(($) => $.access.lacks[lack])).join(' · ')
}

/** The columns of the work list, as of today. */
export function useAccessColumns(): readonly GridColumn<AccessRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo((): GridColumn<AccessRow>[] => {
    const hidden = { hidden: true } as const
    return [
      { id: 'person', heading: t(($) => $.access.fields.person), kind: 'text', width: 160 },
      {
        id: 'lacks',
        heading: t(($) => $.access.fields.lacks),
        kind: 'text',
        width: 265,
        filterable: false,
        text: (row) => lacksWords(row.lacks),
        render: (row) =>
          row.lacks.length === 0 ? (
            <StateBadge tone="good">{t(($) => $.access.work.complete)}</StateBadge>
          ) : (
            <span title={lacksWords(row.lacks)}>{lacksWords(row.lacks)}</span>
          ),
      },
      { id: 'nextPlannedOn', heading: t(($) => $.access.fields.nextPlannedOn), kind: 'date', width: 175 },
      { id: 'employer', heading: t(($) => $.access.fields.employer), kind: 'text', width: 160 },
      { id: 'workplace', heading: t(($) => $.access.fields.workplace), kind: 'text', width: 170 },
      {
        id: 'capacity',
        heading: t(($) => $.people.fields.capacity),
        kind: 'choice',
        choices: choices.capacities,
        width: 120,
        ...hidden,
      },
      {
        id: 'language',
        heading: t(($) => $.people.fields.language),
        kind: 'choice',
        choices: choices.languages,
        width: 110,
        ...hidden,
      },
      { id: 'identifier', heading: t(($) => $.people.fields.identifier), kind: 'identifier', width: 140, ...hidden },
      { id: 'newcomerOn', heading: t(($) => $.access.fields.newcomerOn), kind: 'date', width: 140, ...hidden },
      { id: 'own', heading: t(($) => $.access.fields.own), kind: 'yesNo', width: 120, ...hidden },
      {
        id: 'limosaState',
        heading: t(($) => $.access.fields.limosaState),
        kind: 'choice',
        width: 120,
        choices: limosaStates.map((value) => ({ value, label: t(($) => $.access.limosa.states[value]) })),
        ...hidden,
      },
      { id: 'limosaOn', heading: t(($) => $.access.fields.limosaOn), kind: 'date', width: 130, ...hidden },
      {
        id: 'declarations',
        heading: t(($) => $.access.fields.declarations),
        kind: 'identifier',
        filterOnly: true,
      },
      { id: 'lackCount', heading: t(($) => $.access.fields.lackCount), kind: 'number', filterOnly: true },
      ...lackFields.map(([lack, id]): GridColumn<AccessRow> => ({
        id,
        heading: t(($) => $.access.lacks[lack]),
        kind: 'yesNo',
        filterOnly: true,
      })),
    ]
  }, [t, choices])
}
