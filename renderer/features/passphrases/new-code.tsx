import { Button, Checkbox, Code, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { secretsAnew } from '#renderer/features/passphrases/older-backups.tsx'
import styles from '#renderer/features/passphrases/passphrases.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useLanguage, useTexts } from '#renderer/ui/texts.ts'

function NewCode({ code, close }: { code: string; close: () => void }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const [kept, setKept] = useState(false)
  const withSheet = async (use: (token: string, name: string) => Promise<unknown>): Promise<void> => {
    try {
      const sheet = await client.workspace.recoverySheet({ recoveryCode: code, language })
      await use(sheet.token, sheet.fileName)
    } catch (error) {
      notifyError(error)
    }
  }
  const confirm = async (): Promise<void> => {
    try {
      await client.passphrases.recoveryKept()
      close()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div className={styles['stack']}>
      <Text>{t(($) => $.passphrases.recovery.shown)}</Text>
      <Code block className={styles['code']} data-testid="recovery-code">
        {code}
      </Code>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => void withSheet((token) => host.printFile(token))}
        >
          {t(($) => $.workspace.recovery.print)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => void withSheet((token, name) => host.saveFile(token, name))}
        >
          {t(($) => $.workspace.recovery.save)}
        </Button>
      </Group>
      <Checkbox
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        label={t(($) => $.workspace.recovery.kept)}
      />
      <Group justify="flex-end">
        <Button disabled={!kept} onClick={() => void confirm()}>
          {t(($) => $.passphrases.recovery.go)}
        </Button>
      </Group>
    </div>
  )
}

/** Shows a new recovery code, once; until somebody says that it is kept, the settings warn that it was not. */
export function openNewCode(code: string): void {
  openDialog({
    title: text(($) => $.workspace.recovery.title),
    size: 'lg',
    onClose: () => void secretsAnew(),
    render: (close) => <NewCode code={code} close={close} />,
  })
}
