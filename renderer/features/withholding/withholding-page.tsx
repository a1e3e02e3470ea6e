import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { ChecksTab } from '#renderer/features/withholding/checks-tab.tsx'
import { LogTab } from '#renderer/features/withholding/log-tab.tsx'
import { PaymentsTab } from '#renderer/features/withholding/payments-tab.tsx'
import { withholdingTabs, type WithholdingTab } from '#renderer/features/withholding/search.ts'
import styles from '#renderer/features/withholding/withholding.module.css'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const contents: Record<WithholdingTab, () => ReactElement> = {
  payments: () => <PaymentsTab />,
  checks: () => <ChecksTab />,
  log: () => <LogTab />,
}

/** The withholding desk: payments to contractors, checks of their debts, and the log of both. */
export function WithholdingPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { tab = 'payments' } = useSearch({ from: '/withholding' })
  return (
    <Page title={t(($) => $.shell.pages.withholding)} sentence={t(($) => $.withholding.sentence)} body="fill">
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) =>
          void navigate({ to: '/withholding', search: next === 'payments' ? {} : { tab: next as WithholdingTab } })
        }
      >
        <Tabs.List aria-label={t(($) => $.withholding.tabs.label)}>
          {withholdingTabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.withholding.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {withholdingTabs.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
