import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/people/join.module.css'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import type { OwnDataWish } from '#shared/contract/own-data.ts'
import type { PersonDetails } from '#shared/contract/people.ts'
import type { Language } from '#shared/i18n/languages.ts'

const formats = ['pdf', 'xlsx', 'json'] as const

/** Everything held of a person as a file, for a request for access: asks for the language and the form. */
export function openOwnData(person: PersonDetails): void {
  openDialog({
    title: text(($) => $.ownData.dialog.title, { name: personName(person) }),
    size: 'lg',
    render: (close) => <OwnDataForm person={person} close={close} />,
  })
}

async function make(wish: OwnDataWish): Promise<void> {
  const file = await startTask({
    title: text(($) => $.ownData.dialog.making),
    run: async (signal) => await client.people.ownData(wish, { signal }),
  })
  if (file !== null) await host.saveFile(file.token, file.fileName)
}

function OwnDataForm({ person, close }: { person: PersonDetails; close: () => void }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const [language, setLanguage] = useState<Language>(person.language ?? currentLanguage())
  const [format, setFormat] = useState<OwnDataWish['format']>('pdf')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        close()
        void make({ personId: person.id, format, language }).catch(notifyError)
      }}
    >
      <Stack gap="md">
        <p className={styles['plain']}>{t(($) => $.ownData.dialog.text)}</p>
        <ChoiceField
          required
          maw={260}
          label={t(($) => $.ownData.dialog.language)}
          choices={choices.languages}
          value={language}
          onChange={(next) => next !== null && setLanguage(next as Language)}
          data-autofocus
        />
        <Radio.Group label={t(($) => $.ownData.dialog.format)} value={format} onChange={setFormat}>
          <Stack gap={6} mt="xs">
            {formats.map((value) => (
              <Radio key={value} value={value} label={t(($) => $.ownData.dialog.formats[value])} />
            ))}
          </Stack>
        </Radio.Group>
        <p className={styles['plain']}>{t(($) => $.ownData.dialog.check)}</p>
        <p className={styles['plain']}>{t(($) => $.ownData.dialog.besides)}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.ownData.dialog.make)}</Button>
        </Group>
      </Stack>
    </form>
  )
}
