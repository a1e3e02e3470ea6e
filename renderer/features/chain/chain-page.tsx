import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { AgreementsTab } from '#renderer/features/agreements/agreements-tab.tsx'
import styles from '#renderer/features/chain/chain-page.module.css'
import { LinksTab } from '#renderer/features/chain/links-tab.tsx'
import { PresentTab } from '#renderer/features/chain/present-tab.tsx'
import { chainTabs, type ChainTab } from '#renderer/features/chain/search.ts'
import { TreesTab } from '#renderer/features/chain/trees-tab.tsx'
import { ClientsTab } from '#renderer/features/clients/clients-tab.tsx'
import { DutiesTab } from '#renderer/features/duties/duties-tab.tsx'
import { MatchTab } from '#renderer/features/match/match-tab.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const contents: Record<ChainTab, () => ReactElement> = {
  tree: () => <TreesTab />,
  links: () => <LinksTab />,
  present: () => <PresentTab />,
  duties: () => <DutiesTab />,
  agreements: () => <AgreementsTab />,
  match: () => <MatchTab />,
  clients: () => <ClientsTab />,
}

/** Chains of subcontractors: who works for whom on any day, what was agreed, and what is missing. */
export function ChainPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { tab = 'tree', declaration, date } = useSearch({ from: '/chain' })
  // The declaration and the day looked at stay the same from one view to the next.
  const kept = { ...(declaration === undefined ? {} : { declaration }), ...(date === undefined ? {} : { date }) }
  return (
    <Page title={t(($) => $.shell.pages.chain)} sentence={t(($) => $.chain.page.sentence)} body="fill">
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) => {
          const search = next === 'tree' ? kept : { ...kept, tab: next as ChainTab }
          void navigate({ to: '/chain', search })
        }}
      >
        <Tabs.List aria-label={t(($) => $.chain.tabs.label)}>
          {chainTabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.chain.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {chainTabs.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
