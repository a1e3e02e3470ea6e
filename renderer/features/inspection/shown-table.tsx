import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/inspection/inspection.module.css'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { formatDate } from '#renderer/ui/format.ts'
import type { ShownAnswer } from '#shared/contract/inspection.ts'
import { isAskedField } from '#shared/domain/inspection.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** What was shown in an inspection, the latest first. */
export function ShownTable({ id }: { id: number }): ReactElement {
  const query = useQuery(api.inspection.shown.queryOptions({ input: { id } }))
  return (
    <RecordGate query={query} height={80}>
      {(answers) => <Answers answers={answers} />}
    </RecordGate>
  )
}

function Answers({ answers }: { answers: readonly ShownAnswer[] }): ReactElement {
  const t = useTexts()
  if (answers.length === 0) return <p className={styles['text']}>{t(($) => $.inspection.log.none)}</p>
  return (
    <Table aria-label={t(($) => $.inspection.log.title)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(($) => $.inspection.log.at)}</Table.Th>
          <Table.Th>{t(($) => $.inspection.log.question)}</Table.Th>
          <Table.Th>{t(($) => $.inspection.log.asked)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {answers.toReversed().map((answer) => (
          <Table.Tr key={`${answer.at} ${answer.procedure} ${JSON.stringify(answer.asked)}`}>
            <Table.Td className={styles['moment']}>{formatInstant(answer.at)}</Table.Td>
            <Table.Td>{t(($) => $.inspection.questions[answer.question].title)}</Table.Td>
            <Table.Td>
              {answer.asked
                .map(({ name, value }) => {
                  const word = isAskedField(name) ? t(($) => $.inspection.fields[name]) : name
                  return `${word}: ${day.test(value) ? formatDate(value) : value}`
                })
                .join(' · ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
