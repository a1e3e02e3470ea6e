import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { DueTable } from '#renderer/features/papers/due-table.tsx'
import { PaperForm } from '#renderer/features/papers/paper-form.tsx'
import styles from '#renderer/features/papers/papers.module.css'
import { renewalOf } from '#renderer/features/papers/renewal.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { DueEntry, PaperInput } from '#shared/contract/papers.ts'
import { leadDays, paperMark } from '#shared/domain/paper.ts'

/** How far to look ahead, in days; the lead times of the rule are among them. */
const choices = [0, 7, 30, 60, 90]

/** What ends within some days: papers, links of chains and Limosa periods, by how soon; below, what has ended without a successor. */
export function DueTab(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { within = leadDays(todayInBrussels()) } = useSearch({ from: '/papers' })
  const query = useQuery({ ...api.papers.due.queryOptions({ input: { within } }), placeholderData: keepPreviousData })
  const [form, setForm] = useState<Partial<PaperInput> | null>(null)
  const write = async (print: boolean): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.papers.due[print ? 'print' : 'pdf']),
      run: async (signal) => await client.papers.dueFile({ within, language }, { signal }),
    })
    if (file && print) await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (print: boolean): void => void write(print).catch(notifyError)
  usePageCommand('print', () => run(true))
  const renew = async (entry: DueEntry): Promise<void> => setForm(renewalOf(await client.papers.get({ id: entry.id })))
  const onRenew = (entry: DueEntry): void => void renew(entry).catch(notifyError)
  const offered = [...new Set([...choices, within])].sort((one, other) => one - other)
  return (
    <div className={styles['scroll']}>
      <div className={styles['tools']}>
        <span id="papers-within">{t(($) => $.papers.due.within)}</span>
        <SegmentedControl
          aria-labelledby="papers-within"
          value={String(within)}
          onChange={(value) =>
            void navigate({ to: '/papers', search: { tab: 'due', within: Number(value) }, replace: true })
          }
          data={offered.map((days) => ({
            value: String(days),
            label: days === 0 ? t(($) => $.papers.due.today) : t(($) => $.papers.due.days, { count: days }),
          }))}
        />
        <span className={styles['last']}>
          <Button variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => run(false)}>
            {t(($) => $.papers.due.pdf)}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => run(true)}>
            {t(($) => $.papers.due.print)}
          </Button>
        </span>
      </div>
      <RecordGate query={query}>
        {({ date, ending, past, more }) => (
          <>
            <p className={styles['text']} role="status">
              {t(($) => $.papers.due.ending, { count: ending.length })}
              {more && ` · ${t(($) => $.papers.due.more)}`}
            </p>
            {ending.length === 0 && (
              <EmptyState
                title={t(($) => $.papers.due.none)}
                text={t(($) => $.papers.due.noneText)}
                actions={
                  <Button
                    variant="default"
                    onClick={() => void navigate({ to: '/papers', search: { tab: 'missing' } })}
                  >
                    {t(($) => $.papers.tabs.missing)}
                  </Button>
                }
              />
            )}
            {byMark(ending, date).map(({ mark, entries }) => {
              const title =
                mark === 0
                  ? t(($) => $.papers.due.groups.today)
                  : mark === null
                    ? t(($) => $.papers.due.groups.later)
                    : t(($) => $.papers.due.groups.within, { count: mark })
              return <DueTable key={String(mark)} title={title} entries={entries} onRenew={onRenew} />
            })}
            {past.length > 0 && (
              <DueTable
                title={t(($) => $.papers.due.past)}
                text={t(($) => $.papers.due.pastText)}
                entries={past}
                onRenew={onRenew}
              />
            )}
          </>
        )}
      </RecordGate>
      {form && <PaperForm id={null} preset={form} onClose={() => setForm(null)} />}
    </div>
  )
}

/** The entries under the lead time that has begun for each, the shortest first; those beyond the longest last. */
function byMark(entries: readonly DueEntry[], date: string): { mark: number | null; entries: DueEntry[] }[] {
  const groups = Map.groupBy(entries, ({ expires }) => {
    const mark = paperMark(expires, date)
    return mark === 'past' ? 0 : mark
  })
  return [...groups]
    .map(([mark, of]) => ({ mark, entries: of }))
    .sort((one, other) => (one.mark ?? Infinity) - (other.mark ?? Infinity))
}
