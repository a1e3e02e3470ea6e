import { Button, Group, ScrollArea, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api, client } from '#renderer/bridge/queries.ts'
import { openOwnData } from '#renderer/features/people/own-data-dialog.tsx'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { Final, SignForm } from '#renderer/features/privacy/sign.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ErasureDetails, ErasureLine } from '#shared/contract/erasures.ts'
import type { PersonDetails } from '#shared/contract/people.ts'
import { pseudonymOf, type Outcome } from '#shared/domain/erasing.ts'

interface Preview {
  outcome: Outcome
  until: string | null
  lines: readonly ErasureLine[]
  fingerprint: string
  backups: ErasureDetails['backups']
}

/** Shows what would become of somebody's data, and erases after a signature. */
export function openErase(person: PersonDetails, gone: () => void): void {
  openDialog({
    title: text(($) => $.privacy.erase.title, { name: personName(person) }),
    size: 'xl',
    render: (close) => <Erase person={person} gone={gone} close={close} />,
  })
}

interface EraseProps {
  person: PersonDetails
  gone: () => void
  close: () => void
}

function Erase(props: EraseProps): ReactElement {
  const preview = useQuery(api.privacy.erasePreview.queryOptions({ input: { personId: props.person.id } }))
  return (
    <RecordGate query={preview} height={300}>
      {(found) => <EraseForm {...props} preview={found} />}
    </RecordGate>
  )
}

function EraseForm({ person, gone, close, preview }: EraseProps & { preview: Preview }): ReactElement {
  const t = useTexts()
  const { outcome, fingerprint, backups } = preview
  return (
    <SignForm
      label={t(($) => $.privacy.erase.run)}
      running={t(($) => $.privacy.erase.running)}
      backups={backups}
      idle={outcome === 'blocked'}
      close={close}
      work={(signature, signal) =>
        client.privacy.erasePerson({ personId: person.id, fingerprint, ...signature }, { signal })
      }
      done={() => {
        if (outcome === 'erased') gone()
        return text(($) => $.privacy.erase.done)
      }}
    >
      <Group gap="sm" justify="space-between">
        <StateBadge tone={outcome === 'blocked' ? 'warn' : 'good'}>
          {t(($) => $.privacy.erase.outcomes[outcome])}
        </StateBadge>
        <Button variant="default" size="compact-sm" onClick={() => openOwnData(person)}>
          {t(($) => $.privacy.erase.ownData)}
        </Button>
      </Group>
      <Text>{t(($) => $.privacy.erase.texts[outcome], { pseudonym: pseudonymOf(person.id) })}</Text>
      {(outcome === 'named' || outcome === 'pseudonymised') && <Text>{untilWords(preview)}</Text>}
      {outcome !== 'blocked' && <Final />}
      <Lines lines={preview.lines} />
    </SignForm>
  )
}

function untilWords({ until }: Preview): string {
  return until === null
    ? text(($) => $.privacy.erase.untilOpen)
    : text(($) => $.privacy.erase.until, { day: formatDate(until) })
}

function Lines({ lines }: { lines: readonly ErasureLine[] }): ReactElement {
  const t = useTexts()
  return (
    <ScrollArea type="auto">
      <Table aria-label={t(($) => $.privacy.erase.outcome)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.privacy.erase.kind)}</Table.Th>
            <Table.Th>{t(($) => $.privacy.erase.goes)}</Table.Th>
            <Table.Th>{t(($) => $.privacy.retention.columns.stays)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ kind, removed, stays }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(($) => $.privacy.retention.kinds[kind])}</Table.Th>
              <Table.Td>{formatNumber(removed)}</Table.Td>
              <Table.Td>
                {stays.length === 0
                  ? t(($) => $.privacy.retention.none)
                  : stays.map((one) => <div key={one.reason}>{stayWords(one)}</div>)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

function stayWords({ reason, count, until }: ErasureLine['stays'][number]): string {
  const why = `${formatNumber(count)} · ${text(($) => $.privacy.retention.reasons[reason])}`
  return until === null ? why : `${why} (${text(($) => $.privacy.retention.until, { day: formatDate(until) })})`
}
