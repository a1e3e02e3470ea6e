import { useMemo } from 'react'

import { kindName, nameOfKind, PaperStateBadge, usePaperKinds } from '#renderer/features/papers/words.tsx'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperRow } from '#shared/contract/papers.ts'
import { paperStates, paperSubjects } from '#shared/domain/paper.ts'

/** The columns of papers; `of` leaves out what is the same in every row of a record's page. */
export function usePaperColumns(of: 'company' | 'other' | null = null): readonly GridColumn<PaperRow>[] {
  const t = useTexts()
  const kinds = usePaperKinds()
  return useMemo((): GridColumn<PaperRow>[] => {
    const heading = (
      field: 'firm' | 'holder' | 'workplace' | 'declaration' | 'note' | 'reference' | 'fileName',
    ): string => t(($) => $.papers.fields[field])
    const flag = (id: 'required' | 'replaced' | 'ended'): GridColumn<PaperRow> => ({
      id,
      heading: t(($) => $.papers.fields[id]),
      kind: 'yesNo',
      width: 100,
      hidden: true,
    })
    const hidden = of !== null
    return [
      {
        id: 'kindId',
        heading: t(($) => $.papers.fields.kindId),
        kind: 'choice',
        width: 200,
        choices: kinds.map((kind) => ({ value: String(kind.id), label: nameOfKind(kind) })),
        render: kindName,
        text: kindName,
      },
      ...(of === 'company'
        ? []
        : [{ id: 'firm', heading: heading('firm'), kind: 'text', width: 165, hidden } as const]),
      {
        id: 'state',
        heading: t(($) => $.papers.fields.state),
        kind: 'choice',
        width: 150,
        choices: paperStates.map((value) => ({
          value,
          label: t(($) => $.papers.states[value === 'missing' ? 'later' : value]),
        })),
        render: (row) => <PaperStateBadge {...row} />,
      },
      { id: 'expiresOn', heading: t(($) => $.papers.fields.expiresOn), kind: 'date', width: 125 },
      {
        id: 'holder',
        heading: heading('holder'),
        kind: 'text',
        width: 205,
        hidden: of === 'other',
        // A paper of the firm itself: its name stands beside already.
        ...(of === 'company' ? {} : { render: (row: PaperRow) => (row.holder === row.firm ? '' : row.holder) }),
      },
      { id: 'workplace', heading: heading('workplace'), kind: 'text', width: 150, hidden: of === 'other' },
      { id: 'issuedOn', heading: t(($) => $.papers.fields.issuedOn), kind: 'date', width: 100 },
      { id: 'reference', heading: heading('reference'), kind: 'text', width: 125 },
      { id: 'verifiedOn', heading: t(($) => $.papers.fields.verifiedOn), kind: 'date', width: 105 },
      { id: 'verifiedBy', heading: t(($) => $.papers.fields.verifiedBy), kind: 'text', width: 120, hidden: true },
      { id: 'fileName', heading: heading('fileName'), kind: 'text', width: 150 },
      { id: 'declaration', heading: heading('declaration'), kind: 'identifier', width: 150, hidden: true },
      {
        id: 'subject',
        heading: t(($) => $.papers.fields.subject),
        kind: 'choice',
        width: 130,
        hidden: true,
        choices: paperSubjects.map((value) => ({ value, label: t(($) => $.papers.subjects[value]) })),
      },
      { id: 'note', heading: heading('note'), kind: 'text', width: 200, hidden: true },
      flag('required'),
      flag('replaced'),
      flag('ended'),
    ]
  }, [t, kinds, of])
}
