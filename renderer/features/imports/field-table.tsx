import { Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { codedWords } from '#renderer/features/imports/coded.ts'
import { ConstantField } from '#renderer/features/imports/constant-field.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { assignField, canBeConstant } from '#renderer/features/imports/mapping.ts'
import { change, type Session } from '#renderer/features/imports/session.ts'
import { columnLetter, columnTitle, fieldTitle } from '#renderer/features/imports/words.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ColumnGuess } from '#shared/contract/imports.ts'
import { importFields, type ImportField, type ImportKind } from '#shared/domain/import-kinds.ts'
import { previewField } from '#shared/domain/import-preview.ts'

interface FieldTableProps {
  session: Session
  kind: ImportKind
  columns: readonly ColumnGuess[]
  mapping: readonly (string | null)[]
  missing: readonly string[]
}

/** Each of our fields with the column that fills it, how that was found, a sample, and what becomes of it. */
export function FieldTable(props: FieldTableProps): ReactElement {
  const { kind, missing } = props
  const t = useTexts()
  const label = t(($) => $.imports.columns.table)
  return (
    <div className={styles['wrap']} tabIndex={0} role="region" aria-label={label}>
      <table className={`${styles['table']} ${styles['columns']}`}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '22%' }}>
              {t(($) => $.imports.columns.field)}
            </th>
            <th scope="col" style={{ width: '26%' }}>
              {t(($) => $.imports.columns.column)}
            </th>
            <th scope="col" style={{ width: '18%' }}>
              {t(($) => $.imports.columns.how)}
            </th>
            <th scope="col" style={{ width: '17%' }}>
              {t(($) => $.imports.columns.sample)}
            </th>
            <th scope="col" style={{ width: '17%' }}>
              {t(($) => $.imports.columns.becomes)}
            </th>
          </tr>
        </thead>
        <tbody>
          {importFields(kind).map((field) => (
            <FieldRow key={field.name} {...props} field={field} isMissing={missing.includes(field.name)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FieldRow(props: FieldTableProps & { field: ImportField; isMissing: boolean }): ReactElement {
  const { session, kind, columns, mapping, field, isMissing } = props
  const typed = session.source?.type !== 'text' && session.source?.type !== 'pasted'
  const t = useTexts()
  const title = fieldTitle(kind, field.name)
  const index = mapping.indexOf(field.name)
  const column = columns[index]
  const constant = column ? undefined : session.constants[field.name]
  const label = t(($) => $.imports.columns.columnFor, { field: title })
  return (
    <tr data-missing={isMissing}>
      <td>
        <span className={styles['fieldName']}>{title}</span>
        {field.required && (
          <>
            {' '}
            <span className={styles['required']} title={t(($) => $.common.form.required)} aria-hidden>
              *
            </span>
            <span className="visually-hidden">({t(($) => $.common.form.required)})</span>
          </>
        )}
      </td>
      <td>
        <div className={styles['choice']}>
          <Select
            // A field in every line of a table: the usual height would push the way on out of view.
            size="xs"
            aria-label={label}
            data={useColumnChoices(props)}
            value={column ? String(index) : constant === undefined ? 'none' : 'constant'}
            onChange={(value) => assignField(session, mapping, field.name, originOf(value))}
            searchable={columns.length > 12}
          />
          {constant !== undefined && (
            <ConstantField
              field={field}
              label={t(($) => $.imports.columns.valueFor, { field: title })}
              value={constant}
              onChange={(text) => change({ constants: { ...session.constants, [field.name]: text }, check: null })}
            />
          )}
        </div>
      </td>
      <td className={styles['quiet']}>{how(props, column, constant)}</td>
      <td>
        {column && (
          <span className={styles['sample']} title={column.sample}>
            {(typed ? formatDate(column.sample) : column.sample) || (
              <span className={styles['quiet']}>{t(($) => $.imports.columns.emptyColumn)}</span>
            )}
          </span>
        )}
      </td>
      <td>
        {column?.sample && <Becomes kind={kind} field={field.name} text={column.sample} />}
        {constant && <Becomes kind={kind} field={field.name} text={constant} />}
      </td>
    </tr>
  )

  function how(
    { session: { mapping: chosen, byHand } }: FieldTableProps,
    guess: ColumnGuess | undefined,
    value: string | undefined,
  ): string {
    if (value !== undefined) return t(($) => $.imports.columns.everyRow)
    if (!guess) return ''
    if (byHand.has(guess.column)) return t(($) => $.imports.columns.byHand)
    // After going back to the headings, what was remembered is no longer what is shown.
    const certainty = guess.field === field.name || chosen === null ? guess.certainty : 'heading'
    return t(($) => $.imports.certainty[certainty])
  }
}

function originOf(value: string | null): { column: number } | 'constant' | 'none' {
  if (value === null || value === 'none') return 'none'
  return value === 'constant' ? 'constant' : { column: Number(value) }
}

/** The columns to choose from, each with the field it fills now, and the two ways without a column. */
function useColumnChoices({
  kind,
  columns,
  mapping,
  field,
}: FieldTableProps & { field: ImportField }): { value: string; label: string }[] {
  const t = useTexts()
  const headings = columns.map(({ heading }) => heading)
  const names = columns.map(({ column }) => columnTitle(headings, column))
  const columnChoices = names.map((name, index) => {
    const twice = names.indexOf(name) !== names.lastIndexOf(name)
    const held = mapping[index]
    const elsewhere = held && held !== field.name ? ` → ${fieldTitle(kind, held)}` : ''
    return { value: String(index), label: `${name}${twice ? ` (${columnLetter(index)})` : ''}${elsewhere}` }
  })
  return [
    { value: 'none', label: t(($) => $.imports.columns.notInFile) },
    ...(canBeConstant(kind, field.name) ? [{ value: 'constant', label: t(($) => $.imports.columns.sameForAll) }] : []),
    ...columnChoices,
  ]
}

function Becomes({ kind, field, text }: { kind: ImportKind; field: string; text: string }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const becomes = codedWords(field, previewField(kind, field, text, todayInBrussels()), choices)
  if (becomes === null) {
    return (
      <span className={styles['unreadable']}>
        <IconAlertTriangle size={15} aria-hidden />
        {t(($) => $.imports.columns.unreadable)}
      </span>
    )
  }
  return (
    <span className={styles['sample']} title={becomes}>
      {becomes}
    </span>
  )
}
