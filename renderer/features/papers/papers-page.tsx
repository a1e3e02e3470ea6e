import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { DueTab } from '#renderer/features/papers/due-tab.tsx'
import { KindsTab } from '#renderer/features/papers/kinds-tab.tsx'
import { ListTab } from '#renderer/features/papers/list-tab.tsx'
import { MissingTab } from '#renderer/features/papers/missing-tab.tsx'
import styles from '#renderer/features/papers/papers.module.css'
import { paperTabs, type PaperTab } from '#renderer/features/papers/search.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const contents: Record<PaperTab, () => ReactElement> = {
  list: () => <ListTab />,
  due: () => <DueTab />,
  missing: () => <MissingTab />,
  kinds: () => <KindsTab />,
}

/** Documents: all of them, what ends soon, what is missing, and their kinds. */
export function PapersPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { tab = 'list' } = useSearch({ from: '/papers' })
  return (
    <Page title={t(($) => $.shell.pages.papers)} sentence={t(($) => $.papers.sentence)} body="fill">
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) => void navigate({ to: '/papers', search: next === 'list' ? {} : { tab: next as PaperTab } })}
      >
        <Tabs.List aria-label={t(($) => $.papers.tabs.label)}>
          {paperTabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.papers.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {paperTabs.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
