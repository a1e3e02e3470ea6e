import { Button, Checkbox, Group } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import { noteTones, noteWords } from '#renderer/features/reminders/words.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { ReminderCandidate } from '#shared/contract/reminders.ts'

interface Candidates {
  rows: ReminderCandidate[]
  repeatDays: number
  replyDays: number
}

/** The second step: who is reminded; whoever was left out is named with the reason and can be taken in. */
export function RoundFirms(props: {
  query: UseQueryResult<Candidates>
  chosen: readonly ReminderCandidate[]
  onSelect: (selected: ReadonlySet<number>) => void
  onNext: () => void
}): ReactElement {
  const { query, chosen, onSelect, onNext } = props
  const t = useTexts()
  const ids = new Set(chosen.map(({ companyId }) => companyId))
  const toggle = (id: number): void => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  return (
    <RecordGate query={query} height={300}>
      {({ rows, repeatDays, replyDays }) =>
        rows.length === 0 ? (
          <EmptyState title={t(($) => $.reminders.round.noFirms)} text={t(($) => $.reminders.round.noFirmsText)} />
        ) : (
          <div className={styles['stack']}>
            <div className={styles['firms']} tabIndex={0} role="region" aria-label={t(($) => $.reminders.round.firms)}>
              <table className={styles['table']}>
                <thead>
                  <tr>
                    <th scope="col">
                      <Checkbox
                        size="xs"
                        aria-label={t(($) => $.reminders.round.selectAll)}
                        checked={ids.size === rows.length}
                        indeterminate={ids.size > 0 && ids.size < rows.length}
                        onChange={() =>
                          onSelect(new Set(ids.size === rows.length ? [] : rows.map(({ companyId }) => companyId)))
                        }
                      />
                    </th>
                    <th scope="col">{t(($) => $.reminders.fields.company)}</th>
                    <th scope="col">{t(($) => $.reminders.fields.language)}</th>
                    <th scope="col">{t(($) => $.reminders.fields.email)}</th>
                    <th scope="col">{t(($) => $.reminders.round.columns.what)}</th>
                    <th scope="col">{t(($) => $.reminders.round.columns.last)}</th>
                    <th scope="col">{t(($) => $.reminders.round.columns.notes)}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <FirmLine
                      key={row.companyId}
                      row={row}
                      days={repeatDays}
                      taken={ids.has(row.companyId)}
                      onToggle={() => toggle(row.companyId)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <p className={styles['quiet']}>
              {t(($) => $.reminders.round.repeat, { days: repeatDays })}{' '}
              {t(($) => $.reminders.round.reply, { days: replyDays })}
            </p>
            <Group>
              <Button disabled={ids.size === 0} onClick={onNext}>
                {t(($) => $.reminders.round.next)}
              </Button>
              <span role="status">
                {ids.size === 0
                  ? t(($) => $.reminders.round.chooseOne)
                  : t(($) => $.reminders.round.chosen, { count: ids.size })}
              </span>
            </Group>
          </div>
        )
      }
    </RecordGate>
  )
}

/** What lacks, in short, for the title of its count. */
function paperNames({ papers }: ReminderCandidate): string {
  const names = papers.map(({ code, name }) =>
    code === null ? (name ?? '') : (textByKey(['reminderLetters', 'paperKinds', code]) ?? code),
  )
  // A firm with two links lacks two contracts; the word once is enough beside their count.
  return [...new Set(names)].join(', ')
}

function FirmLine(props: { row: ReminderCandidate; days: number; taken: boolean; onToggle: () => void }): ReactElement {
  const { row, days, taken, onToggle } = props
  const t = useTexts()
  return (
    <tr>
      <td>
        <Checkbox
          size="xs"
          aria-label={`${t(($) => $.reminders.round.columns.take)}: ${row.company}`}
          checked={taken}
          onChange={onToggle}
        />
      </td>
      <td>{row.company}</td>
      <td>{t(($) => $.shell.languages[row.language])}</td>
      <td>{row.email}</td>
      <td>
        {t(($) => $.reminders.round.places, { count: row.places })}
        {row.papers.length > 0 && (
          <div className={styles['quiet']}>
            {t(($) => $.reminders.round.papers, { count: row.papers.length })}: {paperNames(row)}
          </div>
        )}
      </td>
      <td>
        {row.last && (
          <>
            {formatDate(row.last.sentOn)} · {t(($) => $.reminders.channels[row.last?.channel ?? 'post'])}
          </>
        )}
      </td>
      <td>
        <div className={styles['notes']}>
          {row.notes.map((note) => (
            <StateBadge key={note} tone={noteTones[note]}>
              {noteWords(note, row, days)}
            </StateBadge>
          ))}
        </div>
      </td>
    </tr>
  )
}
