import { Button, ScrollArea, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Erasure } from '#shared/contract/erasures.ts'
import { pseudonymOf } from '#shared/domain/erasing.ts'

/** Every purge and erasure that was signed, with its protocol to print again. */
export function ErasuresSection(): ReactElement {
  const t = useTexts()
  const erasures = useQuery(api.privacy.erasures.queryOptions({ input: {} }))
  return (
    <Section title={t(($) => $.privacy.erasures.title)} description={t(($) => $.privacy.erasures.text)}>
      <RecordGate query={erasures} height={80}>
        {(found) => (found.length === 0 ? <p>{t(($) => $.privacy.erasures.none)}</p> : <Erasures erasures={found} />)}
      </RecordGate>
    </Section>
  )
}

async function print(id: number): Promise<void> {
  const { token, fileName } = await client.privacy.protocol({ id, language: currentLanguage() })
  await host.saveFile(token, fileName)
}

/** What was removed, without a name: a record that is gone is known by its pseudonym. */
function whatWords({ personId }: Erasure): string {
  return personId === null
    ? text(($) => $.privacy.erasures.purge)
    : text(($) => $.privacy.erasures.person, { pseudonym: pseudonymOf(personId) })
}

function Erasures({ erasures }: { erasures: readonly Erasure[] }): ReactElement {
  const t = useTexts()
  const headings = ['at', 'what', 'signedBy', 'reason', 'removed'] as const
  return (
    <ScrollArea type="auto">
      <Table aria-label={t(($) => $.privacy.erasures.title)}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((key) => (
              <Table.Th key={key}>{t(($) => $.privacy.erasures.columns[key])}</Table.Th>
            ))}
            <Table.Th aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {erasures.map((erasure) => (
            <Table.Tr key={erasure.id}>
              <Table.Th scope="row">{formatInstant(erasure.at)}</Table.Th>
              <Table.Td>{whatWords(erasure)}</Table.Td>
              <Table.Td>{erasure.signedBy}</Table.Td>
              <Table.Td>{erasure.reason}</Table.Td>
              <Table.Td>{formatNumber(erasure.details.lines.reduce((sum, { removed }) => sum + removed, 0))}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t(($) => $.privacy.erasures.printOf, { when: formatInstant(erasure.at) })}
                  onClick={() => void print(erasure.id).catch(notifyError)}
                >
                  {t(($) => $.privacy.erasures.print)}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
