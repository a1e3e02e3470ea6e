import { Button, Checkbox, Code, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import styles from '#renderer/features/workspace/workspace-start.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

/**
 * A recovery code that is shown once, with its sheet to print or save; the button leads on when the user says that it is kept.
 * The frame around it sets the distances.
 */
export function CodeToKeep({
  code,
  text,
  go,
  onDone,
}: {
  code: string
  text: string
  go: string
  onDone: () => void
}): ReactElement {
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
    <>
      <Text>{text}</Text>
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
        <Button disabled={!kept} onClick={onDone}>
          {go}
        </Button>
      </Group>
    </>
  )
}

/** Shows the recovery code of a new workspace. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }): ReactElement {
  const t = useTexts()
  return (
    <StartCard title={t(($) => $.workspace.recovery.title)}>
      <CodeToKeep
        code={code}
        text={t(($) => $.workspace.recovery.text)}
        go={t(($) => $.workspace.recovery.go)}
        onDone={onDone}
      />
    </StartCard>
  )
}
