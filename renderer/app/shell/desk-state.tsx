import { Button, Tooltip } from '@mantine/core'
import { IconEyeCheck, IconUserShield } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { openEndInspection } from '#renderer/features/inspection/inspection-dialogs.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** In the head: the role of the passphrase unless it is the office's, and an inspection with the way to end it. */
export function DeskState(): ReactElement | null {
  const t = useTexts()
  const { role, inspection } = useDesk()
  const name = t(($) => $.passphrases.roles[role])
  return (
    <>
      {role !== 'office' && (
        <Tooltip label={t(($) => $.passphrases.roleText[role])}>
          <span className={styles['desk']} aria-label={t(($) => $.passphrases.working, { role: name })} role="note">
            <IconUserShield size={16} aria-hidden /> {name}
          </span>
        </Tooltip>
      )}
      {inspection && (
        <>
          <span className={styles['desk']} role="note">
            <IconEyeCheck size={16} aria-hidden /> {t(($) => $.inspection.running)}
            <span className="visually-hidden">
              {t(($) => $.inspection.runningText, {
                name: inspection.inspector,
                when: formatInstant(inspection.startedAt),
              })}
            </span>
          </span>
          <Button size="compact-sm" variant="default" onClick={() => openEndInspection()}>
            {t(($) => $.inspection.end.button)}
          </Button>
        </>
      )}
    </>
  )
}
