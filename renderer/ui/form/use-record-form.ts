import { useForm, type UseFormReturnType } from '@mantine/form'
import { createElement, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

import { useClash, type Clash } from '#renderer/ui/form/clash.tsx'
import { FieldNotices } from '#renderer/ui/form/field-notices.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import type { Outcome } from '#renderer/ui/outcome.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What a field takes: spread it into any input, ours or Mantine's. */
export interface FieldProps {
  name: string
  // The value's type is that of the form's field; inputs of every kind take it.
  // oxlint-disable-next-line typescript/no-explicit-any
  value: any
  // oxlint-disable-next-line typescript/no-explicit-any
  onChange: (value: any) => void
  onBlur: () => void
  error: ReactNode
  disabled: boolean
  'data-field': string
  inputContainer: (children: ReactNode) => ReactNode
}

export interface RecordFormOptions<Values extends Record<string, unknown>, Saved> {
  initial: Values
  /** The version of the stored record that `initial` was read at; absent for a new one. */
  version?: number | undefined
  /** Reads the stored record again, after somebody else has changed it. */
  readAgain?: (() => Promise<Known<Values>>) | undefined
  /** Saves; `overrides` are the codes of the `override` problems the user states having seen a document for. */
  save: (values: Values, context: { overrides: string[]; version: number | undefined }) => Promise<Outcome<Saved>>
  onSaved?: (value: Saved) => void
  /** What can be said before asking the core: problems found in the values. Errors stop, warnings are shown. */
  check?: (values: Values) => readonly Problem[]
  /** Asks the core while the form is being filled in; what is merely still empty waits for saving. */
  live?: (values: Values) => Promise<readonly Problem[]>
}

/** A form of one record: values, problems and the act of saving. Give it to `RecordForm`. */
export interface RecordForm<Values extends Record<string, unknown>> {
  values: Values
  /** Changes one value from outside an input. */
  set: <Key extends keyof Values & string>(field: Key, value: Values[Key]) => void
  /** Props for an input bound to a field; `checkbox` for boxes and switches. */
  field: (name: keyof Values & string, kind?: 'value' | 'checkbox') => FieldProps & { checked?: boolean }
  problems: readonly Problem[]
  /** Saving was tried: from then on the problems are also listed on top. Before, they only stand at their fields. */
  tried: boolean
  message: string | null
  /** What came of somebody else changing the record while it was open here; null while nobody did. */
  clash: Clash | null
  overrides: readonly string[]
  confirm: (code: string, yes: boolean) => void
  dirty: boolean
  saving: boolean
  /** Saves; resolves to true when it was saved. */
  submit: () => Promise<boolean>
  /** Takes these values as the saved ones. */
  reset: (values?: Values) => void
  /** Nothing would be lost by leaving now: saved or given up a moment ago, before the next rendering knows of it. */
  mayLeave: () => boolean
}

/** Makes the state of a record's form. */
export function useRecordForm<Values extends Record<string, unknown>, Saved = unknown>(
  options: RecordFormOptions<Values, Saved>,
): RecordForm<Values> {
  const form: UseFormReturnType<Values> = useForm<Values>({ mode: 'controlled', initialValues: options.initial })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const [overrides, setOverrides] = useState<readonly string[]>([])
  const [saving, setSaving] = useState(false)
  const [tried, setTried] = useState(false)
  const clashing = useClash(
    { values: form.values, setValues: (values) => form.setValues(values), rebase: (values) => form.resetDirty(values) },
    { values: options.initial, version: options.version },
  )
  useLiveCheck(form.values, form.isDirty() && !saving ? options.live : undefined, (found) =>
    setProblems((all) => [
      ...all.filter((one) => one.code === 'required' && found.some((other) => samePlace(one, other))),
      ...found.filter((one) => one.code !== 'required'),
    ]),
  )

  const settled = useRef(false)
  const forget = (name: string): void => {
    settled.current = false
    setProblems((all) => (all.some((problem) => problem.field === name) ? all.filter((p) => p.field !== name) : all))
  }

  const submit = async (): Promise<boolean> => {
    if (saving) return false
    setTried(true)
    const found = options.check?.(form.values) ?? []
    if (found.some((problem) => problem.severity === 'error')) {
      setProblems(found)
      focusFirst(found)
      return false
    }
    setSaving(true)
    const context = { overrides: [...overrides], version: clashing.version }
    const result = await options.save(form.values, context).finally(() => setSaving(false))
    if (!result.ok) {
      setProblems(result.problems)
      setMessage(result.message ?? null)
      focusFirst(result.problems)
      // Without an answer the refusal stands, and saving again asks again.
      const known = result.outdated ? await options.readAgain?.().catch(() => null) : null
      if (known) clashing.merge(known)
      return false
    }
    setProblems([])
    setMessage(null)
    setOverrides([])
    setTried(false)
    form.resetDirty(form.values)
    settled.current = true
    options.onSaved?.(result.value)
    return true
  }

  const field: RecordForm<Values>['field'] = (name, kind = 'value') => {
    const own = problems.filter((problem) => problem.field === name)
    const error = own.find((problem) => problem.severity === 'error')
    const notices = own.filter((problem) => problem.severity !== 'error')
    const props = form.getInputProps(name as never, { type: kind === 'checkbox' ? 'checkbox' : 'input' })
    return {
      ...props,
      name,
      onChange: (value: unknown) => {
        forget(name)
        props.onChange(value)
      },
      onBlur: props.onBlur ?? ((): void => undefined),
      error: error ? createElement(ProblemText, { problem: error }) : null,
      disabled: saving,
      'data-field': name,
      inputContainer: (children) => createElement(FieldNotices, { notices }, children),
    } as FieldProps & { checked?: boolean }
  }

  const set: RecordForm<Values>['set'] = (name, value) => {
    forget(name)
    form.setFieldValue(name, value as never)
  }
  const reset = useCallback(
    (values?: Values): void => {
      if (values) form.setValues(values)
      form.resetDirty(values)
      settled.current = true
      setProblems([])
      setMessage(null)
      setTried(false)
    },
    [form],
  )
  return {
    values: form.values,
    set,
    field,
    problems,
    tried,
    message,
    clash: clashing.clash,
    overrides,
    confirm: (code, yes) => setOverrides((all) => (yes ? [...all, code] : all.filter((other) => other !== code))),
    dirty: form.isDirty(),
    saving,
    submit,
    reset,
    mayLeave: () => settled.current,
  }
}

const livePause = 450

/** Whether two problems say the same of the same field. */
function samePlace(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.field === other.field
}

/** Asks for the problems of the values once they have stood still for a moment; an answer overtaken by typing is dropped. */
function useLiveCheck<Values>(
  values: Values,
  ask: ((values: Values) => Promise<readonly Problem[]>) | undefined,
  tell: (found: readonly Problem[]) => void,
): void {
  const latest = useRef({ ask, tell, values })
  useEffect(() => {
    latest.current = { ask, tell, values }
  })
  const able = ask !== undefined
  const key = able ? JSON.stringify(values) : ''
  useEffect(() => {
    if (!able) return undefined
    let overtaken = false
    const timer = setTimeout(() => {
      const { ask: call, values: asked } = latest.current
      // What the core cannot answer now it says when the record is saved.
      void call?.(asked).then(
        (found) => void (!overtaken && latest.current.tell(found)),
        () => undefined,
      )
    }, livePause)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
    // The key stands for the values: an equal form is not asked about twice.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [able, key])
}

/** Moves the focus to the first field that has a problem, once it is drawn. */
function focusFirst(problems: readonly Problem[]): void {
  const name = problems.find((problem) => problem.field !== null)?.field
  if (name) focusField(name)
}

/** Moves the focus to a field by its name. */
export function focusField(name: string): void {
  setTimeout(() => {
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
    const target = element?.matches('input, textarea, select, button')
      ? element
      : element?.querySelector('input, button')
    if (target instanceof HTMLElement) target.focus()
  }, 30)
}
