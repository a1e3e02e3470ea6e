import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { IconArrowsDiff, IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { MatchGrid } from '#renderer/features/match/match-grid.tsx'
import { MatchNotes } from '#renderer/features/match/match-notes.tsx'
import { MatchPane } from '#renderer/features/match/match-pane.tsx'
import { MatchTiles } from '#renderer/features/match/match-tiles.tsx'
import styles from '#renderer/features/match/match.module.css'
import { isPeriod, PeriodChoice, periodOf, type ChosenPeriod } from '#renderer/features/match/period-choice.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { MatchAnswer } from '#shared/contract/match.ts'
import type { DifferenceKind } from '#shared/domain/match.ts'

/** Declaration, chain and registrations side by side: where they differ in a period, and what to do about it. */
export function MatchTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/chain' })
  const period = periodOf(search)
  const valid = isPeriod(period)
  const query = useQuery({
    ...api.match.run.queryOptions({ input: period }),
    enabled: valid,
    placeholderData: keepPreviousData,
  })
  const onPeriod = (next: ChosenPeriod): void =>
    void navigate({ to: '/chain', search: { ...search, tab: 'match', ...next }, replace: true })
  return (
    <div className={styles['match']}>
      <Group gap="sm" align="flex-end">
        <PeriodChoice period={period} onPeriod={onPeriod} />
        <Files period={period} able={valid} />
      </Group>
      {valid ? (
        <RecordGate query={query} height={420}>
          {(answer) => <Answer answer={answer} />}
        </RecordGate>
      ) : (
        <p role="alert" className={styles['bad']}>
          {t(($) => $.match.periodError)}
        </p>
      )}
    </div>
  )
}

/** The match of the period as a file, and printed. */
function Files({ period, able }: { period: ChosenPeriod; able: boolean }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const save = async (format: 'xlsx' | 'pdf', print: boolean): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.match.document.title),
      run: async (signal) => await client.match.export({ ...period, format, language }, { signal }),
    })
    if (file && print) await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'xlsx' | 'pdf', print = false): void => void save(format, print).catch(notifyError)
  usePageCommand('export', able ? () => run('xlsx') : null)
  usePageCommand('print', able ? () => run('pdf', true) : null)
  return (
    <>
      <Button
        variant="default"
        disabled={!able}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => run('xlsx')}
      >
        {t(($) => $.match.xlsx)}
      </Button>
      <Button
        variant="default"
        disabled={!able}
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={() => run('pdf')}
      >
        {t(($) => $.match.pdf)}
      </Button>
    </>
  )
}

function Answer({ answer }: { answer: MatchAnswer }): ReactElement {
  const t = useTexts()
  const [kind, setKind] = useState<DifferenceKind | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const shown = kind === null ? answer.differences : answer.differences.filter((one) => one.kind === kind)
  const chosen = shown.find(({ key }) => key === current) ?? shown[0]
  const { covered } = answer.summary
  return (
    <>
      <MatchTiles summary={answer.summary} kind={kind} onKind={setKind} />
      <MatchNotes answer={answer} />
      {answer.differences.length === 0 ? (
        <Nothing covered={covered.ciao + covered.checkinatwork > 0} />
      ) : (
        <div className={styles['body']}>
          <div className={styles['frame']}>
            {shown.length === 0 ? (
              <EmptyState
                title={t(($) => $.match.empty.noneOfKind)}
                actions={<Button onClick={() => setKind(null)}>{t(($) => $.match.empty.showAll)}</Button>}
              />
            ) : (
              <MatchGrid differences={shown} current={chosen?.key ?? null} onCurrent={setCurrent} />
            )}
          </div>
          {chosen && (
            <aside className={styles['aside']} aria-label={t(($) => $.common.details)}>
              <MatchPane key={chosen.key} difference={chosen} />
            </aside>
          )}
        </div>
      )}
    </>
  )
}

function Nothing({ covered }: { covered: boolean }): ReactElement {
  const t = useTexts()
  return (
    <EmptyState
      icon={<IconArrowsDiff size={30} stroke={1.4} />}
      title={t(($) => $.match.empty.title)}
      text={covered ? t(($) => $.match.empty.text) : t(($) => $.match.empty.textNoFiles)}
      {...(covered
        ? {}
        : {
            actions: (
              <Button renderRoot={(root) => <Link to="/imports" {...root} />}>
                {t(($) => $.match.empty.importFile)}
              </Button>
            ),
          })}
    />
  )
}
