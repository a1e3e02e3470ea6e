import { Button } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/emergency/guide-tab.module.css'
import { dueText, regimeText } from '#renderer/features/emergency/places.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { EmergencyPlace } from '#shared/contract/emergency.ts'

/** At the head of everything: which workplace, which day, who is due. */
export function PlaceHead(props: {
  places: readonly EmergencyPlace[]
  date: string
  onDate: (date: string) => void
  onChange: () => void
}): ReactElement {
  const { places, date } = props
  const t = useTexts()
  const [first] = places
  const only = places.length === 1 ? first : undefined
  const mixed = new Set(places.map(({ regime }) => regime)).size > 1
  const due = places.reduce((sum, place) => sum + place.due, 0)
  return (
    <section className={styles['place']} aria-label={t(($) => $.emergency.page.places.chosen)}>
      <IconMapPin size={22} stroke={1.6} aria-hidden className={styles['placeIcon']} />
      <div className={styles['placeNames']}>
        <span className={styles['placeLine']}>
          <strong className={styles['placeName']}>
            {only?.workplace ?? t(($) => $.emergency.page.places.many, { count: places.length })}
          </strong>
          <span className={styles['placeDue']}>
            {only ? dueText(only) : t(($) => $.emergency.page.places.due, { count: due })}
          </span>
          {only?.permanentLack === true && (
            <StateBadge tone="info">{t(($) => $.emergency.page.places.lack)}</StateBadge>
          )}
        </span>
        <span className={styles['placeMore']}>
          {only
            ? [
                only.address,
                t(($) => $.emergency.page.places.declaration, { number: only.number }),
                regimeText(only.regime),
              ]
                .filter((part) => part !== null)
                .join(' · ')
            : [
                places.map(({ workplace }) => workplace).join(', '),
                ...(mixed ? [t(($) => $.emergency.page.places.mixedRegimes)] : []),
              ].join(' · ')}
        </span>
      </div>
      <Button variant="default" size="sm" onClick={props.onChange}>
        {t(($) => $.emergency.page.places.change)}
      </Button>
      <DateField
        aria-label={t(($) => $.common.date)}
        value={date}
        required
        withAsterisk={false}
        size="sm"
        w={132}
        onChange={(value) => value !== null && props.onDate(value)}
      />
    </section>
  )
}
