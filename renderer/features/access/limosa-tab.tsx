import { Button, NumberInput, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconFileSpreadsheet, IconPlane, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/access/access.module.css'
import { LimosaTable } from '#renderer/features/access/limosa-table.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { limosaViews, type LimosaView } from '#shared/domain/access-lacks.ts'
import { leadDays } from '#shared/domain/paper.ts'

/** Limosa declarations by their last day: who works next week with one that ends, and who is posted without any. */
export function LimosaTab(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { view = 'next-week' } = useSearch({ from: '/access' })
  const [within, setWithin] = useState(leadDays(todayInBrussels()))
  const query = useQuery({
    ...api.access.limosa.queryOptions({ input: { view, within } }),
    placeholderData: keepPreviousData,
  })
  const show = (next: LimosaView): void =>
    void navigate({ to: '/access', search: { tab: 'limosa', view: next }, replace: true })
  const write = async (format: 'pdf' | 'xlsx'): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.access.limosa.title),
      run: async (signal) => await client.access.limosaFile({ view, within, format, language }, { signal }),
    })
    if (file && format === 'pdf') await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'pdf' | 'xlsx'): void => void write(format).catch(notifyError)
  usePageCommand('print', () => run('pdf'))
  usePageCommand('export', () => run('xlsx'))
  const counts = query.data?.counts
  return (
    <div className={styles['scroll']}>
      <div className={styles['tools']}>
        <div className={styles['chips']} role="group" aria-label={t(($) => $.access.limosa.viewsLabel)}>
          {limosaViews.map((one) => (
            <UnstyledButton
              key={one}
              className={styles['chip'] ?? ''}
              aria-pressed={view === one}
              onClick={() => show(one)}
            >
              {t(($) => $.access.limosa.views[one])}
              {counts && <span className={styles['number']}>{formatNumber(counts[one])}</span>}
            </UnstyledButton>
          ))}
        </div>
      </div>
      <div className={styles['tools']}>
        <span id="limosa-within">{t(($) => $.access.limosa.within)}</span>
        <NumberInput
          aria-labelledby="limosa-within"
          w={130}
          min={1}
          max={365}
          clampBehavior="strict"
          value={within}
          suffix={` ${t(($) => $.access.limosa.days, { count: within }).replace(/^[\d\s.]+/, '')}`}
          onChange={(value) => typeof value === 'number' && value >= 1 && setWithin(value)}
        />
        <span className={styles['last']}>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => run('xlsx')}
          >
            {t(($) => $.access.limosa.xlsx)}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => run('pdf')}>
            {t(($) => $.access.limosa.print)}
          </Button>
        </span>
      </div>
      <RecordGate query={query}>
        {({ rows, more, week }) => (
          <>
            <p className={styles['quiet']} role="status">
              {view === 'next-week' &&
                `${t(($) => $.access.limosa.nextWeekText, {
                  from: formatDate(week.from) ?? '',
                  to: formatDate(week.to) ?? '',
                })} `}
              {t(($) => $.access.limosa.count, { count: counts?.[view] ?? rows.length })}
              {more && ` · ${t(($) => $.access.limosa.more)}`}
            </p>
            {rows.length === 0 ? (
              <EmptyState
                icon={<IconPlane size={30} stroke={1.4} />}
                title={t(($) => $.access.limosa.none)}
                text={t(($) => $.access.limosa.noneText)}
                actions={
                  <Button variant="default" onClick={() => void navigate({ to: '/people' })}>
                    {t(($) => $.access.limosa.toPeople)}
                  </Button>
                }
              />
            ) : (
              <LimosaTable rows={rows} title={t(($) => $.access.limosa.views[view])} />
            )}
          </>
        )}
      </RecordGate>
    </div>
  )
}
