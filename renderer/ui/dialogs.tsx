import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactElement, ReactNode } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'

interface Question {
  title: string
  text?: ReactNode
  /** What the confirming button says: the verb of the action. */
  confirm: string
  /** What the other button says; “Cancel” when absent. */
  cancel?: string
  /** Colours the confirming button as a destructive one. */
  danger?: boolean
}

function Answer(props: Question & { answer: (yes: boolean) => void }): ReactElement {
  const t = useTexts()
  return (
    <>
      {typeof props.text === 'string' ? <Text>{props.text}</Text> : props.text}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={() => props.answer(false)} data-autofocus>
          {props.cancel ?? t(($) => $.common.cancel)}
        </Button>
        <Button {...(props.danger ? { color: 'red.9' } : {})} onClick={() => props.answer(true)}>
          {props.confirm}
        </Button>
      </Group>
    </>
  )
}

/** Asks one question; resolves to true when it is confirmed, to false when it is declined or closed. */
export async function confirmDialog(question: Question): Promise<boolean> {
  return await new Promise((resolve) => {
    const id = modals.open({
      title: question.title,
      // Resolving twice does nothing: closing after an answer is harmless.
      onClose: () => resolve(false),
      children: (
        <Answer
          {...question}
          answer={(yes) => {
            resolve(yes)
            modals.close(id)
          }}
        />
      ),
    })
  })
}

/** Opens a dialog whose content gets the way to close it. Returns that way too. */
export function openDialog(options: {
  title: string
  size?: 'sm' | 'md' | 'lg' | 'xl'
  render: (close: () => void) => ReactNode
  onClose?: () => void
}): () => void {
  const close = (): void => modals.close(id)
  const id: string = modals.open({
    title: options.title,
    size: options.size ?? 'md',
    ...(options.onClose ? { onClose: options.onClose } : {}),
    children: <Content render={options.render} close={() => close()} />,
  })
  return close
}

function Content({ render, close }: { render: (close: () => void) => ReactNode; close: () => void }): ReactNode {
  return render(close)
}
