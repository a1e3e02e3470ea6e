import { useMemo } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LinkRow } from '#shared/contract/chain.ts'

/** The columns of the list of links. */
export function useChainColumns(): readonly GridColumn<LinkRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo(
    (): GridColumn<LinkRow>[] => [
      { id: 'contractor', heading: t(($) => $.chain.fields.contractor), kind: 'text', width: 200 },
      { id: 'directEmployer', heading: t(($) => $.chain.fields.directEmployer), kind: 'text', width: 200 },
      { id: 'workplace', heading: t(($) => $.chain.fields.workplace), kind: 'text', width: 190 },
      { id: 'declaration', heading: t(($) => $.chain.fields.declaration), kind: 'identifier', width: 150 },
      { id: 'validFrom', heading: t(($) => $.chain.fields.validFrom), kind: 'date', width: 110 },
      { id: 'validTo', heading: t(($) => $.chain.fields.validTo), kind: 'date', width: 110 },
      {
        id: 'method',
        heading: t(($) => $.chain.fields.method),
        kind: 'choice',
        choices: choices.methods,
        width: 170,
      },
      { id: 'fallbackChannel', heading: t(($) => $.chain.fields.fallbackChannel), kind: 'text', width: 170 },
      { id: 'viaAgency', heading: t(($) => $.chain.fields.viaAgency), kind: 'yesNo', width: 150, hidden: true },
      { id: 'informedOn', heading: t(($) => $.chain.fields.informedOn), kind: 'date', width: 150 },
      { id: 'activeOn', heading: t(($) => $.records.activeOn), kind: 'date', filterOnly: true },
    ],
    [t, choices],
  )
}
