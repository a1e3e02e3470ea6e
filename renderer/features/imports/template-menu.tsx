import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

/** Saves the empty workbook with all columns, its headings in the language chosen. */
export function TemplateMenu({ plain = false }: { plain?: boolean }): ReactElement {
  const t = useTexts()
  const title = t(($) => $.imports.list.templateFile)
  const save = async (language: Language): Promise<void> => {
    const file = await startTask({ title, run: async () => await client.imports.template({ language }) })
    if (file) await host.saveFile(file.token, file.fileName)
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant={plain ? 'subtle' : 'default'}
          leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.imports.list.templateHelp)}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => void save(language).catch(notifyError)}>
            {t(($) => $.shell.languages[language])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
