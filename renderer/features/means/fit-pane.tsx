import { Button } from '@mantine/core'
import { IconDeviceTablet, IconIdBadge2 } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { openDevices } from '#renderer/features/means/device-form.tsx'
import { openGiveMeans } from '#renderer/features/means/means-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { deviceWords, fitTones, fitWords, meansWords } from '#renderer/features/means/words.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FitRow } from '#shared/contract/means.ts'

/** One person at one place: why it does not fit, and the two ways to mend it. */
export function FitPane({ row }: { row: FitRow }): ReactElement {
  const t = useTexts()
  const { personId, person, declarationId, workplace, declaration, code, companyId, firm } = row
  return (
    <div className={recordStyles['stack']}>
      <div className={recordStyles['paneActions']}>
        <May call="means.give">
          <Button
            size="xs"
            leftSection={<IconIdBadge2 size={15} aria-hidden />}
            onClick={() => openGiveMeans({ personIds: [personId], names: [person] })}
          >
            {t(($) => $.means.misfits.give)}
          </Button>
        </May>
        <May call="means.addDevices">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDeviceTablet size={15} aria-hidden />}
            onClick={() => openDevices({ declarationIds: [declarationId], names: [workplace] })}
          >
            {t(($) => $.means.misfits.noteDevice)}
          </Button>
        </May>
      </div>
      <div>
        <StateBadge tone={fitTones[code]}>{t(($) => $.means.fit.short[code])}</StateBadge>
        <p className={styles['plain']} style={{ marginTop: 6 }}>
          {fitWords(row)}
        </p>
        <p className={styles['small']}>
          {t(($) => $.means.misfits.since, { date: formatDate(row.onDate) })} ·{' '}
          {t(($) => $.means.misfits.daysOf, { count: row.days })}
        </p>
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.means.fields.workplace),
            value: (
              <>
                <RecordLink kind="declaration" id={declarationId} tab="devices">
                  {workplace}
                </RecordLink>
                <div className="mono">{declaration}</div>
              </>
            ),
          },
          { label: t(($) => $.means.fields.devices), value: deviceWords(row.devices) },
          { label: t(($) => $.means.fields.means), value: meansWords(row.means) },
          {
            label: t(($) => $.means.fields.firm),
            value:
              companyId === null ? null : (
                <RecordLink kind="company" id={companyId}>
                  {firm}
                </RecordLink>
              ),
          },
        ]}
      />
      <p className={styles['small']}>{t(($) => $.means.fit.assumption)}</p>
    </div>
  )
}
