import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import type { Today } from '#renderer/features/today/at-work.tsx'
import styles from '#renderer/features/today/today.module.css'
import { lackFilters, newcomerFilter } from '#renderer/features/access/filters.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { accessLacks } from '#shared/domain/access-lacks.ts'

/** Who begins this week or the next, and what each still lacks; each number opens its list. */
export function Newcomers({ newcomers }: { newcomers: Today['newcomers'] }): ReactElement {
  const t = useTexts()
  const { total, lacks } = newcomers
  const lacking = accessLacks.filter((lack) => (lacks[lack] ?? 0) > 0)
  return (
    <Section title={t(($) => $.access.newcomers.title)}>
      {total === 0 ? (
        <p className={styles['none']}>{t(($) => $.access.newcomers.none)}</p>
      ) : (
        <>
          <Link to="/access" search={{ filters: [newcomerFilter] }} className={styles['link'] ?? ''}>
            {t(($) => $.access.newcomers.count, { count: total })}
          </Link>
          {lacking.length === 0 ? (
            <p className={styles['none']}>{t(($) => $.access.newcomers.ready)}</p>
          ) : (
            <ul className={styles['list']}>
              {lacking.map((lack) => (
                <li key={lack} className={styles['gap']}>
                  <ToneIcon tone="warn" size={16} />
                  <Link
                    to="/access"
                    search={{ filters: [newcomerFilter, ...lackFilters(lack)] }}
                    className={styles['link'] ?? ''}
                  >
                    {t(($) => $.access.newcomers.lacks[lack], { count: lacks[lack] ?? 0 })}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  )
}
