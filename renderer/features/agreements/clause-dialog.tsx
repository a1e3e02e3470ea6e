import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconCopy, IconFileText, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { lacksWords } from '#renderer/features/agreements/agreement-columns.tsx'
import styles from '#renderer/features/agreements/agreements.module.css'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { copyText } from '#renderer/ui/clipboard.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { clauseVariants, type ClauseVariant } from '#shared/domain/agreement.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

/** Shows a clause for the contract of a link, to copy, save or print; in the contractor’s language unless another is chosen. */
export function openClause(linkId: number, date: LocalDate, name: string): void {
  openDialog({
    title: `${text(($) => $.agreements.clause.title)} · ${name}`,
    size: 'xl',
    render: () => <Clause linkId={linkId} date={date} />,
  })
}

function Clause({ linkId, date }: { linkId: number; date: LocalDate }): ReactElement {
  const first = useQuery(api.agreements.clause.queryOptions({ input: { linkId, date, language: 'fr' } }))
  return (
    <RecordGate query={first} height={420}>
      {(clause) => <ClauseText linkId={linkId} date={date} first={clause.contractorLanguage ?? 'fr'} />}
    </RecordGate>
  )
}

function ClauseText(props: { linkId: number; date: LocalDate; first: Language }): ReactElement {
  const { linkId, date } = props
  const t = useTexts()
  const [language, setLanguage] = useState(props.first)
  const [variant, setVariant] = useState<ClauseVariant | undefined>(undefined)
  const wish = { linkId, date, language, ...(variant ? { variant } : {}) }
  const query = useQuery({ ...api.agreements.clause.queryOptions({ input: wish }), placeholderData: keepPreviousData })
  const copy = async (words: string): Promise<void> => {
    try {
      await copyText(words)
      notifyDone(t(($) => $.agreements.clause.copied))
    } catch {
      notifyDone(t(($) => $.agreements.clause.copyFailed))
    }
  }
  const save = async (format: 'txt' | 'pdf', print = false): Promise<void> => {
    const file = await client.agreements.clauseFile({ ...wish, format })
    if (print) await host.printFile(file.token)
    else await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'txt' | 'pdf', print = false): void => void save(format, print).catch(notifyError)
  return (
    <RecordGate query={query} height={420}>
      {(clause) => (
        <Stack gap="sm">
          <div className={styles['line']}>
            <SegmentedControl
              aria-label={t(($) => $.agreements.clause.language)}
              value={language}
              onChange={(value) => setLanguage(value)}
              data={languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) }))}
            />
            <SegmentedControl
              aria-label={t(($) => $.agreements.clause.variant)}
              value={clause.variant}
              onChange={(value) => setVariant(value)}
              data={clauseVariants.map((value) => ({
                value,
                label: t(($) => $.agreements.clause.variants[value]),
              }))}
            />
          </div>
          {clause.open.length > 0 && (
            <p className={styles['plain']} style={{ display: 'flex', gap: 6 }}>
              <ToneIcon tone="warn" />
              {t(($) => $.agreements.clause.open, { list: lacksWords(clause.open) })}
            </p>
          )}
          <Textarea
            readOnly
            autosize
            minRows={12}
            maxRows={20}
            lang={language}
            aria-label={t(($) => $.agreements.clause.text)}
            value={clause.text}
          />
          <p className={styles['quiet']}>
            {t(($) => $.agreementClause.note)}
            {clause.assumed && ` ${t(($) => $.agreementClause.noteAssumed)}`}
          </p>
          <Group justify="flex-end" gap="sm">
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => run('pdf', true)}
            >
              {t(($) => $.agreements.clause.print)}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => run('pdf')}
            >
              {t(($) => $.agreements.clause.pdf)}
            </Button>
            <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => run('txt')}>
              {t(($) => $.agreements.clause.txt)}
            </Button>
            <Button
              data-autofocus
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => void copy(clause.text)}
            >
              {t(($) => $.agreements.clause.copy)}
            </Button>
          </Group>
        </Stack>
      )}
    </RecordGate>
  )
}
