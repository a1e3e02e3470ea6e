import { Button, Menu, Select } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

/** Whose sheets: people or foreign firms. */
export interface SheetsOf {
  of: 'person' | 'company'
  ids: readonly number[]
}

/** Makes the sheets in one file and prints or saves it; `language` null: each in the language of its reader. */
export async function makeSheets(
  { of, ids }: SheetsOf,
  language: Language | null,
  what: 'print' | 'pdf',
): Promise<void> {
  const file = await startTask({
    title: text(($) => $.keys.guide.making),
    run: async (signal) =>
      of === 'person'
        ? await client.keys.sheets({ personIds: [...ids], language }, { signal })
        : await client.keys.firmSheets({ companyIds: [...ids], language }, { signal }),
  })
  if (file === null) return
  if (what === 'print') await host.printFile(file.token)
  else await host.saveFile(file.token, file.fileName)
}

/** The sheet of one person or firm: printed in the language of its reader, or saved in any. */
export function SheetMenu({ sheets, language }: { sheets: SheetsOf; language: Language | null }): ReactElement {
  const t = useTexts()
  const own = language ?? 'fr'
  const run = (into: Language, what: 'print' | 'pdf'): void => void makeSheets(sheets, into, what).catch(notifyError)
  const item = (into: Language, what: 'print' | 'pdf'): ReactElement => (
    <Menu.Item
      key={`${what} ${into}`}
      leftSection={what === 'print' ? <IconPrinter size={16} /> : <IconFileTypePdf size={16} />}
      onClick={() => run(into, what)}
    >
      {t(($) => $.keys.guide[what === 'print' ? 'printIn' : 'pdf'], { language: t(($) => $.shell.languages[into]) })}
    </Menu.Item>
  )
  const ordered = [own, ...languages.filter((one) => one !== own)]
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
          {t(($) => $.keys.guide.sheet)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ordered.map((into) => item(into, 'print'))}
        <Menu.Divider />
        {ordered.map((into) => item(into, 'pdf'))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Asks for the language of several sheets, then prints or saves them. */
export function openSheets(sheets: SheetsOf): void {
  openDialog({
    title: text(($) => $.keys.tab.sheetsTitle),
    render: (close) => <Sheets sheets={sheets} close={close} />,
  })
}

function Sheets({ sheets, close }: { sheets: SheetsOf; close: () => void }): ReactElement {
  const t = useTexts()
  const [language, setLanguage] = useState<Language | null>(null)
  const make = async (what: 'print' | 'pdf'): Promise<boolean> => {
    await makeSheets(sheets, language, what)
    return true
  }
  return (
    <StepForm label={t(($) => $.common.print)} close={close} run={async () => await make('print')}>
      <p className={styles['plain']}>{t(($) => $.keys.tab.sheetsText, { count: sheets.ids.length })}</p>
      <Select
        label={t(($) => $.keys.tab.language)}
        allowDeselect={false}
        data={[
          { value: '', label: t(($) => $.keys.guide.ownLanguage) },
          ...languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) })),
        ]}
        value={language ?? ''}
        onChange={(value) => setLanguage(languages.find((one) => one === value) ?? null)}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          onClick={() => void make('pdf').then(close).catch(notifyError)}
        >
          {t(($) => $.keys.tab.savePdf)}
        </Button>
      </div>
    </StepForm>
  )
}
