import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, type ReactElement, type ReactNode } from 'react'

import styles from '#renderer/features/records/records.module.css'
import type { FieldProps, RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The parts of a record as rows that can be added, changed and taken away. */
export function RowEditor<Row>(props: {
  legend: string
  hint?: string
  rows: readonly Row[]
  /** Names a row for screen readers and for the button that removes it. */
  rowName: (index: number) => string
  addLabel: string
  onAdd: () => void
  onRemove: (index: number) => void
  mayRemove?: (row: Row) => boolean
  children: (row: Row, index: number) => ReactNode
}): ReactElement {
  const { rows, rowName, mayRemove = () => true } = props
  const t = useTexts()
  const list = useRef<HTMLDivElement>(null)
  const add = (): void => {
    props.onAdd()
    // The new row is drawn after this event; its first field is where the hands go next.
    setTimeout(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, button')?.focus(), 30)
  }
  return (
    <fieldset className={styles['rows']} data-wide>
      <legend>{props.legend}</legend>
      {props.hint && <p className={styles['quiet']}>{props.hint}</p>}
      <div className={styles['rowList']} ref={list}>
        {rows.map((row, index) => (
          // Rows have no id before they are saved, and they are never reordered.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles['rowCard']} role="group" aria-label={rowName(index)}>
            <div className={styles['rowFields']}>{props.children(row, index)}</div>
            {mayRemove(row) && (
              <Tooltip label={t(($) => $.records.removeRow, { row: rowName(index) })}>
                <ActionIcon
                  mt={22}
                  aria-label={t(($) => $.records.removeRow, { row: rowName(index) })}
                  onClick={() => props.onRemove(index)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </div>
        ))}
      </div>
      <Button
        mt={rows.length > 0 ? 8 : 0}
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {props.addLabel}
      </Button>
    </fieldset>
  )
}

/** Props for an input bound to a field of a row, such as `numbers.0.value`: problems name rows the same way. */
export function rowField<Values extends Record<string, unknown>>(
  form: RecordForm<Values>,
  list: keyof Values & string,
  index: number,
  field: string,
  kind: 'value' | 'checkbox' = 'value',
): FieldProps & { checked?: boolean } {
  return form.field(`${list}.${index}.${field}` as keyof Values & string, kind)
}

/** How many of the 24 columns of a row a field takes; a date needs five. */
export function span(columns: number): { style: { gridColumn: string } } {
  return { style: { gridColumn: `span ${columns}` } }
}

/** Lets an input take the whole width of its form. */
export const wide = { wrapperProps: { 'data-wide': true } } as const

/** Puts the hint of a field below it, so that fields side by side stand on one line. */
export const hintBelow: { inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] } = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
}

/** A text that may be missing: inputs know only text. */
export function nullable<Props extends { value?: unknown }>(props: Props): Props {
  return { ...props, value: props.value ?? '' }
}
