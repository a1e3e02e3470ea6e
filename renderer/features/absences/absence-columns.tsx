import { useMemo } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import type { AbsenceRow } from '#shared/contract/absences.ts'

/** The columns of absences and closures; `of` leaves out what is the same in every row of a record's page. */
export function useAbsenceColumns(of: 'person' | 'declaration' | null = null): readonly GridColumn<AbsenceRow>[] {
  const t = useTexts()
  return useMemo((): GridColumn<AbsenceRow>[] => {
    const whose: GridColumn<AbsenceRow>[] = [
      {
        id: 'kind',
        heading: t(($) => $.absences.fields.kind),
        kind: 'choice',
        width: 105,
        choices: (['absence', 'closure'] as const).map((value) => ({
          value,
          label: t(($) => $.absences.kinds[value]),
        })),
      },
      { id: 'person', heading: t(($) => $.absences.fields.person), kind: 'text', width: 165 },
      { id: 'workplace', heading: t(($) => $.absences.fields.workplace), kind: 'text', width: 170 },
    ]
    const numbers: GridColumn<AbsenceRow>[] = [
      {
        id: 'declaration',
        heading: t(($) => $.absences.fields.declaration),
        kind: 'identifier',
        width: 160,
        hidden: true,
      },
      {
        id: 'identifier',
        heading: t(($) => $.absences.fields.identifier),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
    ]
    return [
      ...(of === null ? whose : []),
      { id: 'validFrom', heading: t(($) => $.absences.fields.validFrom), kind: 'date', width: 105 },
      {
        id: 'validTo',
        heading: t(($) => $.absences.fields.validTo),
        kind: 'date',
        width: 105,
      },
      { id: 'reason', heading: t(($) => $.absences.fields.reason), kind: 'text', width: 240 },
      ...(of === null ? numbers : []),
      { id: 'activeOn', heading: t(($) => $.absences.activeOn), kind: 'date', filterOnly: true },
    ]
  }, [t, of])
}
