import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconDeviceTablet, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { editDevice, openDevices } from '#renderer/features/means/device-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { RowMenu } from '#renderer/features/means/row-menu.tsx'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DeviceRow } from '#shared/contract/means.ts'

/** The devices and channels of a declaration, for its page. */
export function DevicesOf({ declarationId, name }: { declarationId: number; name: string }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.means.devicesOf.queryOptions({ input: { declarationId } }))
  const add = (): void => openDevices({ declarationIds: [declarationId], names: [name] })
  return (
    <Section
      title={t(($) => $.means.device.title)}
      description={t(($) => $.means.device.text)}
      aside={
        <May call="means.addDevices">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t(($) => $.means.device.add)}
          </Button>
        </May>
      }
    >
      <RecordGate query={query}>
        {({ workplaces, devices }) => {
          const lacking = workplaces.filter(({ permanentLack }) => permanentLack).map((place) => place.name)
          return (
            <div className={recordStyles['stack']}>
              {lacking.length > 0 && (
                <p className={styles['small']}>{t(($) => $.means.device.lack, { names: lacking.join(', ') })}</p>
              )}
              {devices.length === 0 ? (
                <EmptyState
                  icon={<IconDeviceTablet size={30} stroke={1.4} />}
                  title={t(($) => $.means.device.none)}
                  text={t(($) => $.means.device.noneText)}
                />
              ) : (
                <Devices devices={devices} name={name} />
              )}
              <p className={styles['small']}>
                {t(($) => $.means.fit.assumption)}{' '}
                <Link
                  to="/access"
                  search={{ tab: 'means', declaration: declarationId }}
                  className={recordStyles['link'] ?? ''}
                >
                  {t(($) => $.means.views.fits)}
                </Link>
              </p>
            </div>
          )
        }}
      </RecordGate>
    </Section>
  )
}

function Devices({ devices, name }: { devices: readonly DeviceRow[]; name: string }): ReactElement {
  const t = useTexts()
  return (
    <div className={recordStyles['tableWrap']} tabIndex={0} role="group" aria-label={t(($) => $.means.device.title)}>
      <table className={recordStyles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.means.fields.device)}</th>
            <th scope="col">{t(($) => $.means.device.workplace)}</th>
            <th scope="col">{t(($) => $.means.fields.validFrom)}</th>
            <th scope="col">{t(($) => $.means.fields.state)}</th>
            <th scope="col">{t(($) => $.means.fields.note)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.common.moreActions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.id}>
              <td>{t(($) => $.means.devices[device.kind])}</td>
              <td>{device.workplace ?? t(($) => $.means.device.everywhere)}</td>
              <td>{periodWords(device.validFrom, device.validTo)}</td>
              <td>
                <Current current={device.current} />
              </td>
              <td>{device.note}</td>
              <td className={recordStyles['end']}>
                <RowMenu
                  kind="device"
                  id={device.id}
                  name={t(($) => $.means.devices[device.kind])}
                  onEdit={() => editDevice(device, name)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether something holds today. */
export function Current({ current }: { current: boolean }): ReactElement {
  const t = useTexts()
  return (
    <StateBadge tone={current ? 'good' : 'quiet'}>
      {current ? t(($) => $.means.given.current) : t(($) => $.means.given.ended)}
    </StateBadge>
  )
}
