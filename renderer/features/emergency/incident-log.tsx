import { Table } from '@mantine/core'
import type { ReactElement } from 'react'

import { answerText, channelText } from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/incident.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'

/** Every step with its time and its author; answers corrected later stay, and are said to be. */
export function IncidentLog({ incident }: { incident: Incident }): ReactElement {
  const t = useTexts()
  const heads = [
    t(($) => $.emergency.page.incidents.when),
    t(($) => $.emergency.page.incidents.step),
    t(($) => $.emergency.page.incidents.answer),
    t(($) => $.emergency.page.incidents.who),
  ]
  return (
    <Table className={styles['log'] ?? ''} aria-label={t(($) => $.emergency.page.incidents.steps)}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {incident.steps.map((step) => (
          <Table.Tr key={step.id} data-counts={step.counts}>
            <Table.Td className={styles['moment']}>{formatInstant(step.at)}</Table.Td>
            <Table.Td>{textByKey(['emergency', 'questions', step.question, 'title']) ?? step.question}</Table.Td>
            <Table.Td>
              <span className={styles['stepAnswer']}>
                {[channelText(step.channel), answerText(step.question, step.answer)].filter(Boolean).join(' – ')}
              </span>
              {step.note && <span className={styles['stepNote']}> {step.note}</span>}{' '}
              {!step.counts && <StateBadge tone="quiet">{t(($) => $.emergency.page.incidents.superseded)}</StateBadge>}
            </Table.Td>
            <Table.Td>{step.by}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Shows the log in a dialog over the guide. */
export function showLog(incident: Incident): void {
  openDialog({
    title: [
      text(($) => $.emergency.page.guide.incident, { number: incident.number }),
      text(($) => $.emergency.page.incidents.steps),
    ].join(' · '),
    size: 'xl',
    render: () => <IncidentLog incident={incident} />,
  })
}
