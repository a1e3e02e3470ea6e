import type { ReactElement } from 'react'

import styles from '#renderer/features/settings/settings.module.css'
import { formatInstant } from '#renderer/ui/format.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { BackupState } from '#shared/contract/workspace.ts'

type Folder = BackupState['folders'][number]

/** The age of the newest good backup, the next one, and each folder with what became of it. */
export function BackupStanding({ state }: { state: BackupState }): ReactElement {
  const t = useTexts()
  return (
    <section aria-label={t(($) => $.backup.standing)} className={styles['standing']}>
      <p className={styles['strong']}>
        {state.lastAt === null
          ? t(($) => $.backup.never)
          : t(($) => $.backup.last, { when: formatInstant(state.lastAt) })}
      </p>
      <p className={styles['quiet']}>
        {state.changed ? t(($) => $.backup.changed) : t(($) => $.backup.allIn)}{' '}
        {state.nextAt === null
          ? t(($) => $.backup.nextClosing)
          : t(($) => $.backup.next, { when: formatInstant(state.nextAt) })}
      </p>
      <ul className={styles['checks']}>
        {state.folders.map((folder) => (
          <FolderLine key={folder.folder} folder={folder} />
        ))}
      </ul>
    </section>
  )
}

/** The state of a folder as one word, and its tone. */
function stateOf(folder: Folder): { word: 'missing' | 'failed' | 'none' | 'good'; tone: Tone } {
  if (!folder.reachable) return { word: 'missing', tone: 'warn' }
  if (folder.failure) return { word: 'failed', tone: 'bad' }
  return folder.goodAt === null ? { word: 'none', tone: 'quiet' } : { word: 'good', tone: 'good' }
}

function FolderLine({ folder }: { folder: Folder }): ReactElement {
  const t = useTexts()
  const { word, tone } = stateOf(folder)
  const code = folder.reachable ? folder.failure?.code : 'backup-folder-missing'
  const params = { folder: folder.folder, file: folder.folder, id: '' }
  return (
    <li>
      <span className={styles['folder']}>
        <span className={styles['path']}>{folder.folder}</span>
        {folder.goodAt && (
          <span className={styles['quiet']}>{t(($) => $.backup.goodAt, { when: formatInstant(folder.goodAt) })}</span>
        )}
        {folder.failure && (
          <span className={styles['quiet']}>
            {t(($) => $.backup.failedSince, { when: formatInstant(folder.failure.at) })}
          </span>
        )}
        {code && (
          <span>
            {[
              folder.reachable ? textByKey(['errors', code, 'text'], params) : null,
              textByKey(['errors', code, 'remedy'], params),
            ]
              .filter((part) => part !== null)
              .join(' ')}
          </span>
        )}
      </span>
      <StateBadge tone={tone}>{t(($) => $.backup[word])}</StateBadge>
    </li>
  )
}
