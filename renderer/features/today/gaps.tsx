import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import styles from '#renderer/features/today/today.module.css'
import { listPath, type ListPath } from '#renderer/features/records/list-path.ts'
import { backupNow } from '#renderer/app/workspace-actions.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { TodayGap } from '#shared/contract/today.ts'

/** The list each count counts. */
const lists: Record<
  Exclude<TodayGap['kind'], 'backup-old' | 'ciao-stale' | 'checkinatwork-stale' | 'duty-missing'>,
  ListPath
> = {
  'declaration-without-end': '/declarations',
  'declaration-without-workplace': '/declarations',
  'provisional-declaration': '/declarations',
  'works-to-report': '/declarations',
  'declaration-ending': '/declarations',
  'person-without-identifier': '/people',
  'person-without-employment': '/people',
  'limosa-ending': '/people',
  'paper-ending': '/papers',
  'paper-expired': '/papers',
  'link-ending': '/chain',
  'link-without-employer-link': '/chain',
  'provisional-company': '/companies',
  'payment-without-check': '/withholding',
}

/** What is missing in the data; each line opens the list it counts. */
export function Gaps({ gaps }: { gaps: readonly TodayGap[] }): ReactElement {
  const t = useTexts()
  return (
    <Section title={t(($) => $.today.gaps.title)}>
      {gaps.length === 0 ? (
        <p className={styles['none']}>{t(($) => $.today.gaps.none)}</p>
      ) : (
        <ul className={styles['list']}>
          {gaps.map((gap) => (
            <li key={gap.kind} className={styles['gap']}>
              <ToneIcon tone="warn" size={16} />
              <div>
                <GapLink gap={gap} />
                {gap.examples.length > 0 && (
                  <span className={styles['dim']}>
                    {gap.examples.map(({ label }) => label).join(', ')}
                    {gap.count > gap.examples.length && ` ${t(($) => $.today.gaps.more)}`}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function GapLink({ gap }: { gap: TodayGap }): ReactElement {
  const t = useTexts()
  const words = t(($) => $.today.gaps[gap.kind], { count: gap.count })
  if (gap.kind === 'backup-old') {
    return (
      <May call="workspace.backup">
        <UnstyledButton className={styles['link'] ?? ''} onClick={() => void backupNow()}>
          {words}
        </UnstyledButton>
      </May>
    )
  }
  if (gap.kind === 'ciao-stale' || gap.kind === 'checkinatwork-stale') {
    return (
      <Link to="/registrations" search={{ tab: 'coverage' }} className={styles['link'] ?? ''}>
        {words}
      </Link>
    )
  }
  if (gap.kind === 'duty-missing') {
    return (
      <Link to="/chain" search={{ tab: 'duties', filters: gap.filters }} className={styles['link'] ?? ''}>
        {words}
      </Link>
    )
  }
  return (
    <Link {...listPath(lists[gap.kind], { filters: gap.filters })} className={styles['link'] ?? ''}>
      {words}
    </Link>
  )
}
