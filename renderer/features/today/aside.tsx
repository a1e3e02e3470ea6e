import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import type { Today } from '#renderer/features/today/at-work.tsx'
import { Gaps } from '#renderer/features/today/gaps.tsx'
import { Newcomers } from '#renderer/features/today/newcomers.tsx'
import styles from '#renderer/features/today/today.module.css'
import { backupNow } from '#renderer/app/workspace-actions.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import { brusselsDate } from '#shared/domain/instant.ts'
import { daysBetween } from '#shared/domain/local-date.ts'

/** Beside the work of the day: what burns, what is missing, and the backup. */
export function Aside({ today }: { today: Today }): ReactElement {
  const { may } = useDesk()
  return (
    <div className={styles['aside']}>
      <Burning today={today} />
      {may('access.list') && <Newcomers newcomers={today.newcomers} />}
      {may('findings.summary') && <Gaps gaps={today.gaps} />}
      {may('workspace.backup') && (
        <Backup lastBackupAt={today.lastBackupAt} folders={today.backupFolders} date={today.date} />
      )}
    </div>
  )
}

/** Open incidents, and lines of paper without outcome. */
function Burning({ today }: { today: Today }): ReactElement {
  const t = useTexts()
  const { incidents, openLines } = today
  return (
    <Section title={t(($) => $.today.burning.title)}>
      {incidents.length === 0 && openLines === 0 ? (
        <p className={styles['none']}>{t(($) => $.today.burning.none)}</p>
      ) : (
        <ul className={styles['list']}>
          {incidents.map((incident) => (
            <li key={incident.id}>
              <Link to="/emergency" search={{ incident: incident.id }} className={styles['link'] ?? ''}>
                {t(($) => $.today.burning.incident, { number: incident.number })}
              </Link>{' '}
              <StateBadge tone={incident.outcome === null ? 'warn' : 'info'}>
                {(incident.outcome && textByKey(['emergency', 'outcomes', incident.outcome, 'title'])) ??
                  t(($) => $.today.burning.asking)}
              </StateBadge>
              <span className={styles['dim']}>{[formatDate(incident.date), ...incident.workplaces].join(' · ')}</span>
            </li>
          ))}
          {openLines > 0 && (
            <li>
              <Link to="/emergency" search={{ tab: 'lines' }} className={styles['link'] ?? ''}>
                {t(($) => $.today.burning.lines, { count: openLines })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </Section>
  )
}

/** What came in lately. */
export function Imports({ imports }: { imports: Today['imports'] }): ReactElement {
  const t = useTexts()
  return (
    <Section
      title={t(($) => $.today.imports.title)}
      aside={
        <Link to="/imports" className={styles['link'] ?? ''}>
          {t(($) => $.today.imports.all)}
        </Link>
      }
    >
      {imports.length === 0 ? (
        <p className={styles['none']}>{t(($) => $.today.imports.none)}</p>
      ) : (
        <ul className={styles['imports']}>
          {imports.map((batch) => (
            <li key={batch.id}>
              <Link to="/imports/$batchId" params={{ batchId: String(batch.id) }} className={styles['link'] ?? ''}>
                {textByKey(['imports', 'kinds', batch.kind]) ?? batch.kind}
              </Link>{' '}
              {batch.undone && <StateBadge tone="quiet">{t(($) => $.today.imports.undone)}</StateBadge>}
              <span className={styles['dim']}>
                {formatInstant(batch.at)} · {importText(batch, t)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What came of an import; what did not happen is not said. */
function importText(batch: Today['imports'][number], t: ReturnType<typeof useTexts>): string {
  const parts = (['imported', 'changed', 'rejected'] as const)
    .filter((part) => batch[part] > 0)
    .map((part) => t(($) => $.today.imports[part], { count: batch[part] }))
  return parts.length === 0 ? t(($) => $.today.imports.unchanged) : parts.join(', ')
}

function Backup(props: { lastBackupAt: string | null; folders: Today['backupFolders']; date: string }): ReactElement {
  const { lastBackupAt, folders, date } = props
  const t = useTexts()
  const age = lastBackupAt === null ? null : Math.max(0, daysBetween(brusselsDate(lastBackupAt), date))
  return (
    <Section
      title={t(($) => $.today.backup.title)}
      aside={
        <Link to="/settings" className={styles['link'] ?? ''}>
          {t(($) => $.backup.toSettings)}
        </Link>
      }
    >
      <p className={styles['none']}>
        {lastBackupAt === null || age === null ? (
          t(($) => $.today.backup.never)
        ) : (
          <>
            {t(($) => $.today.backup.last, { when: formatInstant(lastBackupAt) })},{' '}
            {age === 0
              ? t(($) => $.today.backup.today)
              : age === 1
                ? t(($) => $.today.backup.yesterday)
                : t(($) => $.today.backup.days, { count: age })}
          </>
        )}
      </p>
      {folders.length > 0 && (
        <ul className={styles['list']}>
          {folders.map(({ folder, code, goodAt }) => (
            <li key={folder} className={styles['gap']}>
              <ToneIcon tone="warn" size={16} />
              <div>
                <span className={styles['anywhere']}>
                  {textByKey(['errors', code, 'text'], { folder, file: folder, id: '' }) ?? folder}
                </span>
                {goodAt && (
                  <span className={styles['dim']}>{t(($) => $.backup.last, { when: formatInstant(goodAt) })}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={() => void backupNow()}>
          {t(($) => $.today.backup.now)}
        </Button>
      </div>
    </Section>
  )
}
