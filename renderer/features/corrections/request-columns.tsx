import { useMemo } from 'react'

import { LeftMark, RequestState } from '#renderer/features/corrections/marks.tsx'
import { addresseeWords, isRunning, peopleWords } from '#renderer/features/corrections/words.ts'
import { leftText } from '#renderer/features/findings/words.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionRow } from '#shared/contract/correction-shapes.ts'
import {
  addresseeKinds,
  correctionOrigins,
  correctionReasons,
  correctionStates,
} from '#shared/domain/correction/words.ts'

/** The columns of the list of all requests. */
export function useRequestColumns(): readonly GridColumn<CorrectionRow>[] {
  const t = useTexts()
  return useMemo((): GridColumn<CorrectionRow>[] => {
    const field = t(($) => $.corrections.fields, { returnObjects: true })
    return [
      { id: 'number', heading: field.number, kind: 'identifier', width: 120 },
      {
        id: 'state',
        heading: field.state,
        kind: 'choice',
        width: 170,
        choices: correctionStates.map((value) => ({ value, label: t(($) => $.corrections.states[value]) })),
        render: (row) => <RequestState state={row.state} />,
      },
      {
        id: 'deadline',
        heading: field.deadline,
        kind: 'date',
        width: 130,
      },
      {
        id: 'daysLeft',
        heading: field.daysLeft,
        kind: 'text',
        width: 168,
        sortable: false,
        filterable: false,
        text: (row) => (isRunning(row.state) ? leftText(row.daysLeft) : ''),
        render: (row) => (isRunning(row.state) ? <LeftMark deadline={row.deadline} daysLeft={row.daysLeft} /> : null),
      },
      {
        id: 'addressee',
        heading: field.addressee,
        kind: 'choice',
        width: 130,
        choices: addresseeKinds.map((value) => ({ value, label: t(($) => $.corrections.addressees[value]) })),
      },
      { id: 'addresseeName', heading: field.addresseeName, kind: 'text', width: 170, text: addresseeWords },
      { id: 'person', heading: field.person, kind: 'text', width: 160, text: peopleWords },
      { id: 'workplace', heading: field.workplace, kind: 'text', width: 160 },
      {
        id: 'reason',
        heading: field.reason,
        kind: 'choice',
        width: 180,
        choices: correctionReasons.map((value) => ({ value, label: t(($) => $.corrections.reasons[value]) })),
      },
      { id: 'date', heading: field.date, kind: 'date', width: 110 },
      { id: 'items', heading: field.items, kind: 'number', width: 90 },
      { id: 'evidence', heading: field.evidence, kind: 'number', width: 90 },
      { id: 'responsible', heading: field.responsible, kind: 'text', width: 130 },
      { id: 'followUpOn', heading: field.followUpOn, kind: 'date', width: 120 },
      { id: 'sentOn', heading: field.sentOn, kind: 'date', width: 120 },
      { id: 'answeredOn', heading: field.answeredOn, kind: 'date', width: 120 },
      { id: 'reference', heading: field.reference, kind: 'text', width: 140 },
      {
        id: 'origin',
        heading: field.origin,
        kind: 'choice',
        width: 150,
        hidden: true,
        choices: correctionOrigins.map((value) => ({ value, label: t(($) => $.corrections.origins[value]) })),
      },
      { id: 'createdAt', heading: field.createdAt, kind: 'instant', width: 150, hidden: true },
    ]
  }, [t])
}
