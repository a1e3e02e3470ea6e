import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCalendarWeek, IconPencil } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { Concerning } from '#renderer/features/corrections/concerning.tsx'
import { ruleName } from '#renderer/features/findings/words.ts'
import { sourceName } from '#renderer/features/imports/words.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordLink, type PagedKind } from '#renderer/features/records/record-link.tsx'
import { openMarkDialog } from '#renderer/features/registrations/mark-dialog.tsx'
import { OfficialStatus, remarkWords, statusWords } from '#renderer/features/registrations/official.tsx'
import { BesideMark, TypeMark, whenWords } from '#renderer/features/registrations/registration-words.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import type { RegistrationsSearch } from '#renderer/features/registrations/search.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { RegistrationDetails } from '#shared/contract/registrations.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'

/** Beside the list: the row as it came, what is said beside it, where else it stands, and what was found. */
export function RegistrationPane({ id }: { id: number }): ReactElement {
  const t = useTexts()
  const query = useQuery(api.registrations.get.queryOptions({ input: { id } }))
  if (query.isError) return <p role="alert">{errorText(query.error)}</p>
  if (!query.data) return <Skeleton height={320} aria-label={t(($) => $.common.loading)} />
  const row = query.data
  return (
    <div className={styles['stack']}>
      <Actions row={row} />
      <Findings row={row} />
      <May call="corrections.concerning">
        <Concerning
          of={{ registrationId: row.id }}
          title={(words) => <h2 className={styles['paneTitle']}>{words}</h2>}
        />
      </May>
      <section>
        <h2 className={styles['paneTitle']}>{t(($) => $.registrations.pane.asItCame)}</h2>
        <Facts row={row} />
      </section>
      <Beside row={row} />
      {row.alsoIn.length > 0 && (
        <section>
          <h2 className={styles['paneTitle']}>{t(($) => $.registrations.pane.alsoIn)}</h2>
          <ul className={styles['paneList']}>
            {row.alsoIn.map((file) => (
              <li key={file.batchId}>
                <FileLink batchId={file.batchId} name={sourceName(file)} />
                <span className={styles['dim']}>
                  {t(($) => $.registrations.pane.importedAt, { when: formatInstant(file.at) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Actions({ row }: { row: RegistrationDetails }): ReactElement {
  const t = useTexts()
  const day = { tab: 'days', date: row.date, span: 'day' } as const
  const person = row.personId === null ? { statedPerson: row.statedPersonId } : { person: row.personId }
  const toDays = (search: RegistrationsSearch, label: string): ReactElement => (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCalendarWeek size={15} aria-hidden />}
      renderRoot={(root) => <Link to="/registrations" search={search} {...root} />}
    >
      {label}
    </Button>
  )
  return (
    <div className={styles['paneActions']}>
      <May call="registrations.mark">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => openMarkDialog([row.id])}
        >
          {t(($) => $.registrations.pane.note)}
        </Button>
      </May>
      {toDays(
        { ...day, ...person },
        t(($) => $.registrations.pane.daysOfPerson),
      )}
      {row.declarationId !== null &&
        toDays(
          { ...day, declaration: row.declarationId },
          t(($) => $.registrations.pane.daysOfPlace),
        )}
    </div>
  )
}

/** A name that leads to its record; one that no record has says so. */
function Named(props: { kind: PagedKind; id: number | null; unknown: string; children: ReactNode }): ReactElement {
  const { kind, id, unknown, children } = props
  if (id !== null)
    return (
      <RecordLink kind={kind} id={id}>
        {children}
      </RecordLink>
    )
  return (
    <>
      {children} <StateBadge tone="warn">{unknown}</StateBadge>
    </>
  )
}

function Facts({ row }: { row: RegistrationDetails }): ReactElement {
  const t = useTexts()
  const facts: Fact[] = [
    { label: t(($) => $.registrations.fields.type), value: <TypeMark type={row.type} /> },
    { label: t(($) => $.registrations.fields.at), value: whenWords(row) },
    { label: t(($) => $.registrations.pane.time), value: t(($) => $.registrations.given[row.given]) },
    {
      label: t(($) => $.registrations.fields.person),
      value: (
        <Named kind="person" id={row.personId} unknown={t(($) => $.registrations.unknownPerson)}>
          {row.person}
        </Named>
      ),
    },
    { label: t(($) => $.registrations.pane.spelled), value: row.statedName },
    { label: t(($) => $.registrations.fields.identifier), value: <span className="mono">{row.identifier}</span> },
    {
      label: t(($) => $.registrations.fields.workplace),
      value: row.statedDeclarationId !== null && (
        <Named kind="declaration" id={row.declarationId} unknown={t(($) => $.registrations.unknownDeclaration)}>
          {row.workplace || row.declaration}
        </Named>
      ),
    },
    { label: t(($) => $.registrations.fields.declaration), value: <span className="mono">{row.declaration}</span> },
    {
      label: t(($) => $.registrations.fields.firm),
      value: row.statedCompanyId !== null && (
        <Named kind="company" id={row.companyId} unknown={t(($) => $.registrations.unknownFirm)}>
          {row.firm}
        </Named>
      ),
    },
    { label: t(($) => $.registrations.fields.service), value: t(($) => $.registrations.services[row.service]) },
    {
      label: t(($) => $.registrations.fields.receipt),
      value: row.receipt === null ? t(($) => $.registrations.noReceipt) : <span className="mono">{row.receipt}</span>,
    },
    { label: t(($) => $.registrations.fields.channel), value: row.channel },
    { label: t(($) => $.registrations.fields.status), value: row.status && <OfficialStatus status={row.status} /> },
    {
      label: t(($) => $.registrations.fields.remark),
      value: row.remark && (
        <>
          {remarkWords(row.remark)} <span className={styles['dim']}>{row.remark}</span>
        </>
      ),
    },
    {
      label: t(($) => $.registrations.pane.file),
      value: (
        <>
          <FileLink batchId={row.batchId} name={sourceName(row)} />{' '}
          <span className={styles['dim']}>
            {t(($) => $.registrations.pane.line, { line: row.line })} ·{' '}
            {t(($) => $.registrations.pane.importedAt, { when: formatInstant(row.importedAt) })}
          </span>
        </>
      ),
    },
  ]
  return <FactList facts={facts} />
}

function FileLink({ batchId, name }: { batchId: number; name: string }): ReactElement {
  return (
    <Link to="/imports/$batchId" params={{ batchId: String(batchId) }} className={styles['link'] ?? ''}>
      {name}
    </Link>
  )
}

/** What was said since: by a later file in the words of the service, by a person in ours; never alike. */
function Beside({ row }: { row: RegistrationDetails }): ReactElement {
  const t = useTexts()
  return (
    <section>
      <h2 className={styles['paneTitle']}>{t(($) => $.registrations.pane.beside)}</h2>
      {row.marks.length === 0 && (
        <p className={`${styles['plain']} ${styles['dim']}`}>{t(($) => $.registrations.pane.nothingBeside)}</p>
      )}
      <ul className={styles['paneList']}>
        {row.marks.map((mark) => (
          <li key={mark.id}>
            {mark.fileName === null ? (
              <BesideMark>{t(($) => $.registrations.marks[mark.kind])}</BesideMark>
            ) : (
              <span>
                {mark.status === null
                  ? t(($) => $.registrations.marks[mark.kind])
                  : t(($) => $.registrations.pane.newStatus, { status: statusWords(mark.status) })}
              </span>
            )}
            {mark.remark !== null && <span>{remarkWords(mark.remark)}</span>}
            {mark.note !== null && <span>{mark.note}</span>}
            <span className={styles['dim']}>
              {mark.fileName === null
                ? t(($) => $.registrations.pane.byPerson, { name: mark.by, when: formatInstant(mark.at) })
                : t(($) => $.registrations.pane.byFile, { file: mark.fileName, when: formatInstant(mark.at) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Findings({ row }: { row: RegistrationDetails }): ReactElement {
  const t = useTexts()
  return (
    <section>
      <h2 className={styles['paneTitle']}>{t(($) => $.registrations.pane.findings)}</h2>
      {row.findings.length === 0 && (
        <p className={`${styles['plain']} ${styles['dim']}`}>{t(($) => $.registrations.pane.noFindings)}</p>
      )}
      <ul className={styles['paneList']}>
        {row.findings.map((finding) => (
          <li key={finding.id}>
            <FindingLink row={row} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingLink(props: {
  row: RegistrationDetails
  finding: RegistrationDetails['findings'][number]
}): ReactElement {
  const { row, finding } = props
  const filters = [
    where.equals('statedPersonId', row.statedPersonId),
    where.oneOf('rule', [finding.rule]),
    ...where.between('date', finding.date, finding.date),
  ]
  return (
    <Link to="/findings" search={{ filters }} className={styles['link'] ?? ''}>
      {ruleName(finding.rule as RuleId)} · {formatDate(finding.date)}
    </Link>
  )
}
