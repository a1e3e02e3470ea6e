import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, type ReactElement } from 'react'

import styles from '#renderer/features/emergency/emergency-page.module.css'
import { attempt } from '#renderer/features/emergency/documents.ts'
import { GuideTab } from '#renderer/features/emergency/guide-tab.tsx'
import { IncidentsTab } from '#renderer/features/emergency/incidents-tab.tsx'
import { LinesTab } from '#renderer/features/emergency/lines-tab.tsx'
import { PacksTab } from '#renderer/features/emergency/packs-tab.tsx'
import { useWork } from '#renderer/features/emergency/work.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const tabs = ['guide', 'incidents', 'packs', 'lines'] as const
type Tab = (typeof tabs)[number]

/** When registering is impossible: guide and form, incidents, packs, and the lines that are still open. */
export function EmergencyPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/emergency' })
  const taken = useTakeUp()
  const today = useQuery(api.today.get.queryOptions())
  const counts: Partial<Record<Tab, number>> = {
    incidents: today.data?.incidents.length ?? 0,
    lines: today.data?.openLines ?? 0,
  }
  const tab = tabs.find((known) => known === search.tab) ?? 'guide'
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      keepMounted={false}
      value={tab}
      onChange={(value) =>
        void navigate({ to: '/emergency', search: value === 'guide' || value === null ? {} : { tab: value } })
      }
    >
      <Page
        title={t(($) => $.shell.pages.emergency)}
        body="fill"
        action={
          <Tabs.List aria-label={t(($) => $.emergency.page.tabs.label)}>
            {tabs.map((id) => (
              <Tabs.Tab key={id} value={id} rightSection={<Count count={counts[id] ?? 0} />}>
                {t(($) => $.emergency.page.tabs[id])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
      >
        <Tabs.Panel value="guide" className={styles['panel'] ?? ''}>
          {taken && <GuideTab />}
        </Tabs.Panel>
        <Tabs.Panel value="incidents" className={styles['panel'] ?? ''}>
          <IncidentsTab />
        </Tabs.Panel>
        <Tabs.Panel value="packs" className={styles['panel'] ?? ''}>
          <PacksTab />
        </Tabs.Panel>
        <Tabs.Panel value="lines" className={styles['panel'] ?? ''}>
          <LinesTab />
        </Tabs.Panel>
      </Page>
    </Tabs>
  )
}

function Count({ count }: { count: number }): ReactElement | null {
  const t = useTexts()
  if (count === 0) return null
  return (
    <span className={styles['count']}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t(($) => $.emergency.page.tabs.openCount, { count })}</span>
    </span>
  )
}

/**
 * Takes up what a link asked for and clears it from the address, so that going back does not undo what was chosen since.
 * False until that is done.
 */
function useTakeUp(): boolean {
  const navigate = useNavigate()
  const { tab, declaration, date, incident, focus } = useSearch({ from: '/emergency' })
  const [, change] = useWork()
  const wanted = declaration !== undefined || incident !== undefined
  const open = useQuery(api.workspace.status.queryOptions()).data?.open?.id
  useEffect(() => {
    if (!wanted || open === undefined) return
    const take = async (): Promise<void> => {
      if (incident !== undefined) {
        const found = await client.emergency.incident({ id: incident })
        const places = found.places.map(({ declarationId }) => declarationId)
        change({ incident, places, date: found.date, shown: null, focus: 'guide' })
      } else if (declaration !== undefined) {
        const start = { shown: null, incident: null, date: date ?? null, focus: focus ?? 'guide' } as const
        change({ ...start, places: [declaration] })
      }
    }
    void attempt(take).then(() =>
      navigate({ to: '/emergency', search: tab === undefined ? {} : { tab }, replace: true }),
    )
    // Only what the address says counts; what the page is at changes with every answer.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [wanted, open, declaration, date, incident, focus, tab])
  return !wanted
}
