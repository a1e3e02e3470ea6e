import { SegmentedControl } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import { FitsView } from '#renderer/features/means/fits-view.tsx'
import { PlacesView } from '#renderer/features/means/places-view.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

const views = ['fits', 'places'] as const
type View = (typeof views)[number]

/** Devices of workplaces, means of people, and where they do not fit. */
export function MeansTab(): ReactElement {
  const t = useTexts()
  const { declaration, date = todayInBrussels() } = useSearch({ from: '/access' })
  const [view, setView] = useState<View>('fits')
  return (
    <>
      <div>
        <SegmentedControl
          aria-label={t(($) => $.means.views.label)}
          value={view}
          onChange={setView}
          data={views.map((value) => ({ value, label: t(($) => $.means.views[value]) }))}
        />
      </div>
      {view === 'fits' ? (
        // Another address asks about other days: the list begins anew.
        <FitsView
          key={`${declaration} ${date}`}
          period={{ from: date, to: date }}
          declarationId={declaration ?? null}
        />
      ) : (
        <PlacesView />
      )}
    </>
  )
}
