import { Button, Group, NumberInput, Table } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { RetentionLine } from '#shared/contract/privacy.ts'
import { retentionKinds, type RetentionKind, type RetentionYears } from '#shared/domain/retention.ts'

/** How long each kind of thing is kept, and a dry run of what has had its time. */
export function RetentionSection(): ReactElement {
  const t = useTexts()
  const retention = useQuery(api.privacy.retention.queryOptions())
  return (
    <Section title={t(($) => $.privacy.retention.title)} description={t(($) => $.privacy.retention.text)}>
      <RecordGate query={retention} height={300}>
        {({ years, usual }) => <Periods key={JSON.stringify(years)} years={years} usual={usual} />}
      </RecordGate>
    </Section>
  )
}

function Periods({ years, usual }: { years: RetentionYears; usual: number }): ReactElement {
  const t = useTexts()
  const [values, setValues] = useState<Record<RetentionKind, number | string>>(years)
  const [lines, setLines] = useState<readonly RetentionLine[] | null>(null)
  const isWrong = (value: number | string): boolean =>
    typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 50
  const changed = retentionKinds.some((kind) => values[kind] !== years[kind])
  const wrong = retentionKinds.some((kind) => isWrong(values[kind]))
  const save = async (): Promise<void> => {
    await client.privacy.setRetention({ years: values as RetentionYears })
    notifyDone(text(($) => $.settings.form.saved))
  }
  const run = async (): Promise<void> => {
    const title = t(($) => $.privacy.retention.run)
    const found = await startTask({ title, run: async () => await client.privacy.dryRun() })
    setLines(found?.lines ?? null)
  }
  return (
    <>
      <p>{t(($) => $.privacy.retention.source, { years: usual })}</p>
      <Group gap="sm" align="flex-start">
        {retentionKinds.map((kind) => (
          <NumberInput
            key={kind}
            label={t(($) => $.privacy.retention.kinds[kind])}
            value={values[kind]}
            onChange={(value) => setValues({ ...values, [kind]: value })}
            suffix={` ${t(($) => $.privacy.retention.years)}`}
            min={1}
            max={50}
            clampBehavior="none"
            allowDecimal={false}
            error={isWrong(values[kind]) ? t(($) => $.privacy.retention.range) : null}
            w={170}
          />
        ))}
      </Group>
      <Group gap="sm">
        <Button variant="default" disabled={!changed || wrong} onClick={() => void save().catch(notifyError)}>
          {t(($) => $.privacy.retention.save)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconListSearch size={16} aria-hidden />}
          disabled={changed}
          onClick={() => void run()}
        >
          {t(($) => $.privacy.retention.run)}
        </Button>
      </Group>
      <div role="status">{lines && <Outcome lines={lines} />}</div>
    </>
  )
}

function Outcome({ lines }: { lines: readonly RetentionLine[] }): ReactElement {
  const t = useTexts()
  return (
    <>
      <p>{t(($) => $.privacy.retention.nothingRemoved)}</p>
      <Table aria-label={t(($) => $.privacy.retention.run)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.privacy.retention.columns.kind)}</Table.Th>
            <Table.Th>{t(($) => $.privacy.retention.columns.before)}</Table.Th>
            <Table.Th>{t(($) => $.privacy.retention.columns.due)}</Table.Th>
            <Table.Th>{t(($) => $.privacy.retention.columns.stays)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ kind, keptFrom, due, stays }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(($) => $.privacy.retention.kinds[kind])}</Table.Th>
              <Table.Td>{formatDate(keptFrom)}</Table.Td>
              <Table.Td>
                <StateBadge tone={due === 0 ? 'good' : 'warn'}>{formatNumber(due)}</StateBadge>
              </Table.Td>
              <Table.Td>
                {stays.length === 0
                  ? t(($) => $.privacy.retention.none)
                  : stays
                      .map(
                        ({ reason, count }) =>
                          `${formatNumber(count)} · ${t(($) => $.privacy.retention.reasons[reason])}`,
                      )
                      .join('; ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
