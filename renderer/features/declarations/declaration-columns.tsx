import { useMemo } from 'react'

import { provisionalColumn } from '#renderer/features/companies/company-columns.tsx'
import { DueBadge } from '#renderer/features/works/due.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { covers } from '#renderer/features/records/period.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationRow } from '#shared/contract/declarations.ts'
import type { ReactElement } from 'react'

/** The columns of the list of declarations. */
export function useDeclarationColumns(): readonly GridColumn<DeclarationRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo(
    (): GridColumn<DeclarationRow>[] => [
      { id: 'number', heading: t(($) => $.declarations.fields.number), kind: 'identifier', width: 190 },
      { id: 'workplace', heading: t(($) => $.declarations.fields.workplace), kind: 'text', width: 210 },
      {
        id: 'regime',
        heading: t(($) => $.declarations.fields.regime),
        kind: 'choice',
        choices: choices.regimes,
        width: 120,
      },
      { id: 'startDate', heading: t(($) => $.declarations.fields.startDate), kind: 'date', width: 110 },
      { id: 'endDate', heading: t(($) => $.declarations.fields.endDate), kind: 'date', width: 110 },
      { id: 'client', heading: t(($) => $.declarations.fields.client), kind: 'text', width: 200 },
      { id: 'declarant', heading: t(($) => $.declarations.fields.declarant), kind: 'text', width: 180, hidden: true },
      { id: 'address', heading: t(($) => $.declarations.fields.address), kind: 'text', width: 300 },
      {
        id: 'dutyToRegister',
        heading: t(($) => $.declarations.fields.dutyToRegister),
        kind: 'choice',
        choices: choices.duties,
        width: 170,
        hidden: true,
      },
      {
        id: 'due',
        heading: t(($) => $.works.due.column),
        kind: 'choice',
        choices: (['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: t(($) => $.works.due.short[value]),
        })),
        render: ({ due }) => due !== null && <DueBadge due={due} />,
        width: 150,
      },
      {
        id: 'toReport',
        heading: t(($) => $.works.changes.column),
        kind: 'number',
        width: 110,
      },
      { id: 'reportedOn', heading: t(($) => $.works.list.reportedOn), kind: 'date', width: 130, hidden: true },
      { ...provisionalColumn(t(($) => $.works.draft)), id: 'draft' },
      provisionalColumn(t(($) => $.declarations.fields.provisional)),
      { id: 'activeOn', heading: t(($) => $.records.activeOn), kind: 'date', filterOnly: true },
    ],
    [t, choices],
  )
}

/** How works stand today: running, to come, ended, or without an end. */
export function WorksState(props: { startDate: string | null; endDate: string | null }): ReactElement {
  const { startDate, endDate } = props
  const today = todayInBrussels()
  const state: [Tone, string] = covers(startDate, endDate, today)
    ? ['good', text(($) => $.declarations.page.active)]
    : startDate !== null && startDate > today
      ? ['info', text(($) => $.declarations.page.future)]
      : ['quiet', text(($) => $.declarations.page.past)]
  return (
    <>
      <StateBadge tone={state[0]}>{state[1]}</StateBadge>
      {endDate === null && <StateBadge tone="warn">{text(($) => $.declarations.page.noEnd)}</StateBadge>}
    </>
  )
}
