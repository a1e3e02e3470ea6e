import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { editDevice, openDevices } from '#renderer/features/means/device-form.tsx'
import { Current } from '#renderer/features/means/devices-of.tsx'
import styles from '#renderer/features/means/means.module.css'
import { RowMenu } from '#renderer/features/means/row-menu.tsx'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** The devices of a declaration, narrow enough for the pane beside a list. */
export function DevicesPane({ declarationId, name }: { declarationId: number; name: string }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.means.devicesOf.queryOptions({ input: { declarationId } }))
  return (
    <div className={recordStyles['stack']}>
      <div>
        <May call="means.addDevices">
          <Button
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => openDevices({ declarationIds: [declarationId], names: [name] })}
          >
            {t(($) => $.means.device.add)}
          </Button>
        </May>
      </div>
      <RecordGate query={query}>
        {({ devices }) =>
          devices.length === 0 ? (
            <p className={styles['plain']}>{t(($) => $.means.device.noneText)}</p>
          ) : (
            <ul className={styles['lines']}>
              {devices.map((device) => (
                <li key={device.id}>
                  <span className={styles['line']}>
                    <strong>{t(($) => $.means.devices[device.kind])}</strong>
                    <span style={{ marginInlineStart: 'auto' }}>
                      <RowMenu
                        kind="device"
                        id={device.id}
                        name={t(($) => $.means.devices[device.kind])}
                        onEdit={() => editDevice(device, name)}
                      />
                    </span>
                  </span>
                  <span className={styles['line']}>
                    <Current current={device.current} />
                    <span className={styles['small']}>
                      {device.workplace ?? t(($) => $.means.device.everywhere)} ·{' '}
                      {periodWords(device.validFrom, device.validTo)}
                    </span>
                  </span>
                  {device.note !== null && <span>{device.note}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </RecordGate>
      <p className={styles['small']}>{t(($) => $.means.fit.assumption)}</p>
    </div>
  )
}
