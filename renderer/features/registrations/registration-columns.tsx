import { useMemo } from 'react'

import { OfficialStatus, remarkWords, useStatusChoices } from '#renderer/features/registrations/official.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { BesideMark, TypeMark, whenWords } from '#renderer/features/registrations/registration-words.tsx'
import type { Choice, GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'

/** Conditions that only links set: by the record they name, shown as its name. */
export const namedFields = [
  'personId',
  'statedPersonId',
  'declarationId',
  'statedDeclarationId',
  'companyId',
  'statedCompanyId',
  'batchId',
] as const
export type NamedField = (typeof namedFields)[number]

const headings = {
  personId: 'person',
  statedPersonId: 'person',
  declarationId: 'declaration',
  statedDeclarationId: 'declaration',
  companyId: 'firm',
  statedCompanyId: 'firm',
  batchId: 'batch',
} as const satisfies Record<NamedField, string>

/** The columns of the list; `names` says what the ids among the active conditions stand for. */
export function useRegistrationColumns(
  names: Readonly<Partial<Record<NamedField, readonly Choice[]>>>,
): readonly GridColumn<RegistrationRow>[] {
  const t = useTexts()
  const statuses = useStatusChoices()
  return useMemo((): GridColumn<RegistrationRow>[] => {
    const heading = (field: keyof typeof fields): string => fields[field]
    const fields = {
      at: t(($) => $.registrations.fields.at),
      person: t(($) => $.registrations.fields.person),
      declaration: t(($) => $.registrations.fields.declaration),
      firm: t(($) => $.registrations.fields.firm),
      batch: t(($) => $.registrations.fields.batch),
    }
    return [
      {
        id: 'at',
        heading: heading('at'),
        kind: 'instant',
        width: 152,
        text: whenWords,
        render: (row) => <When row={row} />,
      },
      {
        id: 'type',
        heading: t(($) => $.registrations.fields.type),
        kind: 'choice',
        width: 108,
        choices: (['in', 'out', 'presence'] as const).map((value) => ({
          value,
          label: t(($) => $.registrations.types[value]),
        })),
        render: (row) => <TypeMark type={row.type} />,
      },
      { id: 'person', heading: heading('person'), kind: 'text', width: 176 },
      { id: 'workplace', heading: t(($) => $.registrations.fields.workplace), kind: 'text', width: 170 },
      { id: 'firm', heading: heading('firm'), kind: 'text', width: 180 },
      {
        id: 'identifier',
        heading: t(($) => $.registrations.fields.identifier),
        kind: 'identifier',
        width: 150,
        sortable: false,
        filterable: false,
      },
      {
        id: 'receipt',
        heading: t(($) => $.registrations.fields.receipt),
        kind: 'identifier',
        width: 150,
        value: (row) => row.receipt,
        render: (row) =>
          row.receipt === null ? (
            <span className={styles['dim']}>{t(($) => $.registrations.noReceipt)}</span>
          ) : (
            <span className="mono">{row.receipt}</span>
          ),
        text: (row) => String(row.receipt ?? ''),
      },
      {
        id: 'status',
        heading: t(($) => $.registrations.fields.status),
        kind: 'choice',
        width: 190,
        choices: statuses,
        render: (row) => <OfficialStatus status={row.status} />,
      },
      {
        id: 'remark',
        heading: t(($) => $.registrations.fields.remark),
        kind: 'text',
        width: 220,
        render: (row) => (row.remark === null ? '' : <span title={row.remark}>{remarkWords(row.remark)}</span>),
      },
      {
        id: 'mark',
        heading: t(($) => $.registrations.fields.mark),
        kind: 'choice',
        width: 130,
        sortable: false,
        filterable: false,
        render: (row) =>
          row.mark === null ? '' : <BesideMark>{t(($) => $.registrations.marks[row.mark ?? 'status'])}</BesideMark>,
        text: (row) => (row.mark === null ? '' : t(($) => $.registrations.marks[row.mark ?? 'status'])),
      },
      {
        id: 'findings',
        heading: t(($) => $.registrations.fields.findings),
        kind: 'yesNo',
        width: 130,
        sortable: false,
        value: (row) => row.openFindings,
        render: (row) =>
          row.openFindings === 0 ? (
            ''
          ) : (
            <StateBadge tone="warn">{t(($) => $.registrations.withFindings, { count: row.openFindings })}</StateBadge>
          ),
        text: (row) => (row.openFindings === 0 ? '' : formatNumber(row.openFindings)),
      },
      {
        id: 'service',
        heading: t(($) => $.registrations.fields.service),
        kind: 'choice',
        hidden: true,
        width: 170,
        choices: (['ciao', 'checkinatwork'] as const).map((value) => ({
          value,
          label: t(($) => $.registrations.services[value]),
        })),
      },
      { id: 'channel', heading: t(($) => $.registrations.fields.channel), kind: 'text', hidden: true, width: 120 },
      ...namedFields.map((field): GridColumn<RegistrationRow> => ({
        id: field,
        heading: heading(headings[field]),
        kind: 'choice',
        filterOnly: true,
        // Set by links only: nobody types an id.
        filterable: false,
        choices: names[field] ?? [],
      })),
    ]
  }, [t, statuses, names])
}

/** Day and time; of an hour that the clock shows twice, which of the two. */
function When({ row }: { row: RegistrationRow }): React.ReactElement {
  const t = useTexts()
  const twice = row.given === 'first' || row.given === 'second'
  return (
    <span className="numeric">
      {whenWords(row)}
      {twice && (
        <span className={styles['dim']} title={t(($) => $.registrations.given[row.given])}>
          {row.given === 'first' ? ' ①' : ' ②'}
        </span>
      )}
    </span>
  )
}
