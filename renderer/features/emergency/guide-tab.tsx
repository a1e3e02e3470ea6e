import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { useGuide, useIncident, keepIncident } from '#renderer/features/emergency/guide.ts'
import { GuidePanel } from '#renderer/features/emergency/guide-panel.tsx'
import styles from '#renderer/features/emergency/guide-tab.module.css'
import { MeaningPanel } from '#renderer/features/emergency/meaning-panel.tsx'
import { PaperPanel } from '#renderer/features/emergency/paper-panel.tsx'
import { attempt } from '#renderer/features/emergency/documents.ts'
import { PlaceHead } from '#renderer/features/emergency/place-head.tsx'
import { PlacePicker } from '#renderer/features/emergency/place-picker.tsx'
import { useChosenPlaces } from '#renderer/features/emergency/places.ts'
import { usePaperOptions, useToday, useWork, type Work } from '#renderer/features/emergency/work.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { EmergencyPlace, Incident } from '#shared/contract/emergency.ts'

/** Where to start: choose the place, then guide and form on one screen. */
export function GuideTab(): ReactElement | null {
  const [work, change] = useWork()
  const today = useToday()
  const [choosing, setChoosing] = useState(false)
  const date = work.date ?? today
  const places = useChosenPlaces(work.places, date)
  const chosen = places && places.length > 0
  if (work.places.length === 0 || choosing || (places && !chosen)) {
    return (
      <PlacePicker
        date={date}
        chosen={work.places}
        onDate={(day) => change({ date: day })}
        onChoose={(ids) => {
          change({ places: ids, shown: null, incident: null })
          setChoosing(false)
        }}
        {...(chosen ? { onCancel: () => setChoosing(false) } : {})}
      />
    )
  }
  if (!places || !chosen) return null
  return (
    <AtPlaces
      key={work.places.join()}
      work={work}
      change={change}
      places={places}
      date={date}
      onChangePlace={() => setChoosing(true)}
    />
  )
}

/** Guide and form for the places chosen. */
function AtPlaces(props: {
  work: Work
  change: (changes: Partial<Work>) => void
  places: readonly EmergencyPlace[]
  date: string
  onChangePlace: () => void
}): ReactElement | null {
  const { work, change, places, date } = props
  // Places chosen together share an incident, or have none yet.
  const openIds = new Set(places.map(({ openIncidentId }) => openIncidentId))
  const openId = openIds.size === 1 ? (places[0]?.openIncidentId ?? null) : null
  const id = work.incident ?? openId
  const found = useIncident(id === 0 ? null : id)
  const incident = found.data ?? null
  const options = usePaperOptions(work)
  const [hour, setHour] = useState<string | null>(null)
  const [referenceFocus, setReferenceFocus] = useState(0)
  const guide = useGuide(incident, { declarationIds: work.places, date, outageHour: hour }, (started) =>
    change({ incident: started }),
  )
  const shown = places.find(({ declarationId }) => declarationId === work.shown) ?? places[0]
  // While the first answer is on its way its incident is announced before it is read: what is shown stays.
  const loading = id !== null && id !== 0 && found.isPending && !guide.busy
  if (!shown || !options || loading) return null
  const regime = incident?.regime ?? regimeOf(places)
  const setOutageHour = (outageHour: string | null): void => {
    setHour(outageHour)
    if (!incident) return
    const { id: incidentId, description } = incident
    void attempt(async () => keepIncident(await client.emergency.describe({ incidentId, description, outageHour })))
  }
  return (
    <div className={styles['tab']} data-focus={work.focus}>
      <PlaceHead
        places={places}
        date={date}
        onDate={(day) => change({ date: day, incident: null })}
        onChange={props.onChangePlace}
      />
      {work.focus === 'guide' ? (
        <div className={styles['guide']}>
          <GuidePanel
            incident={incident}
            guide={guide}
            outageHour={incident ? incident.outageHour : hour}
            onOutageHour={setOutageHour}
            onNumberGiven={() => setReferenceFocus((times) => times + 1)}
          />
          <MeaningPanel
            incident={incident}
            regime={regime}
            date={date}
            referenceFocus={referenceFocus}
            onNew={() => change({ incident: 0 })}
          />
        </div>
      ) : (
        <FoldedGuide incident={incident} onOpen={() => change({ focus: 'guide' })} />
      )}
      <PaperPanel
        key={`${shown.declarationId}-${incident?.id ?? 0}-${incident?.outcome?.kind ?? ''}`}
        places={places}
        shown={shown}
        date={date}
        incident={incident}
        options={options}
        onOptions={(chosen) => change({ options: chosen })}
        onShown={(declarationId) => change({ shown: declarationId })}
        focus={work.focus}
        onFocus={(focus) => change({ focus })}
      />
    </div>
  )
}

/** The guide on one line: it is never needed to print. */
function FoldedGuide({ incident, onOpen }: { incident: Incident | null; onOpen: () => void }): ReactElement {
  const t = useTexts()
  const outcome = incident?.outcome ?? null
  return (
    <section className={styles['folded']} aria-label={t(($) => $.emergency.page.guide.title)}>
      {incident ? (
        <>
          <strong>{t(($) => $.emergency.page.guide.incident, { number: incident.number })}</strong>
          <StateBadge tone={outcome ? 'info' : 'warn'}>
            {outcome ? t(($) => $.emergency.outcomes[outcome.kind].title) : t(($) => $.emergency.page.incidents.asking)}
          </StateBadge>
        </>
      ) : (
        <span>{t(($) => $.emergency.page.guide.fold)}</span>
      )}
      <span className={styles['spring']} />
      <Button variant="default" onClick={onOpen}>
        {!incident
          ? t(($) => $.emergency.page.guide.start)
          : outcome
            ? t(($) => $.emergency.page.guide.review)
            : t(($) => $.emergency.page.guide.resume)}
      </Button>
    </section>
  )
}

/** Where several regimes meet, or none is known, the most careful one leads, as in the core. */
function regimeOf(places: readonly EmergencyPlace[]): NonNullable<EmergencyPlace['regime']> {
  const regimes = new Set(places.map(({ regime }) => regime ?? 'cleaning'))
  const [only] = regimes
  return regimes.size === 1 && only ? only : 'cleaning'
}
