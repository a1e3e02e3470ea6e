import { Button, Group, Textarea } from '@mantine/core'
import { IconPrinter, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, formatInstant, todayInBrussels } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

type Checked = Awaited<ReturnType<typeof client.history.checkSeal>>

/** The seal of a day, to read and to print, and the check of one that was printed before. */
export function SealSection(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const [day, setDay] = useState(todayInBrussels())
  const seal = useQuery(api.history.seal.queryOptions({ input: { day } }))
  const print = async (): Promise<void> => {
    const file = await client.history.printSeal({ day, language })
    await host.saveFile(file.token, file.fileName)
  }
  return (
    <Section title={t(($) => $.privacy.seal.title)} description={t(($) => $.privacy.seal.text)}>
      <Group align="flex-end" gap="sm">
        <DateField
          label={t(($) => $.privacy.seal.day)}
          required
          value={day}
          maxDate={todayInBrussels()}
          onChange={(chosen) => chosen !== null && setDay(chosen)}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={!seal.data}
          onClick={() => void print().catch(notifyError)}
        >
          {t(($) => $.privacy.seal.print)}
        </Button>
      </Group>
      <RecordGate query={seal} height={60}>
        {(found) =>
          found === null ? (
            <p>{t(($) => $.privacy.seal.none)}</p>
          ) : (
            <div>
              <p>
                {t(($) => $.privacy.seal.line, {
                  day: formatDate(found.day),
                  seq: found.seq,
                  at: formatInstant(found.at),
                })}
              </p>
              <p className="mono" aria-label={t(($) => $.privacy.seal.hash)} style={{ overflowWrap: 'anywhere' }}>
                {(found.hash.match(/.{1,8}/g) ?? []).join(' ')}
              </p>
              {!found.dayOver && <p>{t(($) => $.privacy.seal.open)}</p>}
            </div>
          )
        }
      </RecordGate>
      <SealCheck />
    </Section>
  )
}

function SealCheck(): ReactElement {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    const hash = typed.toLowerCase().replaceAll(/[^0-9a-z]/g, '')
    setChecked(null)
    if (!/^[0-9a-f]{64}$/.test(hash)) return setProblem(t(($) => $.privacy.seal.malformed, { count: hash.length }))
    setProblem(null)
    setBusy(true)
    const title = t(($) => $.privacy.seal.check)
    setChecked(await startTask({ title, run: async (signal) => await client.history.checkSeal({ hash }, { signal }) }))
    setBusy(false)
  }
  return (
    <>
      <Textarea
        label={t(($) => $.privacy.seal.check)}
        description={t(($) => $.privacy.seal.checkText)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={problem}
        autosize
        minRows={2}
        maw={560}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={busy}
          onClick={() => void run()}
        >
          {t(($) => $.privacy.seal.run)}
        </Button>
      </Group>
      <div role="status">{checked && <Verdict checked={checked} />}</div>
    </>
  )
}

function Verdict({ checked }: { checked: Checked }): ReactElement {
  const t = useTexts()
  const { seq, at, entries, brokenAt } = checked
  const known = seq !== null && at !== null
  return (
    <>
      <p>
        <StateBadge tone={known ? 'good' : 'bad'}>
          {known ? t(($) => $.settings.backup.good) : t(($) => $.settings.backup.bad)}
        </StateBadge>{' '}
        {known
          ? t(($) => $.privacy.seal.sound, { seq, at: formatInstant(at), later: entries - seq })
          : t(($) => $.privacy.seal.unknown)}
      </p>
      {brokenAt !== null && (
        <p>
          <StateBadge tone="bad">{t(($) => $.settings.backup.bad)}</StateBadge>{' '}
          {known
            ? t(($) => $.privacy.seal.laterBroken, { seq: brokenAt })
            : t(($) => $.privacy.seal.altered, { seq: brokenAt })}
        </p>
      )}
    </>
  )
}
