import { TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { useCodedChoices } from '#renderer/features/imports/coded.ts'
import { companyLookup, declarationLookup } from '#renderer/features/records/lookups.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import type { ImportField } from '#shared/domain/import-kinds.ts'

/** One value for a field of all rows, entered as that field is anywhere else; it is handed on as a cell would hold it. */
export function ConstantField(props: {
  field: ImportField
  label: string
  value: string
  onChange: (text: string) => void
}): ReactElement {
  const { field, label, value, onChange } = props
  const choices = useCodedChoices(field.name)
  const text = { 'aria-label': label }
  if (choices) {
    return <ChoiceField {...text} choices={choices} value={value || null} onChange={(next) => onChange(next ?? '')} />
  }
  if (field.name === 'declaration') return <RecordField {...props} lookup={declarationLookup} written="label" />
  if (field.type === 'reference') return <RecordField {...props} lookup={companyLookup} written="detail" />
  if (field.type === 'date') {
    return <DateField {...text} value={value || null} onChange={(next) => onChange(next ?? '')} />
  }
  if (field.type === 'time') {
    return <TimeField {...text} value={value || null} onChange={(next) => onChange(next ?? '')} />
  }
  return (
    <TextInput {...text} value={value} placeholder={field.example} onChange={(event) => onChange(event.target.value)} />
  )
}

/** A record chosen by searching, handed on as its number. */
function RecordField(props: {
  label: string
  value: string
  onChange: (text: string) => void
  lookup: typeof companyLookup
  /** Which part of a choice a cell would hold; the name where that is empty. */
  written: 'label' | 'detail'
}): ReactElement {
  const { label, value, onChange, lookup, written } = props
  const [id, setId] = useState<number | null>(null)
  return (
    <LookupField
      {...lookup}
      aria-label={label}
      value={id}
      {...(value ? { placeholder: value } : {})}
      onChange={setId}
      onItem={(item) => onChange(item ? item[written] || item.label : '')}
    />
  )
}
