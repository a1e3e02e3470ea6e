import { useState, type ChangeEvent } from 'react'

import { t as text } from '#renderer/ui/texts.ts'

/** What a text field of a dialog is given. */
export interface DialogField {
  value: string
  onChange: (change: string | ChangeEvent<HTMLInputElement>) => void
  error: string | null
}

/** The words typed into a dialog; what is required and lacks says so once the dialog was sent. */
export interface DialogFields<Name extends string> {
  values: Record<Name, string>
  field: (name: Name) => DialogField
  /** Whether everything needed is there; what lacks says so from then on. */
  complete: () => boolean
}

/**
 * The fields of a dialog about secrets. They live in the dialog alone and are gone with it.
 * @param repeated a field and the one that must say the same
 * @param optional fields that may stay empty
 */
export function useDialogFields<Name extends string>(
  initial: Record<Name, string>,
  repeated?: readonly [first: NoInfer<Name>, second: NoInfer<Name>],
  optional: readonly NoInfer<Name>[] = [],
): DialogFields<Name> {
  const [values, setValues] = useState(initial)
  const [tried, setTried] = useState(false)
  const problem = (name: Name): string | null => {
    if (values[name].trim() === '' && !optional.includes(name)) return text(($) => $.workspace.fields.required)
    const differs = repeated?.[1] === name && values[repeated[0]] !== values[name]
    return differs ? text(($) => $.workspace.fields.different) : null
  }
  return {
    values,
    field: (name) => ({
      value: values[name],
      onChange: (change) => {
        const value = typeof change === 'string' ? change : change.currentTarget.value
        setValues((now) => ({ ...now, [name]: value }))
      },
      error: tried ? problem(name) : null,
    }),
    complete: () => {
      setTried(true)
      return (Object.keys(values) as Name[]).every((name) => problem(name) === null)
    },
  }
}
