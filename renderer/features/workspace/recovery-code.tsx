import { Button, Checkbox, Code, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import styles from '#renderer/features/workspace/workspace-start.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

/** Shows the recovery code, once; the way on opens when the user says it is kept. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }): ReactElement {
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
  return (
    <StartCard title={t(($) => $.workspace.recovery.title)}>
      <Text>{t(($) => $.workspace.recovery.text)}</Text>
      <Code block className={styles['code']} data-testid="recovery-code">
        {code}
      </Code>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => void withSheet((token) => host.printFile(token))}
        >
          {t(($) => $.workspace.recovery.print)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} />}
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
        <Button disabled={!kept} onClick={onDone}>
          {t(($) => $.workspace.recovery.go)}
        </Button>
      </Group>
    </StartCard>
  )
}
