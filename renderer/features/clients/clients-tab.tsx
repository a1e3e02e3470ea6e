import { Button, Group, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { IconBuildingSkyscraper, IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { ClientReportView } from '#renderer/features/clients/client-report.tsx'
import styles from '#renderer/features/clients/clients.module.css'
import { isPeriod, PeriodChoice, periodOf, type ChosenPeriod } from '#renderer/features/match/period-choice.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

const loadClients = async (input: { text: string; ids?: number[] }) => await client.clients.lookup(input)

/** What a client is told of its sites in a period: on screen, as a letter, as a workbook. */
export function ClientsTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/chain' })
  const [names, setNames] = useState(false)
  const period = periodOf(search)
  // Whoever has one client only need not choose it.
  const known = useQuery(api.clients.lookup.queryOptions({ input: { text: '' } }))
  const only = known.data?.length === 1 ? known.data[0]?.id : undefined
  const clientId = search.company ?? only ?? null
  const valid = isPeriod(period)
  const go = (next: { company?: number } & Partial<ChosenPeriod>): void =>
    void navigate({ to: '/chain', search: { ...search, tab: 'clients', ...next }, replace: true })
  const order = { clientId: clientId ?? 0, ...period, names }
  const query = useQuery({
    ...api.clients.report.queryOptions({ input: order }),
    enabled: valid && clientId !== null,
    placeholderData: keepPreviousData,
  })
  return (
    <div className={styles['clients']}>
      <Group gap="sm" align="flex-end">
        <LookupField
          kind="clients"
          load={loadClients}
          w={230}
          label={t(($) => $.clients.client)}
          value={clientId}
          onChange={(id) => (id === null ? undefined : go({ company: id }))}
        />
        <PeriodChoice period={period} onPeriod={go} />
        <Files order={valid && clientId !== null ? order : null} />
        <Switch
          mb={7}
          label={t(($) => $.clients.names)}
          title={t(($) => $.clients.namesHint)}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
      </Group>
      {!valid && (
        <p role="alert" className={styles['bad']}>
          {t(($) => $.match.periodError)}
        </p>
      )}
      {valid && clientId === null && (
        <EmptyState
          icon={<IconBuildingSkyscraper size={30} stroke={1.4} />}
          title={t(($) => $.clients.choose.title)}
          text={t(($) => $.clients.choose.text)}
          actions={
            known.data?.length === 0 && (
              <Button renderRoot={(root) => <Link to="/declarations" {...root} />}>
                {t(($) => $.clients.none.action)}
              </Button>
            )
          }
        />
      )}
      {valid && clientId !== null && (
        <RecordGate query={query} height={420}>
          {(report) => <ClientReportView report={report} names={names} />}
        </RecordGate>
      )}
    </div>
  )
}

type Order = { clientId: number; names: boolean } & ChosenPeriod

/** The report as a file in the client's language, and printed. */
function Files({ order }: { order: Order | null }): ReactElement {
  const t = useTexts()
  const fallback = useLanguage()
  const save = async (of: Order, format: 'xlsx' | 'pdf', print: boolean): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.clients.document.title),
      run: async (signal) => await client.clients.export({ ...of, format, language: null, fallback }, { signal }),
    })
    if (file && print) await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'xlsx' | 'pdf', print = false): void => {
    if (order) void save(order, format, print).catch(notifyError)
  }
  usePageCommand('export', order ? () => run('xlsx') : null)
  usePageCommand('print', order ? () => run('pdf', true) : null)
  return (
    <>
      <Button
        variant="default"
        disabled={!order}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => run('xlsx')}
      >
        {t(($) => $.clients.xlsx)}
      </Button>
      <Button
        variant="default"
        disabled={!order}
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={() => run('pdf')}
      >
        {t(($) => $.clients.pdf)}
      </Button>
    </>
  )
}
