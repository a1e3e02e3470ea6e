import { useMemo } from 'react'

import { deviceWords, fitTones, fitWords, meansWords } from '#renderer/features/means/words.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FitRow } from '#shared/contract/means.ts'
import { deviceKinds, meansKinds } from '#shared/domain/access.ts'
import { fitCodes } from '#shared/domain/means.ts'

/** The columns of the list of who is planned where with what. */
export function useFitColumns(): readonly GridColumn<FitRow>[] {
  const t = useTexts()
  return useMemo(
    (): GridColumn<FitRow>[] => [
      { id: 'workplace', heading: t(($) => $.means.fields.workplace), kind: 'text', width: 140 },
      { id: 'person', heading: t(($) => $.means.fields.person), kind: 'text', width: 150 },
      {
        id: 'code',
        heading: t(($) => $.means.fields.code),
        kind: 'choice',
        width: 330,
        choices: fitCodes.map((value) => ({ value, label: t(($) => $.means.fit.short[value]) })),
        text: fitWords,
        render: (row) => (
          <span title={fitWords(row)}>
            <StateBadge tone={fitTones[row.code]}>{fitWords(row)}</StateBadge>
          </span>
        ),
      },
      { id: 'firm', heading: t(($) => $.means.fields.firm), kind: 'text', width: 140 },
      { id: 'onDate', heading: t(($) => $.means.fields.onDate), kind: 'date', width: 110 },
      { id: 'days', heading: t(($) => $.means.fields.days), kind: 'number', width: 70 },
      {
        id: 'means',
        heading: t(($) => $.means.fields.means),
        kind: 'choice',
        width: 170,
        hidden: true,
        choices: meansKinds.map((value) => ({ value, label: t(($) => $.means.kinds[value]) })),
        text: (row) => meansWords(row.means),
        render: (row) => meansWords(row.means),
      },
      {
        id: 'devices',
        heading: t(($) => $.means.fields.devices),
        kind: 'choice',
        width: 190,
        hidden: true,
        choices: deviceKinds.map((value) => ({ value, label: t(($) => $.means.devices[value]) })),
        text: (row) => deviceWords(row.devices),
        render: (row) => deviceWords(row.devices),
      },
      {
        id: 'declaration',
        heading: t(($) => $.means.fields.declaration),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
      { id: 'date', heading: t(($) => $.means.misfits.period.label), kind: 'date', filterOnly: true },
    ],
    [t],
  )
}
