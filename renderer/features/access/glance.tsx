import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/access/access.module.css'
import { limosaTones } from '#renderer/features/access/limosa-words.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AccessOverview } from '#shared/contract/access.ts'

/** Informed, key, means and Limosa at the head of a person’s page, each as word, colour and shape. */
export function Glance({ personId }: { personId: number }): ReactElement | null {
  const t = useTexts()
  const overview = useQuery(api.access.overview.queryOptions({ input: { personId } })).data
  if (!overview) return null
  // Whoever does not work now or soon lacks nothing: what is not there is left unsaid.
  const { listed, lacks } = overview
  return (
    <span className={styles['glance']} role="group" aria-label={t(($) => $.access.glance.label)}>
      {(listed || overview.informed) && <InformedBadge overview={overview} />}
      {(listed || overview.key) && <KeyBadge overview={overview} />}
      {(listed || overview.means.length > 0) && <MeansBadge overview={overview} />}
      <LimosaGlance overview={overview} />
      {lacks.some(({ lack }) => lack === 'first-days') && (
        <StateBadge tone="warn">{t(($) => $.access.glance.firstDays)}</StateBadge>
      )}
    </span>
  )
}

interface Of {
  overview: AccessOverview
}

export function InformedBadge({ overview: { informed } }: Of): ReactElement {
  const t = useTexts()
  return informed ? (
    <StateBadge tone="good">
      {t(($) => $.access.glance.informed, { date: formatDate(informed.onDate) ?? '' })}
    </StateBadge>
  ) : (
    <StateBadge tone="warn">{t(($) => $.access.glance.informedNot)}</StateBadge>
  )
}

export function KeyBadge({ overview: { key } }: Of): ReactElement {
  const t = useTexts()
  if (!key) return <StateBadge tone="warn">{t(($) => $.access.glance.keyNone)}</StateBadge>
  const tone = key.state === 'active' ? 'good' : key.state === 'ended' ? 'warn' : 'info'
  return <StateBadge tone={tone}>{t(($) => $.access.glance.key[key.state])}</StateBadge>
}

export function MeansBadge({ overview: { means, misfit } }: Of): ReactElement {
  const t = useTexts()
  if (means.length === 0) return <StateBadge tone="warn">{t(($) => $.access.glance.meansNone)}</StateBadge>
  if (misfit) return <StateBadge tone="bad">{t(($) => $.access.glance.misfit)}</StateBadge>
  return <StateBadge tone="good">{t(($) => $.access.glance.means, { count: means.length })}</StateBadge>
}

/** Nothing where no posting is known. */
export function LimosaGlance({ overview: { limosa } }: Of): ReactElement | null {
  const t = useTexts()
  const { state, on } = limosa
  if (state === 'none') return null
  return (
    <StateBadge tone={limosaTones[state]}>
      {t(($) => $.access.glance.limosa[state], { date: formatDate(on) ?? '' })}
    </StateBadge>
  )
}
