import { Button, Loader } from '@mantine/core'
import { IconAlertOctagon, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { AtWork, type Today } from '#renderer/features/today/at-work.tsx'
import { Aside, Imports } from '#renderer/features/today/aside.tsx'
import { Deadlines } from '#renderer/features/today/deadlines.tsx'
import { printDayList } from '#renderer/features/today/day-list.ts'
import { FirstSteps } from '#renderer/features/today/first-steps.tsx'
import styles from '#renderer/features/today/today.module.css'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { Page, type PageMenuItem } from '#renderer/ui/parts/page.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The start page: who is at work today, what burns, what is missing. */
export function TodayPage(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const today = useQuery(api.today.get.queryOptions())
  const data = today.data
  const { may } = useDesk()
  const people = data?.places.reduce((sum, { due }) => sum + due, 0) ?? 0
  const print = data && people > 0 ? () => void printDayList(data.date, language) : null
  usePageCommand('print', print)
  const menu: PageMenuItem[] = print
    ? [{ id: 'print', label: t(($) => $.today.print), icon: <IconPrinter size={16} aria-hidden />, onClick: print }]
    : []
  const summary = data && [
    longDate(data.date, language),
    ...(data.places.length > 0
      ? [t(($) => $.today.work.places, { count: data.places.length }), t(($) => $.today.work.total, { count: people })]
      : []),
  ]
  return (
    <Page
      title={t(($) => $.shell.pages.today)}
      {...(summary ? { sentence: summary.join(' · ') } : {})}
      menu={menu}
      action={
        may('emergency.prepare') && (
          <Button
            variant="default"
            leftSection={<IconAlertOctagon size={18} aria-hidden className={styles['alarm']} />}
            onClick={() => void navigate({ to: '/emergency' })}
          >
            {t(($) => $.today.emergency)}
          </Button>
        )
      }
    >
      {today.isPending && <Loader size="sm" aria-label={t(($) => $.common.loading)} />}
      {today.isError && <p role="alert">{errorText(today.error)}</p>}
      {data?.empty === true && may('imports.run') && <FirstSteps />}
      {data?.empty === false && (
        <>
          {isCalm(data) && <p className={styles['calm']}>{t(($) => $.today.calm)}</p>}
          {may('findings.summary') && <Deadlines today={data} />}
          <div className={styles['columns']}>
            <div className={styles['stack']}>
              <AtWork today={data} />
              {may('imports.run') && <Imports imports={data.imports} />}
            </div>
            <Aside today={data} />
          </div>
        </>
      )}
    </Page>
  )
}

/** Nothing to do: said in one sentence, so that nobody goes looking. */
function isCalm({ places, incidents, openLines, gaps, findings, newcomers }: Today): boolean {
  if (newcomers.total > 0) return false
  return [places, incidents, gaps].every(({ length }) => length === 0) && openLines === 0 && findings.open === 0
}

/** A day in words: weekday, day, month, year. */
function longDate(date: LocalDate, language: Language): string {
  const words = new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
