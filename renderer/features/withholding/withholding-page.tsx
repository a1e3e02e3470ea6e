import { Button, Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconCalculator, IconExternalLink } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { openCalculator } from '#renderer/features/withholding/calculator.tsx'
import { openOfficialPage } from '#renderer/features/withholding/check-form.tsx'
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
  const official = t(($) => $.withholding.checks.official)
  const calculate = t(($) => $.withholding.calculator.action)
  const openPage = (): void => void openOfficialPage().catch(notifyError)
  useAction({ id: 'withholding.official', label: official, icon: <IconExternalLink size={18} />, run: openPage })
  useAction({
    id: 'withholding.calculate',
    label: calculate,
    icon: <IconCalculator size={18} />,
    run: openCalculator,
  })
  return (
    <Page
      title={t(($) => $.shell.pages.withholding)}
      sentence={t(($) => $.withholding.sentence)}
      body="fill"
      action={
        <>
          <Button variant="default" leftSection={<IconExternalLink size={16} aria-hidden />} onClick={openPage}>
            {official}
          </Button>
          <Button variant="default" leftSection={<IconCalculator size={16} aria-hidden />} onClick={openCalculator}>
            {calculate}
          </Button>
        </>
      }
    >
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
