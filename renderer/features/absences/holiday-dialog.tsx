import { Alert, Button, Checkbox, Group, Modal, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText, outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { closuresToEnter, openPlaces, placesOf, type HolidayOffer } from '#renderer/features/absences/holiday-choice.ts'
import styles from '#renderer/features/absences/holidays.module.css'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import { weekday, type LocalDate } from '#shared/domain/local-date.ts'
import { fold } from '#shared/domain/text.ts'

/** Offers the public holidays of a year as closures of chosen workplaces. */
export function HolidayDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTexts()
  const today = todayInBrussels()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const query = useQuery(api.absences.holidays.queryOptions({ input: { year } }))
  return (
    <Modal opened onClose={onClose} size="xl" title={t(($) => $.absences.holidaysTitle)}>
      <p className={styles['text']}>{t(($) => $.absences.holidaysText)}</p>
      <NumberInput
        label={t(($) => $.absences.year)}
        w={110}
        min={2000}
        max={2100}
        clampBehavior="strict"
        allowDecimal={false}
        value={year}
        onChange={(value) => {
          const next = Number(value)
          if (Number.isInteger(next) && next >= 2000 && next <= 2100) setYear(next)
        }}
      />
      <RecordGate query={query}>
        {(offers) => <Choice key={year} offers={offers} today={today} onClose={onClose} />}
      </RecordGate>
    </Modal>
  )
}

function Choice(props: { offers: readonly HolidayOffer[]; today: LocalDate; onClose: () => void }): ReactElement {
  const { offers, today, onClose } = props
  const t = useTexts()
  const places = placesOf(offers)
  // What lies ahead is what one comes for; past days can be added for an import that comes late.
  const [dates, setDates] = useState(
    () => new Set(offers.filter((offer) => offer.date >= today && openPlaces(offer) > 0).map(({ date }) => date)),
  )
  const [chosen, setChosen] = useState(() => new Set(places.map(({ id }) => id)))
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const count = closuresToEnter(offers, dates, chosen)
  const close = async (): Promise<void> => {
    setSaving(true)
    setFailure(null)
    const reasons = Object.fromEntries(
      offers.filter(({ date }) => dates.has(date)).map(({ date, name }) => [date, holidayName(name)]),
    )
    try {
      const done = await outcome(
        client.absences.closeHolidays({ dates: [...dates], declarationIds: [...chosen], reasons }),
      )
      if (!done.ok) return setFailure(done.message ?? '')
      const words = t(($) => $.absences.closed, { count: done.value.closed })
      offerUndoOf(done.value.changeSet, words)
      notifyDone(words)
      return onClose()
    } catch (error) {
      return setFailure(errorText(error))
    } finally {
      setSaving(false)
    }
  }
  if (places.length === 0) return <p className={styles['text']}>{t(($) => $.absences.noPlaces)}</p>
  return (
    <>
      <div className={styles['sides']}>
        <Days offers={offers} dates={dates} onChange={setDates} />
        <Places places={places} chosen={chosen} onChange={setChosen} />
      </div>
      {failure !== null && (
        <Alert color="red" mt="sm" role="alert">
          {failure}
        </Alert>
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        {count === 0 && dates.size > 0 && chosen.size > 0 && (
          <span className={styles['text']} role="status">
            {t(($) => $.absences.nothingToClose)}
          </span>
        )}
        <Button variant="default" onClick={onClose}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button disabled={count === 0} loading={saving} onClick={() => void close()}>
          {t(($) => $.absences.closeCount, { count })}
        </Button>
      </Group>
    </>
  )
}

const holidayName = (name: string): string => textByKey(['absences', 'holidayNames', name]) ?? name

function toggled<Item>(set: ReadonlySet<Item>, item: Item, on: boolean): Set<Item> {
  const next = new Set(set)
  if (on) next.add(item)
  else next.delete(item)
  return next
}

function Days(props: {
  offers: readonly HolidayOffer[]
  dates: ReadonlySet<LocalDate>
  onChange: (dates: Set<LocalDate>) => void
}): ReactElement {
  const { offers, dates, onChange } = props
  const t = useTexts()
  const able = offers.filter((offer) => openPlaces(offer) > 0)
  const all = able.length > 0 && able.every(({ date }) => dates.has(date))
  return (
    <fieldset className={styles['side']}>
      <legend>{t(($) => $.absences.days)}</legend>
      <Checkbox
        label={t(($) => $.absences.allDays)}
        checked={all}
        indeterminate={!all && dates.size > 0}
        disabled={able.length === 0}
        onChange={(event) => onChange(new Set(event.currentTarget.checked ? able.map(({ date }) => date) : []))}
      />
      <div className={styles['list']}>
        {offers.map((offer) => {
          const { date, name } = offer
          const open = openPlaces(offer)
          return (
            <Checkbox
              key={name}
              checked={dates.has(date)}
              disabled={open === 0}
              onChange={(event) => onChange(toggled(dates, date, event.currentTarget.checked))}
              classNames={{ body: styles['line'] ?? '', labelWrapper: styles['lineLabel'] ?? '' }}
              label={
                <span className={styles['holiday']}>
                  <span>{holidayName(name)}</span>
                  <span className={styles['when']}>
                    {t(($) => $.planning.weekdayLong[`d${weekday(date)}`])} {formatDate(date)}
                  </span>
                  {open < offer.declarations.length && (
                    <span className={styles['when']}>
                      {open === 0
                        ? t(($) => $.absences.closedAlready)
                        : t(($) => $.absences.placesOpen, { count: open })}
                    </span>
                  )}
                </span>
              }
            />
          )
        })}
      </div>
    </fieldset>
  )
}

/** More places than this are worth a filter. */
const manyPlaces = 10

function Places(props: {
  places: readonly { id: number; label: string }[]
  chosen: ReadonlySet<number>
  onChange: (chosen: Set<number>) => void
}): ReactElement {
  const { places, chosen, onChange } = props
  const t = useTexts()
  const [search, setSearch] = useState('')
  const word = fold(search.trim())
  const shown = places.filter(({ label }) => fold(label).includes(word))
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  return (
    <fieldset className={styles['side']}>
      <legend>{t(($) => $.absences.places)}</legend>
      {places.length > manyPlaces && (
        <TextInput
          aria-label={t(($) => $.absences.filterPlaces)}
          placeholder={t(($) => $.absences.filterPlaces)}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={t(($) => $.absences.allPlaces)}
        checked={all}
        indeterminate={!all && shown.some(({ id }) => chosen.has(id))}
        onChange={(event) => {
          const on = event.currentTarget.checked
          onChange(shown.reduce((next, { id }) => toggled(next, id, on), new Set(chosen)))
        }}
      />
      <div className={styles['list']}>
        {shown.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={chosen.has(id)}
            onChange={(event) => onChange(toggled(chosen, id, event.currentTarget.checked))}
          />
        ))}
      </div>
      <p className={styles['text']}>{t(($) => $.absences.placesText)}</p>
    </fieldset>
  )
}
