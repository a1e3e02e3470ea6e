import { Accordion, Button, Checkbox, Group, ScrollArea, Table } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openPurge, type DryRun } from '#renderer/features/privacy/purge-dialog.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import type { RetentionLine } from '#shared/contract/erasures.ts'
import type { RetentionKind } from '#shared/domain/retention.ts'

/** What would go and what stays, kind by kind; from here the office signs the purge of what it chooses. */
export function DryRunOutcome({ run, again }: { run: DryRun; again: (kinds?: RetentionKind[]) => void }): ReactElement {
  const t = useTexts()
  const { may } = useDesk()
  const [chosen, setChosen] = useState<readonly RetentionKind[]>(run.kinds)
  const purge = may('privacy.purge')
  const changed = chosen.length !== run.kinds.length
  const total = run.lines.reduce((sum, { due }) => sum + due, 0)
  const choose = (kind: RetentionKind, on: boolean): void =>
    setChosen((now) => run.kinds.filter((one) => (one === kind ? on : now.includes(one))))
  return (
    <>
      <p>{t(($) => $.privacy.retention.nothingRemoved)}</p>
      <ScrollArea type="auto">
        <Table aria-label={t(($) => $.privacy.retention.run)}>
          <Table.Thead>
            <Table.Tr>
              {purge && <Table.Th>{t(($) => $.privacy.retention.choose)}</Table.Th>}
              <Table.Th>{t(($) => $.privacy.retention.columns.kind)}</Table.Th>
              <Table.Th>{t(($) => $.privacy.retention.columns.before)}</Table.Th>
              <Table.Th>{t(($) => $.privacy.retention.columns.due)}</Table.Th>
              <Table.Th>{t(($) => $.privacy.retention.columns.stays)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {run.lines.map((line) => (
              <Line key={line.kind} line={line} chosen={purge ? chosen : null} onChoose={choose} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <p>{t(($) => $.privacy.retention.findingsWith)}</p>
      <Rows lines={run.lines} />
      {changed && <p role="status">{t(($) => $.privacy.retention.again)}</p>}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void everything(run.kinds).catch(notifyError)}
        >
          {t(($) => $.privacy.retention.all)}
        </Button>
        {purge && changed && (
          <Button variant="default" disabled={chosen.length === 0} onClick={() => again([...chosen])}>
            {t(($) => $.privacy.retention.run)}
          </Button>
        )}
        {purge && (
          <Button color="red.9" disabled={changed || total === 0} onClick={() => openPurge(run, again)}>
            {t(($) => $.privacy.purge.sign)}
          </Button>
        )}
      </Group>
    </>
  )
}

async function everything(kinds: RetentionKind[]): Promise<void> {
  const file = await startTask({
    title: text(($) => $.privacy.retention.run),
    run: async (signal) => await client.privacy.dryRunFile({ kinds, language: currentLanguage() }, { signal }),
  })
  if (file !== null) await host.saveFile(file.token, file.fileName)
}

function Line(props: {
  line: RetentionLine
  /** null: nothing can be chosen. */
  chosen: readonly RetentionKind[] | null
  onChoose: (kind: RetentionKind, on: boolean) => void
}): ReactElement {
  const t = useTexts()
  const { kind, keptFrom, due, stays } = props.line
  const name = t(($) => $.privacy.retention.kinds[kind])
  return (
    <Table.Tr>
      {props.chosen && (
        <Table.Td>
          {kind !== 'findings' && (
            <Checkbox
              aria-label={t(($) => $.privacy.retention.chooseKind, { kind: name })}
              checked={props.chosen.includes(kind)}
              onChange={(event) => props.onChoose(kind, event.currentTarget.checked)}
            />
          )}
        </Table.Td>
      )}
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{formatDate(keptFrom)}</Table.Td>
      <Table.Td>
        <StateBadge tone={due === 0 ? 'good' : 'warn'}>{formatNumber(due)}</StateBadge>
      </Table.Td>
      <Table.Td>
        {stays.length === 0
          ? t(($) => $.privacy.retention.none)
          : stays.map(({ reason, count }) => (
              <div key={reason}>
                {formatNumber(count)} · {t(($) => $.privacy.retention.reasons[reason])}
              </div>
            ))}
      </Table.Td>
    </Table.Tr>
  )
}

/** The first rows of each kind, to see whom and what it is about. */
function Rows({ lines }: { lines: readonly RetentionLine[] }): ReactElement {
  const t = useTexts()
  return (
    <Accordion variant="contained" multiple>
      {lines
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => {
          const name = t(($) => $.privacy.retention.rowsOf, { kind: t(($) => $.privacy.retention.kinds[kind]) })
          return (
            <Accordion.Item key={kind} value={kind}>
              <Accordion.Control>{name}</Accordion.Control>
              <Accordion.Panel>
                <Table aria-label={name}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t(($) => $.privacy.retention.row)}</Table.Th>
                      <Table.Th>{t(($) => $.privacy.retention.day)}</Table.Th>
                      <Table.Th>{t(($) => $.privacy.retention.columns.stays)}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map(({ id, label, day, reason }) => (
                      <Table.Tr key={id}>
                        <Table.Td>{label}</Table.Td>
                        <Table.Td>{day === null ? '' : formatDate(day)}</Table.Td>
                        <Table.Td>
                          {reason === null
                            ? t(($) => $.privacy.retention.goes)
                            : t(($) => $.privacy.retention.reasons[reason])}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
    </Accordion>
  )
}
