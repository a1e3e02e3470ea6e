import { Button, Group, NumberInput } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { DryRunOutcome } from '#renderer/features/privacy/dry-run.tsx'
import type { DryRun } from '#renderer/features/privacy/purge-dialog.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
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
  const [outcome, setOutcome] = useState<DryRun | null>(null)
  const isWrong = (value: number | string): boolean =>
    typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 50
  const changed = retentionKinds.some((kind) => values[kind] !== years[kind])
  const wrong = retentionKinds.some((kind) => isWrong(values[kind]))
  const save = async (): Promise<void> => {
    await client.privacy.setRetention({ years: values as RetentionYears })
    notifyDone(text(($) => $.settings.form.saved))
  }
  const run = async (kinds: RetentionKind[] = [...retentionKinds]): Promise<void> => {
    const title = t(($) => $.privacy.retention.run)
    const found = await startTask({
      title,
      run: async (signal) => await client.privacy.dryRun({ kinds }, { signal }),
    })
    setOutcome(found && { kinds, ...found })
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
      <div role="status">
        {outcome && <DryRunOutcome key={outcome.fingerprint} run={outcome} again={(kinds) => void run(kinds)} />}
      </div>
    </>
  )
}
