import { useMemo } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import { weekdayWords } from '#renderer/features/planning/weekday-words.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AssignmentRow } from '#shared/contract/planning.ts'

/** The columns of the planning; `without` leaves out what is the same in every row. */
export function usePlanningColumns(
  without: 'person' | 'declaration' | null = null,
): readonly GridColumn<AssignmentRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo((): GridColumn<AssignmentRow>[] => {
    const person: GridColumn<AssignmentRow>[] = [
      { id: 'person', heading: t(($) => $.planning.fields.person), kind: 'text', width: 210 },
      { id: 'identifier', heading: t(($) => $.planning.fields.identifier), kind: 'identifier', width: 150 },
      { id: 'employer', heading: t(($) => $.planning.fields.employer), kind: 'text', width: 180 },
    ]
    const declaration: GridColumn<AssignmentRow>[] = [
      { id: 'workplace', heading: t(($) => $.planning.fields.workplace), kind: 'text', width: 190 },
      { id: 'declaration', heading: t(($) => $.planning.fields.declaration), kind: 'identifier', width: 150 },
    ]
    return [
      ...(without === 'person' ? [] : person),
      ...(without === 'declaration' ? [] : declaration),
      { id: 'validFrom', heading: t(($) => $.planning.fields.validFrom), kind: 'date', width: 110 },
      { id: 'validTo', heading: t(($) => $.planning.fields.validTo), kind: 'date', width: 110 },
      {
        id: 'weekdays',
        heading: t(($) => $.planning.fields.weekdays),
        kind: 'text',
        width: 170,
        filterable: false,
        text: (row) => weekdayWords(row.weekdays, choices.weekdays),
      },
      { id: 'startTime', heading: t(($) => $.planning.fields.startTime), kind: 'text', width: 130 },
      { id: 'endTime', heading: t(($) => $.planning.fields.endTime), kind: 'text', width: 120 },
      { id: 'dueOn', heading: t(($) => $.planning.page.dueOn), kind: 'date', filterOnly: true },
      { id: 'activeOn', heading: t(($) => $.records.activeOn), kind: 'date', filterOnly: true },
    ]
  }, [t, choices, without])
}
