import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A dialog that does one thing: fields, the failure in words, and the button; Ctrl+Enter does it. */
export function StepForm(props: {
  label: string
  danger?: boolean
  /** Nothing can be done: the button is dim. */
  idle?: boolean
  close: () => void
  /** Does it; false when something lacks, which the fields then say. */
  run: () => Promise<boolean>
  children: ReactNode
}): ReactElement {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    if (busy || props.idle) return
    setBusy(true)
    try {
      if (await props.run()) props.close()
    } catch (error) {
      setMessage(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  useShortcut('form.submit', 'mod+Enter', props.label, () => void submit())
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        <ProblemList problems={[]} message={message} />
        {props.children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button
            type="submit"
            data-autofocus
            loading={busy}
            disabled={props.idle ?? false}
            {...(props.danger ? { color: 'red.9' } : {})}
          >
            {props.label}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
