import { Table } from '@mantine/core'
import type { ReactElement, Ref } from 'react'

import styles from '#renderer/features/findings/case.module.css'
import {
  deadlineText,
  leftText,
  leftTone,
  longDate,
  reasonText,
  ruleName,
  severityTones,
  stateTones,
} from '#renderer/features/findings/words.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { OfficialStatus } from '#renderer/features/registrations/official.tsx'
import { BesideMark, TypeMark, whenWords } from '#renderer/features/registrations/registration-words.tsx'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { sourceText, textByKey, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { FindingCase } from '#shared/contract/findings.ts'

/** What, who, where, which day, and how much time is left. */
export function CaseHead({ finding, head }: { finding: FindingCase; head: Ref<HTMLHeadingElement> }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const { personId, declarationId, workplace, firm, identifier, state } = finding
  const until = deadlineText(finding)
  return (
    <header className={styles['head']}>
      <div className={styles['badges']}>
        <StateBadge tone={severityTones[finding.severity]}>
          {t(($) => $.findings.severities[finding.severity])}
        </StateBadge>
        {state !== 'open' && <StateBadge tone={stateTones[state]}>{t(($) => $.findings.states[state])}</StateBadge>}
        <span className={styles['spring']} />
        <span className={styles['left']} data-tone={leftTone(finding.daysLeft)}>
          <strong>{leftText(finding.daysLeft)}</strong>
          {until && <>, {until}</>}
        </span>
      </div>
      <h2 className={styles['title']} ref={head} tabIndex={-1}>
        {ruleName(finding.rule)}
      </h2>
      <p className={styles['who']}>
        {personId === null ? (
          <strong>{finding.person}</strong>
        ) : (
          <RecordLink kind="person" id={personId}>
            {finding.person}
          </RecordLink>
        )}
        {identifier && <span className="mono">{identifier}</span>}
        {firm && <span>{firm}</span>}
      </p>
      <p className={styles['who']}>
        <time dateTime={finding.date}>{longDate(finding.date, language)}</time>
        {workplace &&
          (declarationId === null ? (
            <span>{workplace}</span>
          ) : (
            <RecordLink kind="declaration" id={declarationId}>
              {workplace}
            </RecordLink>
          ))}
      </p>
    </header>
  )
}

/** Why it is no longer open, who said so and when. */
export function CaseDecision({ finding }: { finding: FindingCase }): ReactElement | null {
  const t = useTexts()
  const { reason, note, decidedAt, decidedBy, state } = finding
  if (reason === null && decidedAt === null) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['partTitle']}>{t(($) => $.findings.case.decided)}</h3>
      <p className={styles['plain']}>
        <StateBadge tone={stateTones[state]}>{t(($) => $.findings.states[state])}</StateBadge>{' '}
        {reason && reasonText(reason)}{' '}
        <span className={styles['dim']}>
          {decidedBy === null
            ? t(($) => $.findings.case.automatic)
            : t(($) => $.findings.case.by, { name: decidedBy, when: formatInstant(decidedAt) })}
        </span>
      </p>
      {note && <p className={styles['note']}>{note}</p>}
    </section>
  )
}

/** The registrations it rests on, with their receipts. */
export function CaseBasis({ finding }: { finding: FindingCase }): ReactElement {
  const t = useTexts()
  const title = t(($) => $.findings.case.basis)
  const { events } = finding
  const statuses = events.some(({ status, mark }) => status !== null || mark !== null)
  const places = new Set(events.map(({ workplace }) => workplace)).size > 1
  return (
    <section className={styles['part']}>
      <h3 className={styles['partTitle']}>{title}</h3>
      {events.length === 0 ? (
        <p className={styles['plain']}>{t(($) => $.findings.case.noBasis)}</p>
      ) : (
        <div className={styles['tableFrame']}>
          <Table aria-label={title} className={styles['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(($) => $.findings.case.time)}</Table.Th>
                <Table.Th>{t(($) => $.findings.case.type)}</Table.Th>
                {places && <Table.Th>{t(($) => $.findings.fields.workplace)}</Table.Th>}
                <Table.Th>{t(($) => $.findings.fields.firm)}</Table.Th>
                <Table.Th>{t(($) => $.findings.case.receipt)}</Table.Th>
                {statuses && <Table.Th>{t(($) => $.findings.case.status)}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {events.map((event) => (
                <Table.Tr key={event.id}>
                  <Table.Td className="numeric">{whenWords(event)}</Table.Td>
                  <Table.Td>
                    <TypeMark type={event.type} />
                  </Table.Td>
                  {places && <Table.Td>{event.workplace}</Table.Td>}
                  <Table.Td>{event.firm}</Table.Td>
                  <Table.Td className="mono">
                    {event.receipt ?? <span className={styles['dim']}>{t(($) => $.findings.case.noReceipt)}</span>}
                  </Table.Td>
                  {statuses && (
                    <Table.Td>
                      <OfficialStatus status={event.status} />
                      {event.mark !== null && event.mark !== 'status' && (
                        <BesideMark>{t(($) => $.registrations.marks[event.mark ?? 'status'])}</BesideMark>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  )
}

/** The rule in words with its limit, where that was read, and whether it is ours alone. */
export function CaseRule({ finding }: { finding: FindingCase }): ReactElement {
  const t = useTexts()
  const { limits, source, checkedOn, assumption } = finding.ruleFacts
  const text = textByKey(['review', 'rules', finding.rule, 'text'], limits)
  return (
    <section className={styles['part']}>
      <h3 className={styles['partTitle']}>{t(($) => $.findings.case.rule)}</h3>
      {text && <p className={styles['plain']}>{text}</p>}
      <p className={styles['source']}>
        {assumption ? (
          <span title={t(($) => $.findings.case.assumptionHelp)}>
            <StateBadge tone="quiet">{t(($) => $.findings.case.assumption)}</StateBadge>
          </span>
        ) : (
          <span>
            {t(($) => $.findings.case.source)}: {sourceText(source)}
          </span>
        )}
        <span>{t(($) => $.findings.case.checkedOn, { date: formatDate(checkedOn) })}</span>
      </p>
    </section>
  )
}
