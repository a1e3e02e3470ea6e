import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/reminders/reminders.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useLanguage, useTexts } from '#renderer/ui/texts.ts'

/** Asks for a period and makes the proof of what was sent in it, of all firms or of one. */
export function openProof(companyId: number | null = null): void {
  openDialog({
    title: text(($) => $.reminders.proofs.title),
    size: 'lg',
    render: () => <ProofForm companyId={companyId} />,
  })
}

function ProofForm({ companyId }: { companyId: number | null }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const today = todayInBrussels()
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string | null>(today)
  const [letters, setLetters] = useState(true)
  const make = async (format: 'pdf' | 'xlsx', print = false): Promise<void> => {
    const period = { from: from ?? '2000-01-01', to: to ?? today }
    const made = await startTask({
      title: t(($) => $.reminders.proofs.making),
      run: async (signal) =>
        await client.reminders.proof({ ...period, language, format, letters, companyId }, { signal }),
    })
    if (!made) return
    notifyDone(t(($) => $.reminders.proofs.count, { count: made.count }))
    if (print) await host.printFile(made.file.token)
    else await host.saveFile(made.file.token, made.file.fileName)
  }
  const run = (format: 'pdf' | 'xlsx', print = false): void => void make(format, print).catch(notifyError)
  return (
    <Stack gap="md">
      <p className={styles['plain']}>{t(($) => $.reminders.proofs.text)}</p>
      <div className={styles['line']}>
        <DateField w={160} label={t(($) => $.reminders.proofs.from)} value={from} onChange={setFrom} />
        <DateField w={160} label={t(($) => $.reminders.proofs.to)} value={to} onChange={setTo} />
        <Checkbox
          mb={8}
          label={t(($) => $.reminders.proofs.letters)}
          checked={letters}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => run('pdf', true)}>
          {t(($) => $.reminders.proofs.print)}
        </Button>
        <May call="reminders.proof" table>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => run('xlsx')}
          >
            {t(($) => $.reminders.proofs.xlsx)}
          </Button>
        </May>
        <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => run('pdf')}>
          {t(($) => $.reminders.proofs.pdf)}
        </Button>
      </Group>
    </Stack>
  )
}
