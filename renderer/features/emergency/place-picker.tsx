import { Button, Checkbox, Loader, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronRight, IconMapPin, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/emergency/place-picker.module.css'
import { dueText, regimeText } from '#renderer/features/emergency/places.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { EmergencyPlace } from '#shared/contract/emergency.ts'

/** Chooses the workplace, or several, and the day. One touch is enough for the usual case. */
export function PlacePicker(props: {
  date: string
  chosen: readonly number[]
  onDate: (date: string) => void
  onChoose: (ids: readonly number[]) => void
  onCancel?: () => void
}): ReactElement {
  const { date, onChoose } = props
  const t = useTexts()
  const [search, setSearch] = useState('')
  const [several, setSeveral] = useState(props.chosen.length > 1)
  const [ticked, setTicked] = useState<readonly number[]>(props.chosen)
  const [asked] = useDebouncedValue(search.trim(), 150)
  const places = useQuery({
    ...api.emergency.places.queryOptions({ input: { date, search: asked } }),
    placeholderData: keepPreviousData,
  })
  const toggle = (id: number): void =>
    setTicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]))
  const pick = several ? toggle : (id: number) => onChoose([id])
  const found = places.data ?? []
  const groups = [
    { title: t(($) => $.emergency.page.places.active), places: found.filter(({ active }) => active) },
    { title: t(($) => $.emergency.page.places.others), places: found.filter(({ active }) => !active) },
  ]
  return (
    <section className={styles['picker']} aria-label={t(($) => $.emergency.page.places.title)}>
      <div className={styles['head']}>
        <div>
          <h2 className={styles['title']}>{t(($) => $.emergency.page.places.title)}</h2>
          <p className={styles['text']}>{t(($) => $.emergency.page.places.text)}</p>
        </div>
        <DateField
          label={t(($) => $.common.date)}
          value={date}
          required
          withAsterisk={false}
          w={150}
          onChange={(value) => value !== null && props.onDate(value)}
        />
      </div>
      <div className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          size="md"
          aria-label={t(($) => $.emergency.page.places.search)}
          placeholder={t(($) => $.emergency.page.places.search)}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Switch
          size="md"
          label={t(($) => $.emergency.page.places.several)}
          checked={several}
          onChange={(event) => setSeveral(event.currentTarget.checked)}
        />
      </div>
      <div className={styles['list']}>
        {places.isPending && <Loader size="sm" aria-label={t(($) => $.common.loading)} />}
        {places.isError && <p role="alert">{errorText(places.error)}</p>}
        {places.isSuccess && found.length === 0 && <NoPlaces searched={asked !== ''} />}
        {groups.map(
          ({ title, places: listed }) =>
            listed.length > 0 && (
              <div key={title} role="group" aria-label={title}>
                <h3 className={styles['group']}>{title}</h3>
                <ul className={styles['rows']}>
                  {listed.map((place) => (
                    <li key={place.declarationId}>
                      <PlaceRow place={place} several={several} ticked={ticked} onPick={pick} />
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
      {(several || props.onCancel) && (
        <div className={styles['foot']}>
          {props.onCancel && (
            <Button variant="default" size="md" onClick={props.onCancel}>
              {t(($) => $.common.cancel)}
            </Button>
          )}
          {several && (
            <Button size="md" disabled={ticked.length === 0} onClick={() => onChoose(ticked)}>
              {t(($) => $.emergency.page.places.go, { count: ticked.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function NoPlaces({ searched }: { searched: boolean }): ReactElement {
  const t = useTexts()
  return searched ? (
    <EmptyState
      icon={<IconMapPin size={30} stroke={1.4} />}
      title={t(($) => $.emergency.page.places.none)}
      text={t(($) => $.emergency.page.places.noneText)}
    />
  ) : (
    <EmptyState
      icon={<IconMapPin size={30} stroke={1.4} />}
      title={t(($) => $.emergency.page.places.nothing)}
      text={t(($) => $.emergency.page.places.nothingText)}
      actions={
        <Button variant="default" renderRoot={(root) => <Link to="/declarations" {...root} />}>
          {t(($) => $.emergency.page.places.toDeclarations)}
        </Button>
      }
    />
  )
}

function PlaceRow(props: {
  place: EmergencyPlace
  several: boolean
  ticked: readonly number[]
  onPick: (id: number) => void
}): ReactElement {
  const { place, several } = props
  const t = useTexts()
  const ticked = props.ticked.includes(place.declarationId)
  return (
    <button
      type="button"
      className={styles['row']}
      aria-pressed={several ? ticked : undefined}
      onClick={() => props.onPick(place.declarationId)}
    >
      {several && <Checkbox.Indicator checked={ticked} size="md" />}
      <span className={styles['names']}>
        <span className={styles['name']}>{place.workplace}</span>
        <span className={styles['address']}>
          {[place.address, t(($) => $.emergency.page.places.declaration, { number: place.number })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
      <span className={styles['badges']}>
        {place.openIncidentId !== null && (
          <StateBadge tone="warn">{t(($) => $.emergency.page.places.incidentOpen)}</StateBadge>
        )}
        {place.permanentLack && <StateBadge tone="info">{t(($) => $.emergency.page.places.lack)}</StateBadge>}
        {!place.active && <StateBadge tone="quiet">{t(($) => $.emergency.page.places.notActive)}</StateBadge>}
      </span>
      <span className={styles['facts']}>
        <span>{dueText(place)}</span>
        <span className={styles['address']}>{regimeText(place.regime)}</span>
      </span>
      {!several && <IconChevronRight size={20} aria-hidden />}
    </button>
  )
}
