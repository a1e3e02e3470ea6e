import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useRef, type ReactElement, type ReactNode } from 'react'

import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { ClashNotice } from '#renderer/ui/form/clash.tsx'
import styles from '#renderer/ui/form/form.module.css'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { focusField, type RecordForm as FormState } from '#renderer/ui/form/use-record-form.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** Asks whether changes may be lost. */
async function mayDiscard(): Promise<boolean> {
  return await confirmDialog({
    title: text(($) => $.common.form.unsavedTitle),
    text: text(($) => $.common.form.unsavedText),
    confirm: text(($) => $.common.form.discard),
    cancel: text(($) => $.common.form.keepEditing),
    danger: true,
  })
}

export interface RecordFormProps<Values extends Record<string, unknown>> {
  form: FormState<Values>
  children: ReactNode
  /** Fields side by side on wide screens; a field with `data-wide` takes the whole width. */
  columns?: 1 | 2 | 3
  saveLabel?: string
  /** Leaves the form; asked for by Esc and the cancel button, after a question when something would be lost. */
  onClose?: () => void
  /** More buttons, left of “save”. */
  extra?: ReactNode
  hint?: ReactNode
}

/** Fields, problems, and the buttons. Ctrl+S and Ctrl+Enter save, Esc closes. */
export function RecordForm<Values extends Record<string, unknown>>(props: RecordFormProps<Values>): ReactElement {
  const { form, onClose, columns = 1 } = props
  const t = useTexts()
  const root = useRef<HTMLFormElement>(null)
  const save = (): void => {
    // A date or time that cannot be read is no value: saving would lose what was typed.
    const stuck = root.current?.querySelector<HTMLElement>('[data-unreadable="true"]')
    if (!stuck) return void form.submit()
    stuck.focus()
    stuck.blur()
    stuck.focus()
    return undefined
  }
  const close = (): void => void leave(form, onClose)
  useShortcut(
    'form.save',
    'mod+S',
    t(($) => $.shell.shortcuts.save),
    save,
    { home: root },
  )
  useShortcut(
    'form.submit',
    'mod+Enter',
    t(($) => $.shell.shortcuts.save),
    save,
    { home: root },
  )
  useShortcut(
    'form.close',
    'Escape',
    t(($) => $.shell.shortcuts.closeForm),
    close,
    { enabled: onClose !== undefined },
  )
  useBlocker({
    shouldBlockFn: async () => !form.mayLeave() && !(await mayDiscard()),
    disabled: !form.dirty || form.saving,
    enableBeforeUnload: form.dirty,
  })
  return (
    <form
      ref={root}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ProblemList
        problems={form.tried ? form.problems : []}
        message={form.message}
        overrides={form.overrides}
        onConfirm={form.confirm}
        onField={focusField}
        brief
        fieldLabel={(name) => labelOf(root.current, name)}
      />
      {form.clash && <ClashNotice clash={form.clash} fieldLabel={(name) => labelOf(root.current, name)} />}
      <div className={styles['fields']} style={{ ['--form-columns' as string]: columns }}>
        {props.children}
      </div>
      <div className={styles['footer']}>
        {props.hint && <span className={styles['hint']}>{props.hint}</span>}
        {props.extra}
        {onClose && (
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
        )}
        <Button type="submit" loading={form.saving}>
          {props.saveLabel ?? t(($) => $.common.save)}
        </Button>
      </div>
    </form>
  )
}

async function leave<Values extends Record<string, unknown>>(
  form: FormState<Values>,
  onClose: (() => void) | undefined,
): Promise<void> {
  if (!form.dirty || (await mayDiscard())) {
    form.reset()
    onClose?.()
  }
}

/** The words of a field's label as they stand on the screen, without the asterisk. */
function labelOf(root: HTMLElement | null, name: string): string | undefined {
  const field = root?.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const label = field?.closest('.mantine-InputWrapper-root')?.querySelector('label')
  // A field of rows, such as the numbers of a company, is named by the legend above them.
  const legend = root
    ?.querySelector(`[data-field^="${CSS.escape(name)}."]`)
    ?.closest('fieldset')
    ?.querySelector('legend')
  return (label ?? legend)?.textContent?.replace(/\s*\*$/, '') ?? undefined
}

/** A record's form in a dialog. */
export function RecordDialog<Values extends Record<string, unknown>>(
  props: RecordFormProps<Values> & {
    title: string
    opened: boolean
    onClose: () => void
    size?: 'sm' | 'md' | 'lg' | 'xl'
  },
): ReactElement {
  const { title, opened, size = 'lg', ...rest } = props
  return (
    <Modal
      opened={opened}
      onClose={() => void leave(props.form, props.onClose)}
      title={title}
      size={size}
      // The form answers Esc itself, with the question when something would be lost.
      closeOnEscape={false}
      closeOnClickOutside={!props.form.dirty}
    >
      <RecordForm {...rest} />
    </Modal>
  )
}
