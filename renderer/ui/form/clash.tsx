import { Alert, Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/ui/form/form.module.css'
import { mergeChanges, type Known } from '#renderer/ui/form/merge.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** What a form shows after somebody else has changed its record. */
export interface Clash {
  /** The fields both have changed; empty when the changes do not touch. */
  fields: readonly string[]
  showing: 'mine' | 'theirs'
  /** Puts the other side’s values of these fields into the form; what stood there comes back with the next call. */
  swap: () => void
}

/** The values of a form, as far as a clash needs them. */
interface FormValues<Values> {
  values: Values
  setValues: (values: Values) => void
  /** Takes these values as the saved ones. */
  rebase: (values: Values) => void
}

/** Keeps the version that a form was filled from, and brings its values together with those of somebody who was faster. */
export function useClash<Values extends Record<string, unknown>>(
  form: FormValues<Values>,
  initial: Known<Values>,
): { version: number | undefined; clash: Clash | null; merge: (known: Known<Values>) => void } {
  const [base, setBase] = useState(initial)
  const [state, setState] = useState<{ fields: (keyof Values & string)[]; other: Values; mine: boolean } | null>(null)
  const merge = (known: Known<Values>): void => {
    const { values, clashing } = mergeChanges(base.values, form.values, known.values)
    setBase(known)
    form.rebase(known.values)
    form.setValues(values)
    setState({ fields: clashing, other: known.values, mine: true })
  }
  const swap = (): void => {
    if (state === null) return
    const values = { ...form.values }
    for (const field of state.fields) values[field] = state.other[field]
    setState({ ...state, other: form.values, mine: !state.mine })
    form.setValues(values)
  }
  const clash = state && { fields: state.fields, showing: state.mine ? ('mine' as const) : ('theirs' as const), swap }
  return { version: base.version, clash, merge }
}

/** Says what came of two people changing one record, and offers the choice where both changed the same. */
export function ClashNotice(props: { clash: Clash; fieldLabel: (field: string) => string | undefined }): ReactElement {
  const { clash, fieldLabel } = props
  const t = useTexts()
  const fields = clash.fields.map((field) => fieldLabel(field) ?? field).join(', ')
  return (
    <Alert className={styles['box'] ?? ''} data-tone="warn" icon={<ToneIcon tone="warn" />} p="sm" role="alert">
      <p className={styles['message']}>
        {clash.fields.length === 0
          ? t(($) => $.common.form.clash.apart)
          : t(($) => $.common.form.clash.same, { fields })}
      </p>
      {clash.fields.length > 0 && (
        <Button variant="default" size="xs" mt="xs" onClick={clash.swap}>
          {t(($) => (clash.showing === 'mine' ? $.common.form.clash.showTheirs : $.common.form.clash.showMine))}
        </Button>
      )}
    </Alert>
  )
}
