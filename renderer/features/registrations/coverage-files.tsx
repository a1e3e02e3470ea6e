import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone } from '#renderer/app/notify.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { sourceName } from '#renderer/features/imports/words.ts'
import records from '#renderer/features/records/records.module.css'
import styles from '#renderer/features/registrations/coverage.module.css'
import type { CoverageFile } from '#renderer/features/registrations/coverage-words.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** The files that say which days they cover, latest first; the days can be changed. */
export function CoverageFiles({ files }: { files: readonly CoverageFile[] }): ReactElement {
  const t = useTexts()
  const [adjusting, setAdjusting] = useState<CoverageFile | null>(null)
  if (files.length === 0) return <p className={styles['explain']}>{t(($) => $.coverage.noFiles)}</p>
  return (
    <div className={records['tableWrap']}>
      <table className={records['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.coverage.file)}</th>
            <th scope="col">{t(($) => $.coverage.service)}</th>
            <th scope="col">{t(($) => $.coverage.days)}</th>
            <th scope="col">{t(($) => $.coverage.importedAt)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.coverage.adjust)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td>
                <Link
                  to="/imports/$batchId"
                  params={{ batchId: String(file.batchId) }}
                  className={records['link'] ?? ''}
                >
                  {sourceName(file)}
                </Link>
              </td>
              <td>{t(($) => $.coverage.services[file.service])}</td>
              <td>{t(($) => $.coverage.fromTo, { from: formatDate(file.from), to: formatDate(file.to) })}</td>
              <td>{formatInstant(file.at)}</td>
              <td className={styles['adjust']}>
                {file.undone ? (
                  <StateBadge tone="quiet">{t(($) => $.coverage.undone)}</StateBadge>
                ) : (
                  <May call="registrations.setCoverage">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t(($) => $.coverage.adjustOf, { file: sourceName(file) })}
                      onClick={() => setAdjusting(file)}
                    >
                      {t(($) => $.coverage.adjust)}
                    </Button>
                  </May>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {adjusting && <Adjust file={adjusting} onClose={() => setAdjusting(null)} />}
    </div>
  )
}

type Days = { from: string | null; to: string | null }

function Adjust({ file, onClose }: { file: CoverageFile; onClose: () => void }): ReactElement {
  const t = useTexts()
  const form = useRecordForm<Days, { changed: boolean }>({
    initial: { from: file.from, to: file.to },
    check: ({ from, to }) => [
      ...(from === null ? [{ code: 'required' as const, field: 'from', severity: 'error' as const }] : []),
      ...(to === null ? [{ code: 'required' as const, field: 'to', severity: 'error' as const }] : []),
    ],
    save: async ({ from, to }) =>
      await outcome(client.registrations.setCoverage({ id: file.id, from: from ?? '', to: to ?? '' })),
    onSaved: () => {
      notifyDone(text(($) => $.coverage.adjusted))
      onClose()
    },
  })
  return (
    <RecordDialog
      title={t(($) => $.coverage.adjustTitle, { file: sourceName(file) })}
      form={form}
      opened
      onClose={onClose}
      columns={2}
    >
      <p className={styles['explain']} data-wide>
        {t(($) => $.coverage.adjustText)}
      </p>
      <DateField required data-autofocus label={t(($) => $.common.from)} {...form.field('from')} />
      <DateField required label={t(($) => $.common.until)} {...form.field('to')} />
    </RecordDialog>
  )
}
