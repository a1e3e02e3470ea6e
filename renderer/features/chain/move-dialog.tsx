import { Button, Group, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import styles from '#renderer/features/records/records.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { ProblemList, ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LinkRow } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What is known of a move before the dialog: the link, the day looked at, and the employer pointed at, if any. */
export interface MoveStart {
  link: LinkRow
  date: LocalDate
  employerId: number | null
}

/** Asks from which day and to which direct employer a firm moves, and shows what would come of it before it is done. */
export function openMoveDialog(start: MoveStart, onClose?: () => void): void {
  openDialog({
    title: text(($) => $.chainViews.moveDialog.title, { firm: start.link.contractor }),
    size: 'lg',
    ...(onClose ? { onClose } : {}),
    render: (close) => <MoveForm {...start} close={close} />,
  })
}

function MoveForm({ link, close, ...start }: MoveStart & { close: () => void }): ReactElement {
  const t = useTexts()
  const [employerId, setEmployerId] = useState(start.employerId)
  const [employer, setEmployer] = useState<string | null>(null)
  const [date, setDate] = useState<LocalDate | null>(start.date)
  const [below, setBelow] = useState<'along' | 'stay'>('along')
  const [refused, setRefused] = useState<{ problems: readonly Problem[]; message: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const firm = link.contractor
  const wish = { id: link.id, directEmployerId: employerId, date: date ?? start.date, below }
  const preview = useQuery({
    ...api.chain.move.queryOptions({ input: { ...wish, preview: true } }),
    enabled: date !== null && employerId !== null,
    placeholderData: (previous) => previous,
  })
  const found = (employerId === null ? [] : (preview.data?.problems ?? [])) as readonly Problem[]
  const problems = refused?.problems ?? found
  const atDate = problems.find(({ field }) => field === 'date')
  const atEmployer = problems.find(({ field }) => field === 'directEmployerId' || field === 'directEmployer')
  const ready = date !== null && employerId !== null && problems.length === 0 && preview.data !== undefined
  const move = async (): Promise<void> => {
    if (!ready) return
    setBusy(true)
    const result = await outcome(client.chain.move({ ...wish, preview: false }))
    setBusy(false)
    if (!result.ok) {
      setRefused({ problems: result.problems, message: result.message ?? null })
      return
    }
    const [item] = await companyLookup.load({ text: '', ids: [employerId] })
    const label = text(($) => $.chainViews.moveDialog.done, {
      firm,
      employer: item?.label ?? employer ?? '',
      date: formatDate(date),
    })
    offerUndoOf(result.value.changeSet, label)
    notifyDone(label)
    close()
  }
  const rows = preview.data?.below ?? []
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void move()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t(($) => $.chainViews.moveDialog.explanation)}</p>
        <ProblemList
          problems={problems.filter((problem) => problem !== atDate && problem !== atEmployer)}
          message={refused?.message ?? null}
        />
        <LookupField
          {...companyLookup}
          required
          {...(start.employerId === null ? { 'data-autofocus': true } : {})}
          label={t(($) => $.chainViews.moveDialog.employer)}
          value={employerId}
          error={atEmployer ? <ProblemText problem={atEmployer} /> : null}
          onItem={(item) => setEmployer(item?.label ?? null)}
          onChange={(next) => {
            setEmployerId(next)
            setRefused(null)
          }}
        />
        <DateField
          label={t(($) => $.chainViews.moveDialog.date)}
          required
          {...(start.employerId === null ? {} : { 'data-autofocus': true })}
          popoverProps={{ withinPortal: true, position: 'right-start' }}
          value={date}
          error={atDate ? <ProblemText problem={atDate} /> : null}
          onChange={(next) => {
            setDate(next)
            setRefused(null)
          }}
        />
        <div role="status">
          {preview.data?.whole && problems.length === 0 && (
            <p style={{ margin: 0 }}>{t(($) => $.chainViews.moveDialog.whole)}</p>
          )}
          {preview.data && !preview.data.whole && problems.length === 0 && (
            <p className={styles['quiet']} style={{ margin: 0 }}>
              {t(($) => $.chainViews.moveDialog.anew)}
            </p>
          )}
          {preview.data && rows.length === 0 && (
            <p className={styles['quiet']} style={{ margin: 0 }}>
              {t(($) => $.chainViews.moveDialog.noBelow, { firm })}
            </p>
          )}
        </div>
        {rows.length > 0 && (
          <Radio.Group
            label={t(($) => $.chainViews.moveDialog.below, { count: rows.length, firm })}
            description={rows.map(({ contractor }) => contractor).join(', ')}
            value={below}
            onChange={(value) => {
              setBelow(value === 'stay' ? 'stay' : 'along')
              setRefused(null)
            }}
          >
            <Stack gap={6} mt={6}>
              <Radio value="along" label={t(($) => $.chainViews.moveDialog.along)} />
              <Radio value="stay" label={t(($) => $.chainViews.moveDialog.stay, { employer: link.directEmployer })} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t(($) => $.chainViews.moveDialog.confirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
