import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconBuilding, IconKey, IconPrinter, IconUsers } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { openKeysOfMany } from '#renderer/features/keys/key-dialog.tsx'
import { useFirmKeyColumns, useKeyColumns } from '#renderer/features/keys/key-columns.tsx'
import styles from '#renderer/features/keys/keys.module.css'
import { openSheets } from '#renderer/features/keys/sheets.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useListState, useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { addDays } from '#shared/domain/dates.ts'

type Shown = 'people' | 'firms'

/** The keys of people and of foreign firms. */
export function KeysTab(): ReactElement {
  const t = useTexts()
  const [shown, setShown] = useState<Shown>('people')
  const chooser = (
    <div className={styles['chooser']}>
      <SegmentedControl
        size="xs"
        aria-label={t(($) => $.keys.tab.show)}
        value={shown}
        data={[
          { value: 'people', label: t(($) => $.keys.tab.people) },
          { value: 'firms', label: t(($) => $.keys.tab.firms) },
        ]}
        onChange={(next) => setShown(next)}
      />
    </div>
  )
  return (
    <>
      {chooser}
      {shown === 'people' ? <People /> : <Firms />}
    </>
  )
}

const open = ['none', 'planned', 'requested', 'ended']

function People(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.keys.tab.people)
  const parts = useRecordGrid('keys', api.keys.people, title)
  const list = useListState('keys', { sort: { field: 'person', direction: 'ascending' } })
  const columns = useKeyColumns()
  const yesterday = addDays(todayInBrussels(), -1)
  return (
    <DataGrid
      {...parts}
      label={title}
      columns={columns}
      list={list}
      rowId={(row) => row.id}
      openLabel={t(($) => $.keys.tab.open)}
      onOpen={(row) =>
        void navigate({
          to: '/people/$personId',
          params: { personId: String(row.id) },
          search: { tab: 'access' } as never,
        })
      }
      tools={
        <>
          <QuickFilter
            list={list}
            options={[
              { label: t(($) => $.keys.tab.all), filters: [] },
              { label: t(($) => $.keys.tab.without), filters: [where.oneOf('keyState', open)] },
              {
                label: t(($) => $.keys.tab.working),
                filters: [where.oneOf('keyState', open), where.notEmpty('employer')],
              },
              {
                label: t(($) => $.keys.tab.past),
                filters: [
                  where.oneOf('keyState', ['planned', 'requested']),
                  ...where.between('appointmentOn', null, yesterday),
                ],
              },
              { label: t(($) => $.keys.tab.active), filters: [where.oneOf('keyState', ['active'])] },
            ]}
          />
        </>
      }
      bulkActions={[
        {
          id: 'sheets',
          label: (count) => t(($) => $.keys.tab.sheets, { count }),
          icon: <IconPrinter size={15} aria-hidden />,
          run: (ids) => openSheets({ of: 'person', ids }),
        },
        {
          id: 'note',
          label: (count) => t(($) => $.keys.tab.note, { count }),
          icon: <IconKey size={15} aria-hidden />,
          run: (ids) => openKeysOfMany(ids),
        },
      ]}
      empty={
        <EmptyState
          icon={<IconUsers size={30} stroke={1.4} />}
          title={t(($) => $.keys.tab.emptyTitle)}
          text={t(($) => $.keys.tab.emptyText)}
        />
      }
    />
  )
}

function Firms(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.keys.tab.firms)
  const parts = useRecordGrid('firm-keys', api.keys.firms, title)
  // Not in the address: the conditions there are those of the people.
  const list = useLocalListState({ sort: { field: 'name', direction: 'ascending' } })
  const columns = useFirmKeyColumns()
  return (
    <DataGrid
      {...parts}
      label={title}
      columns={columns}
      list={list}
      rowId={(row) => row.id}
      openLabel={t(($) => $.keys.tab.openFirm)}
      onOpen={(row) =>
        void navigate({
          to: '/companies/$companyId',
          params: { companyId: String(row.id) },
          search: { tab: 'keys' } as never,
        })
      }
      tools={
        <>
          <QuickFilter
            list={list}
            options={[
              { label: t(($) => $.keys.tab.allFirms), filters: [] },
              { label: t(($) => $.keys.tab.openFirms), filters: [where.notEmpty('nextStep')] },
              { label: t(($) => $.keys.tab.complete), filters: [where.empty('nextStep')] },
            ]}
          />
        </>
      }
      bulkActions={[
        {
          id: 'sheets',
          label: (count) => t(($) => $.keys.tab.sheets, { count }),
          icon: <IconPrinter size={15} aria-hidden />,
          run: (ids) => openSheets({ of: 'company', ids }),
        },
      ]}
      empty={
        <EmptyState
          icon={<IconBuilding size={30} stroke={1.4} />}
          title={t(($) => $.keys.tab.emptyFirmsTitle)}
          text={t(($) => $.keys.tab.emptyFirmsText)}
        />
      }
    />
  )
}
