import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import styles from '#renderer/features/records/records.module.css'

/** One part of a record's page. `fill`: its content is a grid that takes the height that is left. */
export interface RecordTab {
  id: string
  label: string
  fill?: boolean
  /** The procedure without which there is nothing to show. */
  needs?: string
  content: () => ReactNode
}

/** The parts of a record's page as tabs. Which one is open stands in the address, so that a link may lead to it. */
export function RecordTabs({ tabs: all }: { tabs: readonly RecordTab[] }): ReactElement {
  const { may } = useDesk()
  const tabs = all.filter(({ needs }) => needs === undefined || may(needs))
  const navigate = useNavigate()
  const { tab: asked } = useSearch({ strict: false })
  const open = tabs.find((tab) => tab.id === asked)?.id ?? tabs[0]?.id ?? ''
  return (
    <Tabs
      value={open}
      onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
      keepMounted={false}
      className={styles['tabs'] ?? ''}
      color="petrol.7"
    >
      <Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel
          key={tab.id}
          value={tab.id}
          className={`${styles['tabPanel']} ${tab.fill ? '' : styles['tabScroll']}`}
        >
          {tab.id === open && tab.content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
