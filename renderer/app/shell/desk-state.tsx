import { Tooltip } from '@mantine/core'
import { IconUserShield } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** In the head: the role of the passphrase, unless it is the office's. */
export function DeskState(): ReactElement | null {
  const t = useTexts()
  const { role } = useDesk()
  if (role === 'office') return null
  const name = t(($) => $.passphrases.roles[role])
  return (
    <Tooltip label={t(($) => $.passphrases.roleText[role])}>
      <span className={styles['desk']} aria-label={t(($) => $.passphrases.working, { role: name })} role="note">
        <IconUserShield size={16} aria-hidden /> {name}
      </span>
    </Tooltip>
  )
}
