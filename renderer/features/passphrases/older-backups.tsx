import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { api, queryClient } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/passphrases/passphrases.module.css'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Asks again what opens the workspace, and which backups open otherwise: no table of the database tells of a change. */
export async function secretsAnew(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: [['passphrases']] })
  await queryClient.invalidateQueries({ queryKey: api.workspace.backups.key() })
}

/** Which backups still open with a passphrase or code that was changed or withdrawn; nothing when none does. */
export function OlderBackups({ folder }: { folder: string }): ReactElement | null {
  const t = useTexts()
  const found = useQuery(api.workspace.backups.queryOptions({ input: { folder } }))
  const older = (found.data ?? []).filter(({ otherSecret }) => otherSecret)
  if (older.length === 0) return null
  return (
    <section className={styles['older']} aria-label={t(($) => $.passphrases.older.title)}>
      <p className={styles['warning']}>
        <IconAlertTriangle size={16} aria-hidden /> {t(($) => $.passphrases.older.text, { count: older.length })}
      </p>
      <ul
        className={styles['olderList']}
        tabIndex={0}
        aria-label={t(($) => $.passphrases.older.text, { count: older.length })}
      >
        {older.map(({ file, madeAt }) => (
          <li key={file}>
            {formatInstant(madeAt)} <span className={styles['quiet']}>{file}</span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t(($) => $.passphrases.older.regular)}</p>
    </section>
  )
}
