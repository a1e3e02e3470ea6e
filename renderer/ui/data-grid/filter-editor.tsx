import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

type Mode = 'contains' | 'equals' | 'in' | 'range' | 'yes' | 'no' | 'empty' | 'notEmpty'

const modes: Record<GridColumn<never>['kind'], readonly Mode[]> = {
  text: ['contains', 'equals', 'empty', 'notEmpty'],
  identifier: ['contains', 'equals', 'empty', 'notEmpty'],
  number: ['range', 'equals', 'empty', 'notEmpty'],
  date: ['range', 'equals', 'empty', 'notEmpty'],
  instant: ['range', 'empty', 'notEmpty'],
  choice: ['in', 'empty', 'notEmpty'],
  yesNo: ['yes', 'no', 'empty'],
}

interface Draft {
  mode: Mode
  text: string
  picked: string[]
  from: string
  to: string
}

function read<Row>(column: GridColumn<Row>, filters: readonly Filter[]): Draft {
  const one = (operator: Filter['operator']): string => {
    const value = filters.find((filter) => filter.operator === operator)?.value
    return typeof value === 'string' ? value : ''
  }
  const operator = filters[0]?.operator
  const standard = modes[column.kind][0] ?? 'contains'
  const picked = filters.find((filter) => filter.operator === 'in')?.value
  return {
    mode: modeOf(column, operator, one('equals')) ?? standard,
    text: one('contains') || one('equals'),
    picked: Array.isArray(picked) ? picked : [],
    from: one('from'),
    to: one('to'),
  }
}

function modeOf<Row>(column: GridColumn<Row>, operator: Filter['operator'] | undefined, equals: string): Mode | null {
  if (!operator) return null
  if (operator === 'from' || operator === 'to') return 'range'
  if (operator === 'equals' && column.kind === 'yesNo') return equals === '1' ? 'yes' : 'no'
  return operator
}

/** What the fields of the editor mean as conditions; none when nothing was filled in. */
function write(field: string, draft: Draft): Filter[] {
  const { mode, text, picked, from, to } = draft
  if (mode === 'empty' || mode === 'notEmpty') return [{ field, operator: mode }]
  if (mode === 'yes' || mode === 'no') return [{ field, operator: 'equals', value: mode === 'yes' ? '1' : '0' }]
  if (mode === 'in') return picked.length > 0 ? [{ field, operator: 'in', value: picked }] : []
  if (mode === 'range') {
    return [
      ...(from ? [{ field, operator: 'from' as const, value: from }] : []),
      ...(to ? [{ field, operator: 'to' as const, value: to }] : []),
    ]
  }
  const value = text.trim()
  return value ? [{ field, operator: mode, value }] : []
}

/** Edits the conditions on one column. Applying with nothing filled in removes them. */
export function FilterEditor<Row>(props: {
  column: GridColumn<Row>
  filters: readonly Filter[]
  onApply: (filters: Filter[]) => void
}): ReactElement {
  const { column, filters, onApply } = props
  const t = useTexts()
  const [draft, setDraft] = useState(() => read(column, filters))
  const words: Record<Mode, string> = {
    contains: t(($) => $.grid.filter.contains),
    equals: t(($) => $.grid.filter.equals),
    in: t(($) => $.grid.filter.oneOf),
    range: t(($) => $.grid.filter.between),
    yes: t(($) => $.grid.filter.isYes),
    no: t(($) => $.grid.filter.isNo),
    empty: t(($) => $.grid.filter.empty),
    notEmpty: t(($) => $.grid.filter.notEmpty),
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onApply(write(column.id, draft))
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t(($) => $.grid.filter.condition)}
          value={draft.mode}
          data={modes[column.kind].map((mode) => ({ value: mode, label: words[mode] }))}
          onChange={(event) => setDraft({ ...draft, mode: event.currentTarget.value as Mode })}
        />
        <Values column={column} draft={draft} onChange={setDraft} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onApply([])}>
            {t(($) => $.common.remove)}
          </Button>
          <Button type="submit">{t(($) => $.common.apply)}</Button>
        </Group>
      </Stack>
    </form>
  )
}

function Values<Row>(props: {
  column: GridColumn<Row>
  draft: Draft
  onChange: (draft: Draft) => void
}): ReactElement | null {
  const { column, draft, onChange } = props
  const t = useTexts()
  const isDate = column.kind === 'date' || column.kind === 'instant'
  if (draft.mode === 'in') {
    return (
      <Checkbox.Group value={draft.picked} onChange={(picked) => onChange({ ...draft, picked })}>
        <Stack gap={6} mah={280} style={{ overflow: 'auto' }}>
          {column.choices?.map((choice) => (
            <Checkbox key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Checkbox.Group>
    )
  }
  if (draft.mode === 'range' && isDate) {
    return (
      <>
        <DateField
          label={t(($) => $.common.from)}
          value={draft.from || null}
          onChange={(from) => onChange({ ...draft, from: from ?? '' })}
        />
        <DateField
          label={t(($) => $.common.until)}
          value={draft.to || null}
          onChange={(to) => onChange({ ...draft, to: to ?? '' })}
        />
      </>
    )
  }
  if (draft.mode === 'range') {
    return (
      <>
        <TextInput
          label={t(($) => $.grid.filter.minimum)}
          inputMode="decimal"
          value={draft.from}
          onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
        />
        <TextInput
          label={t(($) => $.grid.filter.maximum)}
          inputMode="decimal"
          value={draft.to}
          onChange={(event) => onChange({ ...draft, to: event.currentTarget.value })}
        />
      </>
    )
  }
  if (draft.mode !== 'contains' && draft.mode !== 'equals') return null
  if (isDate) {
    return (
      <DateField
        label={t(($) => $.common.date)}
        value={draft.text || null}
        onChange={(text) => onChange({ ...draft, text: text ?? '' })}
      />
    )
  }
  return (
    <TextInput
      label={t(($) => $.grid.filter.value)}
      data-autofocus
      value={draft.text}
      maxLength={500}
      onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
    />
  )
}
