import { SegmentedControl } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/informing/informing.module.css'
import { LanguagesView } from '#renderer/features/informing/languages-view.tsx'
import { PeopleView } from '#renderer/features/informing/people-view.tsx'
import { ReceiptsView } from '#renderer/features/informing/receipts-view.tsx'
import { createStore } from '#renderer/ui/store.ts'
import { useTexts } from '#renderer/ui/texts.ts'

const views = ['sheets', 'receipts', 'languages'] as const
type View = (typeof views)[number]

// Outlives leaving the page: who sorts receipts looks somebody up in between.
const shown = createStore<View>('sheets')

const contents: Record<View, () => ReactElement> = {
  sheets: () => <PeopleView />,
  receipts: () => <ReceiptsView />,
  languages: () => <LanguagesView />,
}

/** Start sheets, posters, brochures and the receipts that come back. */
export function InformingTab(): ReactElement {
  const t = useTexts()
  const view = shown.use()
  return (
    <div className={styles['view']}>
      <div>
        <SegmentedControl
          aria-label={t(($) => $.informing.views.label)}
          value={view}
          data={views.map((value) => ({ value, label: t(($) => $.informing.views[value]) }))}
          onChange={(next) => shown.set(views.find((known) => known === next) ?? 'sheets')}
        />
      </div>
      {contents[view]()}
    </div>
  )
}
