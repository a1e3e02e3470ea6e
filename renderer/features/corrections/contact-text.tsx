import { Button, Group, Stack, Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import type { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

type Contact = Awaited<ReturnType<typeof client.corrections.contactText>>

/** Shows the text for the contact form, to select and copy by hand. */
export function showContactText(contact: Contact): void {
  openDialog({
    title: text(($) => $.corrections.steps.copyTitle),
    size: 'lg',
    render: () => <ContactText contact={contact} />,
  })
}

function ContactText({ contact }: { contact: Contact }): ReactElement {
  const t = useTexts()
  return (
    <Stack gap="sm">
      <Textarea
        readOnly
        autosize
        minRows={8}
        maxRows={18}
        aria-label={t(($) => $.corrections.steps.copyTitle)}
        data-autofocus
        value={contact.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void host.openExternal(contact.url).catch(notifyError)}>
          {t(($) => $.corrections.steps.openForm)}
        </Button>
      </Group>
    </Stack>
  )
}
