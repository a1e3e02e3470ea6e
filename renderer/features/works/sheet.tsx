import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { CopyButton } from '#renderer/features/works/copy.tsx'
import { SheetLinks } from '#renderer/features/works/sheet-links.tsx'
import styles from '#renderer/features/works/works.module.css'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { SheetAnswer } from '#shared/contract/works.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Everything the official form asks for, in its order, each value with a button that copies it. */
export function SheetPart({ declarationId }: { declarationId: number }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const [date, setDate] = useState<LocalDate>(todayInBrussels())
  const query = useQuery({
    ...api.works.sheet.queryOptions({ input: { declarationId, date, language } }),
    placeholderData: keepPreviousData,
  })
  const out = async (format: 'pdf' | 'xlsx', print = false): Promise<void> => {
    const file = await startTask({
      title: t(($) => $.works.sheet[format]),
      run: async (signal) => await client.works.sheetFile({ declarationId, date, language, format }, { signal }),
    })
    if (file && print) await host.printFile(file.token)
    else if (file) await host.saveFile(file.token, file.fileName)
  }
  const run = (format: 'pdf' | 'xlsx', print = false): void => void out(format, print).catch(notifyError)
  usePageCommand('print', () => run('pdf', true))
  return (
    <Section title={t(($) => $.works.sheet.title)} description={t(($) => $.works.sheet.text)}>
      <div className={styles['tools']}>
        <DateField
          w={160}
          required
          withAsterisk={false}
          label={t(($) => $.works.sheet.date)}
          value={date}
          onChange={(next) => next && setDate(next)}
        />
        <Button variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => run('pdf')}>
          {t(($) => $.works.sheet.pdf)}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => run('pdf', true)}>
          {t(($) => $.works.sheet.print)}
        </Button>
        <May call="works.sheetFile" table>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => run('xlsx')}
          >
            {t(($) => $.works.sheet.xlsx)}
          </Button>
        </May>
      </div>
      <RecordGate query={query} height={400}>
        {(sheet) => <Sheet sheet={sheet} />}
      </RecordGate>
    </Section>
  )
}

function Sheet({ sheet }: { sheet: SheetAnswer }): ReactElement {
  const t = useTexts()
  const { missing, firmsWithoutNumber } = sheet
  const fields = missing.map((field) => t(($) => $.works.sheet.fields[field])).join(', ')
  return (
    <>
      <div className={styles['notices']}>
        {missing.length > 0 && <StateBadge tone="warn">{t(($) => $.works.sheet.missing, { fields })}</StateBadge>}
        {firmsWithoutNumber.length > 0 && (
          <StateBadge tone="warn">
            {t(($) => $.works.sheet.withoutNumber, { firms: firmsWithoutNumber.join(', ') })}
          </StateBadge>
        )}
        {missing.length === 0 && firmsWithoutNumber.length === 0 && (
          <StateBadge tone="good">{t(($) => $.works.sheet.complete)}</StateBadge>
        )}
      </div>
      <div className={styles['parts']}>
        {sheet.parts.map(({ part, rows }) => (
          <div key={part} className={styles['part']}>
            <h3>{t(($) => $.works.sheet.parts[part])}</h3>
            <table className={styles['fields']} aria-label={t(($) => $.works.sheet.parts[part])}>
              <tbody>
                {rows.map(({ field, value, copy }, index) => {
                  const label = t(($) => $.works.sheet.fields[field])
                  return (
                    // Fields repeat where several firms declare together; their order is that of the form.
                    // oxlint-disable-next-line react/no-array-index-key
                    <tr key={`${field}-${index}`}>
                      <th scope="row">{label}</th>
                      <td>{value ?? <span className={styles['empty']}>{t(($) => $.works.sheet.empty)}</span>}</td>
                      <td>{copy !== null && <CopyButton what={label} words={copy} />}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        ))}
      </div>
      <SheetLinks sheet={sheet} />
    </>
  )
}
