import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { PaperForm } from '#renderer/features/papers/paper-form.tsx'
import own from '#renderer/features/papers/papers.module.css'
import { kindName } from '#renderer/features/papers/words.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { MissingPaper, PaperInput } from '#shared/contract/papers.ts'

/** Rows shown at first, and how many more at each asking. */
const step = 200

/** The required papers that firms active on a day lack, each with a button that adds it. */
export function MissingTab(): ReactElement {
  const t = useTexts()
  const [date, setDate] = useState<string | null>(todayInBrussels())
  const [limit, setLimit] = useState(step)
  const input = { date: date ?? todayInBrussels(), limit }
  const query = useQuery({ ...api.papers.missing.queryOptions({ input }), placeholderData: keepPreviousData })
  const [form, setForm] = useState<Partial<PaperInput> | null>(null)
  return (
    <div className={own['scroll']}>
      <div className={own['tools']} data-labelled>
        <DateField w={150} label={t(($) => $.papers.missing.date)} value={date} onChange={setDate} />
        <p className={own['text']}>{t(($) => $.papers.missing.text)}</p>
      </div>
      <RecordGate query={query}>
        {({ rows, total, firms }) =>
          rows.length === 0 ? (
            <EmptyState title={t(($) => $.papers.missing.none)} text={t(($) => $.papers.missing.noneText)} />
          ) : (
            <>
              <p className={own['text']} role="status">
                {t(($) => $.papers.missing.count, {
                  count: total,
                  firms: t(($) => $.papers.missing.firms, { count: firms }),
                })}
              </p>
              <Rows rows={rows} onAdd={(row) => setForm(addition(row))} />
              {total > rows.length && limit < 1000 && (
                <div>
                  <Button variant="default" onClick={() => setLimit(Math.min(1000, limit + step))}>
                    {t(($) => $.papers.missing.more)}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </RecordGate>
      {form && <PaperForm id={null} preset={form} onClose={() => setForm(null)} />}
    </div>
  )
}

/** What is known of the paper that is missing. */
function addition({ kindId, companyId, linkId, subject }: MissingPaper): Partial<PaperInput> {
  return subject === 'link' ? { kindId, linkId } : { kindId, companyId }
}

function Rows({ rows, onAdd }: { rows: readonly MissingPaper[]; onAdd: (row: MissingPaper) => void }): ReactElement {
  const t = useTexts()
  return (
    <div
      className={`${styles['tableWrap']} ${own['box']}`}
      tabIndex={0}
      role="group"
      aria-label={t(($) => $.papers.tabs.missing)}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.papers.fields.firm)}</th>
            <th scope="col">{t(($) => $.papers.fields.kindId)}</th>
            <th scope="col">{t(($) => $.papers.fields.subject)}</th>
            <th scope="col">{t(($) => $.papers.fields.workplace)}</th>
            <th scope="col">{t(($) => $.papers.fields.state)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.papers.missing.add)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.companyId} ${row.linkId ?? ''} ${row.kindId}`}>
              <td>
                {rows[index - 1]?.companyId === row.companyId ? (
                  <span className="visually-hidden">{row.firm}</span>
                ) : (
                  <RecordLink kind="company" id={row.companyId}>
                    {row.firm}
                  </RecordLink>
                )}
              </td>
              <td>{kindName(row)}</td>
              <td>
                {row.directEmployer === null
                  ? t(($) => $.papers.missing.ofFirm)
                  : t(($) => $.papers.missing.ofLink, { employer: row.directEmployer })}
              </td>
              <td>
                {row.workplace}
                {row.declaration !== null && <span className={`${own['sub']} mono`}>{row.declaration}</span>}
              </td>
              <td>
                <StateBadge tone="bad">{t(($) => $.papers.states[row.state])}</StateBadge>
                {row.expiresOn !== null && <span className={own['sub']}>{formatDate(row.expiresOn)}</span>}
              </td>
              <td className={styles['end']}>
                <May call="papers.save">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t(($) => $.papers.missing.addOf, { kind: kindName(row), firm: row.firm })}
                    onClick={() => onAdd(row)}
                  >
                    {t(($) => $.papers.missing.add)}
                  </Button>
                </May>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
