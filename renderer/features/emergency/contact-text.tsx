import { Button, Group, SegmentedControl, Textarea } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { copyText } from '#renderer/ui/clipboard.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { isLanguage, languages, type Language } from '#shared/i18n/languages.ts'

/** Copies the text for the contact form with one click; where the clipboard is closed to us the text is shown. */
export async function copyContactText(incidentId: number, language: Language): Promise<void> {
  try {
    const { text: words } = await client.emergency.contactText({ incidentId, language })
    await copy(words, () => showContactText(incidentId))
  } catch (error) {
    notifyError(error)
  }
}

async function copy(words: string, otherwise: () => void): Promise<void> {
  try {
    await copyText(words)
    notifyDone(text(($) => $.emergency.page.call.copied))
  } catch {
    notifyDone(text(($) => $.emergency.page.call.copyFailed))
    otherwise()
  }
}

/** Shows the text for the contact form, to read, select or copy, in any of the languages. */
export function showContactText(incidentId: number): void {
  openDialog({
    title: text(($) => $.emergency.page.call.textTitle),
    size: 'lg',
    render: () => <ContactText incidentId={incidentId} />,
  })
}

function ContactText({ incidentId }: { incidentId: number }): ReactElement {
  const t = useTexts()
  const [language, setLanguage] = useState<Language>(useLanguage())
  const contact = useQuery(api.emergency.contactText.queryOptions({ input: { incidentId, language } }))
  const words = contact.data?.text ?? ''
  return (
    <>
      <SegmentedControl
        aria-label={t(($) => $.emergency.page.call.textLanguage)}
        data={languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) }))}
        value={language}
        onChange={(value) => isLanguage(value) && setLanguage(value)}
      />
      <Textarea
        mt="sm"
        readOnly
        autosize
        minRows={10}
        maxRows={20}
        aria-label={t(($) => $.emergency.page.call.textTitle)}
        lang={language}
        value={words}
      />
      <Group justify="flex-end" mt="md">
        <Button
          leftSection={<IconCopy size={16} aria-hidden />}
          disabled={words === ''}
          onClick={() => void copy(words, () => undefined)}
        >
          {t(($) => $.emergency.page.call.copy)}
        </Button>
      </Group>
    </>
  )
}
