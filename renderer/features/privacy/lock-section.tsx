import { Button, Group, Select } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { lockChoices, lockScreen, setLockMinutes, useLockMinutes } from '#renderer/app/screen-lock.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** After how many idle minutes the screen locks on this computer, and locking it now. */
export function LockSection({ workspaceId }: { workspaceId: string }): ReactElement {
  const t = useTexts()
  const minutes = useLockMinutes()
  const label = (choice: number): string =>
    choice === 0 ? t(($) => $.privacy.lock.never) : t(($) => $.privacy.lock.minutes, { count: choice })
  return (
    <Section title={t(($) => $.privacy.lock.section)} description={t(($) => $.privacy.lock.sectionText)}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t(($) => $.privacy.lock.after)}
          data={lockChoices.map((choice) => ({ value: String(choice), label: label(choice) }))}
          value={String(minutes)}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && setLockMinutes(Number(chosen))}
        />
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={() => lockScreen(workspaceId)}
        >
          {t(($) => $.privacy.lock.now)}
        </Button>
      </Group>
      <p>{t(($) => $.privacy.lock.clipboard)}</p>
    </Section>
  )
}
