import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { IconTableImport } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { api } from '#renderer/bridge/queries.ts'
import { CoverageTab } from '#renderer/features/registrations/coverage-tab.tsx'
import { DaysTab } from '#renderer/features/registrations/days-tab.tsx'
import { ListTab } from '#renderer/features/registrations/list-tab.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { registrationTabs, type RegistrationTab } from '#renderer/features/registrations/search.ts'
import { UnknownTab } from '#renderer/features/registrations/unknown-tab.tsx'
import { WitnessTab } from '#renderer/features/registrations/witness-tab.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

const contents: Record<RegistrationTab, () => ReactElement> = {
  list: () => <ListTab />,
  days: () => <DaysTab />,
  coverage: () => <CoverageTab />,
  unknown: () => <UnknownTab />,
  witness: () => <WitnessTab />,
}

/** The procedure without which a view has nothing to show. */
const needs: Record<RegistrationTab, string> = {
  list: 'registrations.list',
  days: 'registrations.placeDays',
  coverage: 'registrations.coverage',
  unknown: 'registrations.unknowns',
  witness: 'registrations.witness',
}

/** What was registered: as rows, as pictures of days, what files cover, what they name that nobody knows, and what a provider says. */
export function RegistrationsPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { may } = useDesk()
  const { tab: asked = 'list' } = useSearch({ from: '/registrations' })
  const open = registrationTabs.filter((id) => may(needs[id]))
  const tab = open.includes(asked) ? asked : 'list'
  const unknowns = useQuery({ ...api.registrations.unknowns.queryOptions(), enabled: may('registrations.unknowns') })
  const toTake = unknowns.data?.filter(({ valid }) => valid).length ?? 0
  return (
    <Page
      title={t(($) => $.registrations.title)}
      sentence={t(($) => $.registrations.sentence)}
      body="fill"
      action={
        may('imports.run') && (
          <Button
            leftSection={<IconTableImport size={16} aria-hidden />}
            renderRoot={(root) => <Link to="/imports/new" {...root} />}
          >
            {t(($) => $.registrations.list.importFile)}
          </Button>
        )
      }
    >
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) =>
          void navigate({ to: '/registrations', search: next === 'list' ? {} : { tab: next as RegistrationTab } })
        }
      >
        <Tabs.List aria-label={t(($) => $.registrations.tabs.label)}>
          {open.map((id) => (
            <Tabs.Tab
              key={id}
              value={id}
              rightSection={id === 'unknown' && toTake > 0 ? <Count count={toTake} /> : null}
            >
              {t(($) => $.registrations.tabs[id])}
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

function Count({ count }: { count: number }): ReactElement {
  const t = useTexts()
  return (
    <span className={styles['tabCount']}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t(($) => $.registrations.tabs.toTake, { count })}</span>
    </span>
  )
}
