import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconEyeCheck, IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openStartInspection } from '#renderer/features/inspection/inspection-dialogs.tsx'
import styles from '#renderer/features/inspection/inspection.module.css'
import { ShownTable } from '#renderer/features/inspection/shown-table.tsx'
import { PersonDays, WhoWas } from '#renderer/features/inspection/who-was.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { Page, Section } from '#renderer/ui/parts/page.tsx'
import { currentLanguage, useTexts } from '#renderer/ui/texts.ts'
import { inspectionQuestions, type InspectionQuestion } from '#shared/domain/inspection.ts'

/** Where each question has its page; `search` is what the page begins with. */
const places: Record<InspectionQuestion, { to: string; search: object }> = {
  present: { to: '/chain', search: { tab: 'present' } },
  registrations: { to: '/registrations', search: {} },
  corrections: { to: '/corrections', search: { tab: 'list' } },
  duties: { to: '/chain', search: { tab: 'duties' } },
  declarations: { to: '/declarations', search: {} },
  reminders: { to: '/reminders', search: {} },
}

async function printLog(id: number): Promise<void> {
  const file = await client.inspection.report({ id, language: currentLanguage() })
  await host.printFile(file.token)
}

/** The questions of an inspection, and what was shown; beforehand the way to begin one. */
export function InspectionPage(): ReactElement {
  const t = useTexts()
  const { inspection, may } = useDesk()
  const past = useQuery(api.inspection.past.queryOptions())
  const id = inspection?.id ?? past.data?.[0]?.id ?? null
  const print = id === null ? null : () => void printLog(id).catch(notifyError)
  usePageCommand('print', print)
  return (
    <Page
      title={t(($) => $.inspection.title)}
      sentence={t(($) => $.inspection.sentence)}
      action={
        may('inspection.start') && (
          <Button leftSection={<IconEyeCheck size={16} aria-hidden />} onClick={() => openStartInspection()}>
            {t(($) => $.inspection.start.menu)}
          </Button>
        )
      }
    >
      <ul className={styles['questions']}>
        {inspectionQuestions.map((question) => (
          <Question key={question} question={question} />
        ))}
      </ul>
      {id !== null && (
        <Section
          title={t(($) => $.inspection.log.title)}
          description={t(($) => $.inspection.log.text)}
          aside={
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              aria-keyshortcuts="Control+P"
              onClick={() => print?.()}
            >
              {t(($) => $.inspection.log.print)}
            </Button>
          }
        >
          <ShownTable id={id} />
        </Section>
      )}
      {!inspection && (
        <Section title={t(($) => $.inspection.past.title)}>
          <RecordGate query={past} height={80}>
            {(found) => <Past found={found} />}
          </RecordGate>
        </Section>
      )}
    </Page>
  )
}

function Question({ question }: { question: InspectionQuestion }): ReactElement {
  const t = useTexts()
  const { to, search } = places[question]
  const title = t(($) => $.inspection.questions[question].title)
  return (
    <li className={styles['question']}>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{t(($) => $.inspection.questions[question].text)}</p>
      {question === 'registrations' && <PersonDays />}
      {question === 'present' ? (
        <WhoWas />
      ) : (
        <Button
          variant="default"
          aria-label={`${t(($) => $.inspection.open)} – ${title}`}
          renderRoot={(root) => <Link to={to as never} search={search as never} {...root} />}
        >
          {t(($) => $.inspection.open)}
        </Button>
      )}
    </li>
  )
}

type PastInspections = Awaited<ReturnType<typeof client.inspection.past>>

function Past({ found }: { found: PastInspections }): ReactElement {
  const t = useTexts()
  if (found.length === 0) return <p className={styles['text']}>{t(($) => $.inspection.past.none)}</p>
  return (
    <ul className={styles['past']}>
      {found.map(({ id, inspector, subject, startedAt, endedAt, shown }) => (
        <li key={id}>
          <strong>{inspector}</strong>
          <span className={styles['text']}>
            {[
              ...(subject === '' ? [] : [subject]),
              formatInstant(startedAt),
              t(($) => $.inspection.past.shown, { count: shown }),
              ...(endedAt === null ? [] : [t(($) => $.inspection.past.ended, { when: formatInstant(endedAt) })]),
            ].join(' · ')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(($) => $.inspection.log.print)} – ${inspector}, ${formatInstant(startedAt)}`}
            onClick={() => void printLog(id).catch(notifyError)}
          >
            {t(($) => $.common.print)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
