import { useDesk } from '#renderer/app/desk.ts'
import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { BarTable, DaysPicture, type Bar } from '#renderer/features/corrections/bars.tsx'
import styles from '#renderer/features/corrections/register.module.css'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { textByKey, useLanguage, useTexts } from '#renderer/ui/texts.ts'

type Statistics = Awaited<ReturnType<typeof api.corrections.statistics.call>>

/** All requests of a period with their delays and outcomes: as small pictures, and as a file. */
export function RegisterTab(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const today = todayInBrussels()
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string | null>(today)
  const period = { from: from ?? '2000-01-01', to: to ?? today }
  const query = useQuery({
    ...api.corrections.statistics.queryOptions({ input: period }),
    placeholderData: keepPreviousData,
  })
  const save = async (format: 'xlsx' | 'pdf', print = false): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.corrections.cockpit.register[format]),
      run: async (signal) => await client.corrections.register({ ...period, format, language }, { signal }),
    })
    if (file && print) await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'xlsx' | 'pdf', print = false): void => void save(format, print).catch(notifyError)
  const { mayTable } = useDesk()
  usePageCommand('export', () => run(mayTable ? 'xlsx' : 'pdf'))
  usePageCommand('print', () => run('pdf', true))
  return (
    <div className={styles['register']}>
      <Group gap="sm" align="flex-end">
        <DateField w={150} label={t(($) => $.corrections.cockpit.register.from)} value={from} onChange={setFrom} />
        <DateField w={150} label={t(($) => $.corrections.cockpit.register.to)} value={to} onChange={setTo} />
        <May call="corrections.register" table>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => run('xlsx')}
          >
            {t(($) => $.corrections.cockpit.register.xlsx)}
          </Button>
        </May>
        <Button variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => run('pdf')}>
          {t(($) => $.corrections.cockpit.register.pdf)}
        </Button>
        <span role="status" className={styles['total']}>
          {query.data && t(($) => $.corrections.cockpit.register.total, { count: query.data.total })}
        </span>
      </Group>
      <RecordGate query={query} height={420}>
        {(statistics) =>
          statistics.total === 0 ? (
            <EmptyState title={t(($) => $.corrections.cockpit.register.none)} />
          ) : (
            <Pictures statistics={statistics} />
          )
        }
      </RecordGate>
    </div>
  )
}

function Pictures({ statistics }: { statistics: Statistics }): ReactElement {
  const t = useTexts()
  const named = (rows: readonly { key: string; count: number }[], none: string): Bar[] =>
    rows.map(({ key, count }) => ({ label: key || none, count }))
  const noName = t(($) => $.corrections.cockpit.register.noName)
  return (
    <div className={styles['pictures']}>
      <BarTable
        title={t(($) => $.corrections.cockpit.register.byReason)}
        bars={statistics.byReason.map(({ key, count }) => ({
          label: textByKey(['corrections', 'reasons', key]) ?? t(($) => $.corrections.cockpit.register.noReason),
          count,
        }))}
      />
      <BarTable
        title={t(($) => $.corrections.cockpit.register.byOutcome)}
        bars={statistics.byOutcome.map(({ key, count }) => ({ label: t(($) => $.corrections.states[key]), count }))}
      />
      <BarTable
        title={t(($) => $.corrections.cockpit.register.byWorkplace)}
        bars={named(statistics.byWorkplace, noName)}
      />
      <BarTable
        title={t(($) => $.corrections.cockpit.register.byFirm)}
        bars={named(
          statistics.byFirm,
          t(($) => $.corrections.addressees.nsso),
        )}
      />
      {statistics.daysUsed.length > 0 && <DaysPicture days={statistics.daysUsed} />}
    </div>
  )
}
