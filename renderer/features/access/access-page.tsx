import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/access/access-page.module.css'
import { LimosaTab } from '#renderer/features/access/limosa-tab.tsx'
import { accessTabs, type AccessTab } from '#renderer/features/access/search.ts'
import { WorkTab } from '#renderer/features/access/work-tab.tsx'
import { InformingTab } from '#renderer/features/informing/informing-tab.tsx'
import { KeysTab } from '#renderer/features/keys/keys-tab.tsx'
import { AgenciesTab } from '#renderer/features/means/agencies-tab.tsx'
import { MeansTab } from '#renderer/features/means/means-tab.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const contents: Record<AccessTab, () => ReactElement> = {
  work: () => <WorkTab />,
  informing: () => <InformingTab />,
  means: () => <MeansTab />,
  keys: () => <KeysTab />,
  limosa: () => <LimosaTab />,
  agencies: () => <AgenciesTab />,
}

/** Access: who is informed, equipped and able to log in, and what each one still lacks. */
export function AccessPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { tab = 'work' } = useSearch({ from: '/access' })
  return (
    <Page title={t(($) => $.shell.pages.access)} sentence={t(($) => $.access.page.sentence)} body="fill">
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) => void navigate({ to: '/access', search: next === 'work' ? {} : { tab: next as AccessTab } })}
      >
        <Tabs.List aria-label={t(($) => $.access.tabs.label)}>
          {accessTabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.access.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {accessTabs.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
