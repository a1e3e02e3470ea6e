import { Button, Group, ScrollArea, Table } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openHold } from '#renderer/features/privacy/hold-dialog.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Hold } from '#shared/contract/erasures.ts'

/** What is on hold and stays in every purge, and what was. */
export function HoldsSection(): ReactElement {
  const t = useTexts()
  const { may } = useDesk()
  const holds = useQuery(api.privacy.holds.queryOptions())
  const change = may('privacy.saveHold')
  return (
    <Section title={t(($) => $.privacy.holds.title)} description={t(($) => $.privacy.holds.text)}>
      <RecordGate query={holds} height={80}>
        {(found) =>
          found.length === 0 ? <p>{t(($) => $.privacy.holds.none)}</p> : <Holds holds={found} change={change} />
        }
      </RecordGate>
      {change && (
        <Group>
          <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => openHold(null)}>
            {t(($) => $.privacy.holds.add)}
          </Button>
        </Group>
      )}
    </Section>
  )
}

/** What a hold is about, in words. */
function aboutWords({ subject, label }: Hold): string {
  return subject === 'all' ? text(($) => $.privacy.holds.everything) : label
}

async function lift(hold: Hold): Promise<void> {
  const { changeSet } = await client.privacy.removeHold({ id: hold.id })
  notifyDone(text(($) => $.privacy.holds.removed))
  offerUndoOf(
    changeSet,
    text(($) => $.privacy.holds.removeOf, { label: aboutWords(hold) }),
  )
}

function Holds({ holds, change }: { holds: readonly Hold[]; change: boolean }): ReactElement {
  const t = useTexts()
  const headings = ['about', 'ground', 'reason', 'since', 'until', 'placedBy', 'state'] as const
  return (
    <ScrollArea type="auto">
      <Table aria-label={t(($) => $.privacy.holds.title)}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((key) => (
              <Table.Th key={key}>{t(($) => $.privacy.holds.columns[key])}</Table.Th>
            ))}
            {change && <Table.Th aria-hidden />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holds.map((hold) => (
            <Table.Tr key={hold.id}>
              <Table.Th scope="row">{aboutWords(hold)}</Table.Th>
              <Table.Td>{t(($) => $.privacy.holds.grounds[hold.ground])}</Table.Td>
              <Table.Td>{hold.reason}</Table.Td>
              <Table.Td>{formatDate(hold.since)}</Table.Td>
              <Table.Td>{hold.until === null ? t(($) => $.privacy.holds.open) : formatDate(hold.until)}</Table.Td>
              <Table.Td>{hold.placedBy}</Table.Td>
              <Table.Td>
                <StateBadge tone={hold.holding ? 'warn' : 'good'}>
                  {t(($) => $.privacy.holds[hold.holding ? 'holding' : 'ended'])}
                </StateBadge>
              </Table.Td>
              {change && (
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t(($) => $.privacy.holds.editOf, { label: aboutWords(hold) })}
                      onClick={() => openHold(hold)}
                    >
                      {t(($) => $.privacy.holds.edit)}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t(($) => $.privacy.holds.removeOf, { label: aboutWords(hold) })}
                      onClick={() => void lift(hold).catch(notifyError)}
                    >
                      {t(($) => $.privacy.holds.remove)}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
