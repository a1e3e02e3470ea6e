import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
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

/** The procedure without which a view has nothing to show. */
const needs: Record<ChainTab, string> = {
  tree: 'chain.tree',
  links: 'chain.list',
  present: 'chain.present',
  duties: 'duties.list',
  agreements: 'agreements.list',
  match: 'match.run',
  clients: 'clients.report',
}

/** Chains of subcontractors: who works for whom on any day, what was agreed, and what is missing. */
export function ChainPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { may } = useDesk()
  const { tab: asked = 'tree', declaration, date } = useSearch({ from: '/chain' })
  const open = chainTabs.filter((id) => may(needs[id]))
  const tab = open.includes(asked) ? asked : (open[0] ?? 'tree')
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
          {open.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.chain.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {open.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
