import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconBuilding, IconDeviceTablet } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openDevices } from '#renderer/features/means/device-form.tsx'
import { DevicesPane } from '#renderer/features/means/devices-pane.tsx'
import { deviceWords } from '#renderer/features/means/words.ts'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PlaceRow } from '#shared/contract/means.ts'
import { deviceKinds } from '#shared/domain/access.ts'

function usePlaceColumns(): readonly GridColumn<PlaceRow>[] {
  const t = useTexts()
  return useMemo(
    (): GridColumn<PlaceRow>[] => [
      { id: 'workplace', heading: t(($) => $.means.fields.workplace), kind: 'text', width: 200 },
      {
        id: 'declaration',
        heading: t(($) => $.means.fields.declaration),
        kind: 'identifier',
        width: 155,
        hidden: true,
      },
      {
        id: 'devices',
        heading: t(($) => $.means.device.title),
        kind: 'choice',
        width: 320,
        choices: deviceKinds.map((value) => ({ value, label: t(($) => $.means.devices[value]) })),
        text: (row) => deviceWords(row.devices),
        render: (row) =>
          row.devices.length === 0 ? (
            <StateBadge tone="warn">{t(($) => $.means.device.none)}</StateBadge>
          ) : (
            <span title={deviceWords(row.devices)}>{deviceWords(row.devices)}</span>
          ),
      },
      { id: 'address', heading: t(($) => $.means.fields.address), kind: 'text', width: 220 },
      { id: 'validFrom', heading: t(($) => $.means.fields.validFrom), kind: 'date', width: 105 },
      { id: 'validTo', heading: t(($) => $.means.fields.validTo), kind: 'date', width: 105 },
      { id: 'activeOn', heading: t(($) => $.means.device.asOf), kind: 'date', filterOnly: true },
    ],
    [t],
  )
}

/** Which devices and channels there are at each declaration on a day; the same ones noted for several at once. */
export function PlacesView(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const list = useLocalListState({ filters: [where.equals('activeOn', todayInBrussels())] })
  const day = list.scope.filters.find(({ field }) => field === 'activeOn')?.value
  const date = typeof day === 'string' ? day : todayInBrussels()
  const title = t(($) => $.means.device.printTitle, { date: formatDate(date) })
  const grid = useRecordGrid('means-places', api.means.places, title.replaceAll('/', '-'))
  const columns = usePlaceColumns()
  const note = async (ids: readonly number[], onDone: () => void): Promise<void> => {
    const items = await client.declarations.lookup({ text: '', ids: ids.slice(0, 3) })
    openDevices({ declarationIds: ids, names: items.map(({ label, detail }) => detail || label), onDone })
  }
  return (
    <DataGrid
      {...grid}
      label={title}
      columns={columns}
      list={list}
      rowId={(row) => row.id}
      onOpen={(row) =>
        void navigate({
          to: '/declarations/$declarationId',
          params: { declarationId: String(row.id) },
          search: { tab: 'devices' } as never,
        })
      }
      openLabel={t(($) => $.means.misfits.openPlace)}
      detail={(row) => <DevicesPane key={row.id} declarationId={row.id} name={row.workplace} />}
      detailTitle={(row) => row.workplace}
      tools={
        <>
          <QuickFilter
            list={list}
            width={190}
            options={[
              { label: t(($) => $.means.device.every), filters: [] },
              { label: t(($) => $.means.device.without), filters: [where.empty('devices')] },
              { label: t(($) => $.means.device.with), filters: [where.notEmpty('devices')] },
            ]}
          />
          <DayFilter list={list} field="activeOn" label={t(($) => $.means.device.asOf)} />
        </>
      }
      bulkActions={[
        {
          id: 'devices',
          label: (count) => t(($) => $.means.device.addFor, { count }),
          icon: <IconDeviceTablet size={15} aria-hidden />,
          run: note,
        },
      ]}
      empty={
        <EmptyState
          icon={<IconBuilding size={30} stroke={1.4} />}
          title={t(($) => $.declarations.page.emptyTitle)}
          text={t(($) => $.declarations.page.emptyText)}
          actions={
            <Button onClick={() => void navigate({ to: '/declarations' })}>
              {t(($) => $.shell.pages.declarations)}
            </Button>
          }
        />
      }
    />
  )
}
