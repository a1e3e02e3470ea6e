import { Button, Group, Progress, Table, TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconFolder, IconPackage, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { CountField } from '#renderer/features/emergency/count-field.tsx'
import { cancelPack, makePack, usePack, type PackResult } from '#renderer/features/emergency/packs.ts'
import { send } from '#renderer/features/emergency/documents.ts'
import { WarningList } from '#renderer/features/emergency/form-facts.tsx'
import { LanguagePair } from '#renderer/features/emergency/paper-settings.tsx'
import styles from '#renderer/features/emergency/packs.module.css'
import { usePaperOptions, useToday, useWork } from '#renderer/features/emergency/work.ts'
import { host } from '#renderer/bridge/host.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Everything on paper ahead of time, for all places of some days. */
export function PacksTab(): ReactElement {
  const pack = usePack()
  return (
    <div className={styles['tab']}>
      <PackForm running={pack.progress !== null} />
      <PackOutcome />
    </div>
  )
}

function PackForm({ running }: { running: boolean }): ReactElement {
  const t = useTexts()
  const [work] = useWork()
  const today = useToday()
  const options = usePaperOptions(work)
  const [date, setDate] = useState<string | null>(null)
  const [days, setDays] = useState(1)
  const [chosen, setChosen] = useState<readonly Language[] | null>(null)
  const [folder, setFolder] = useState('')
  const languages = chosen ?? options?.languages ?? ['fr']
  const choose = async (): Promise<void> => {
    try {
      const picked = await host.chooseFolder?.(folder === '' ? {} : { startIn: folder })
      if (picked) setFolder(picked)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Section title={t(($) => $.emergency.page.packs.title)} description={t(($) => $.emergency.page.packs.text)}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const place = folder.trim() === '' ? null : folder.trim()
          void makePack({ date: date ?? today, days, languages: [...languages], folder: place })
        }}
      >
        <div className={styles['pair']}>
          <DateField
            label={t(($) => $.emergency.page.packs.date)}
            required
            withAsterisk={false}
            value={date ?? today}
            onChange={setDate}
          />
          <CountField label={t(($) => $.emergency.page.packs.days)} min={1} max={14} value={days} onChange={setDays} />
        </div>
        <LanguagePair value={languages} onChange={setChosen} />
        <div className={styles['folder']}>
          <TextInput
            label={t(($) => $.emergency.page.packs.folder)}
            description={t(($) => $.emergency.page.packs.folderHelp)}
            value={folder}
            maxLength={1000}
            onChange={(event) => setFolder(event.currentTarget.value)}
          />
          {host.chooseFolder && (
            <Button variant="default" leftSection={<IconFolder size={16} aria-hidden />} onClick={() => void choose()}>
              {t(($) => $.emergency.page.packs.chooseFolder)}
            </Button>
          )}
        </div>
        <Button type="submit" size="md" leftSection={<IconPackage size={18} aria-hidden />} disabled={running}>
          {t(($) => $.emergency.page.packs.make)}
        </Button>
      </form>
    </Section>
  )
}

/** What is being made, or what was made last. */
function PackOutcome(): ReactElement {
  const t = useTexts()
  const { progress, result } = usePack()
  if (progress) {
    const { done, total } = progress
    return (
      <Section title={t(($) => $.emergency.page.packs.running)}>
        <div className={styles['running']}>
          <Progress
            size="lg"
            value={total === 0 ? 0 : (done / total) * 100}
            aria-label={t(($) => $.emergency.page.packs.running)}
          />
          <Group justify="space-between">
            <span role="status">{t(($) => $.emergency.page.packs.progress, { done, total })}</span>
            <Button variant="default" onClick={cancelPack}>
              {t(($) => $.emergency.page.packs.cancel)}
            </Button>
          </Group>
        </div>
      </Section>
    )
  }
  if (!result) {
    return (
      <Section>
        <EmptyState
          icon={<IconPackage size={30} stroke={1.4} />}
          title={t(($) => $.emergency.page.packs.none)}
          text={t(($) => $.emergency.page.packs.noneText)}
        />
      </Section>
    )
  }
  return <PackReady result={result} />
}

function PackReady({ result }: { result: PackResult }): ReactElement {
  const t = useTexts()
  const { forms, files, warnings, file, folder } = result
  if (forms.length === 0) {
    return (
      <Section title={t(($) => $.emergency.page.packs.running)}>
        <p role="status">{t(($) => $.emergency.page.packs.nothing)}</p>
      </Section>
    )
  }
  const offered = async (): Promise<typeof file> => await Promise.resolve(file)
  return (
    <Section
      title={t(($) => $.emergency.page.packs.result)}
      aside={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => void send('save', offered)}
          >
            {t(($) => $.common.saveAs)}
          </Button>
          <Button
            variant="outline"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void send('print', offered)}
          >
            {t(($) => $.emergency.page.packs.print)}
          </Button>
        </Group>
      }
    >
      <p role="status" className={styles['said']}>
        {t(($) => $.emergency.page.packs.resultText, { count: forms.length })}
        {folder !== null && ` ${t(($) => $.emergency.page.packs.files, { count: files.length, folder })}`}
      </p>
      {warnings.length > 0 && (
        <div>
          <h3 className={styles['warningTitle']}>
            <ToneIcon tone="warn" /> {t(($) => $.emergency.page.paper.warnings, { count: warnings.length })}
          </h3>
          <WarningList warnings={warnings} />
        </div>
      )}
      <Table aria-label={t(($) => $.emergency.page.packs.result)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.emergency.page.packs.form)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.packs.workplace)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.packs.day)}</Table.Th>
            <Table.Th className={styles['number']}>{t(($) => $.emergency.page.packs.people)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {forms.map((form) => (
            <Table.Tr key={form.id}>
              <Table.Td>
                {form.number}, {t(($) => $.emergency.page.lines.version, { version: form.version })}
              </Table.Td>
              <Table.Td>{form.workplace}</Table.Td>
              <Table.Td>{formatDate(form.date)}</Table.Td>
              <Table.Td className={styles['number']}>{formatNumber(form.people)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
