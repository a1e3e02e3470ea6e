import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconPrinter, IconSend } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { useAction } from '#renderer/app/actions.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import records from '#renderer/features/records/records.module.css'
import { openReportDialog } from '#renderer/features/works/report-dialog.tsx'
import styles from '#renderer/features/works/works.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { ChangeRow, ChangesAnswer } from '#shared/contract/works.ts'

const tones: Partial<Record<ChangeRow['kind'], Tone>> = {
  'link-ended': 'quiet',
  'link-removed': 'quiet',
  'place-removed': 'quiet',
  field: 'info',
  client: 'info',
  declarants: 'info',
  'link-changed': 'info',
}

/** What is still to be reported since the last report; marking it makes the next one. */
export function ChangesPart({ declarationId }: { declarationId: number }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const query = useQuery({
    ...api.works.changes.queryOptions({ input: { declarationId, language } }),
    placeholderData: keepPreviousData,
  })
  const open = query.data
  const mark = (): void => {
    if (open) openReportDialog(open)
  }
  const print = async (): Promise<void> => {
    const { token } = await client.works.changesFile({ declarationId, language })
    await host.printFile(token)
  }
  const label = t(($) => $.works.changes.mark)
  const { mayWrite } = useDesk()
  const able = mayWrite && open !== undefined && open.number !== null
  useShortcut('works.mark', 'M', label, mark, { enabled: able })
  useAction(able ? { id: 'works.mark', label, icon: <IconSend size={18} />, run: mark } : null)
  return (
    <Section
      title={t(($) => $.works.changes.title)}
      description={t(($) => $.works.changes.text)}
      aside={
        <div className={styles['tools']}>
          {open !== undefined && open.lastReportedOn !== null && open.changes.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => void print().catch(notifyError)}
            >
              {t(($) => $.works.changes.print)}
            </Button>
          )}
          {able && (
            <Button leftSection={<IconSend size={16} aria-hidden />} onClick={mark}>
              {label}
            </Button>
          )}
        </div>
      }
    >
      <RecordGate query={query}>{(changes) => <Changes open={changes} />}</RecordGate>
    </Section>
  )
}

function Changes({ open }: { open: ChangesAnswer }): ReactElement {
  const t = useTexts()
  const { changes, lastReportedOn, number } = open
  if (number === null) {
    return (
      <div className={styles['due']} role="status">
        <StateBadge tone="info">{t(($) => $.works.draft)}</StateBadge>
        <p>{t(($) => $.works.changes.draftText)}</p>
      </div>
    )
  }
  if (lastReportedOn === null) {
    return (
      <div className={styles['due']} role="status">
        <StateBadge tone="info">{t(($) => $.works.changes.never)}</StateBadge>
        <p>{t(($) => $.works.changes.neverText)}</p>
      </div>
    )
  }
  const date = formatDate(lastReportedOn)
  if (changes.length === 0) {
    return (
      <p role="status" style={{ margin: 0 }}>
        <StateBadge tone="good">{t(($) => $.works.changes.none, { date })}</StateBadge>
      </p>
    )
  }
  return (
    <>
      <p role="status" style={{ margin: '0 0 6px' }}>
        <StateBadge tone="warn">{t(($) => $.works.changes.since, { date, count: changes.length })}</StateBadge>
      </p>
      <div className={records['tableWrap']}>
        <table className={records['table']} aria-label={t(($) => $.works.changes.name)}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.works.changes.change)}</th>
              <th scope="col">{t(($) => $.works.changes.what)}</th>
              <th scope="col">{t(($) => $.works.changes.before)}</th>
              <th scope="col">{t(($) => $.works.changes.after)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, what, before, after }, index) => (
              // Two changes may read the same; the list is drawn anew as a whole.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${index} ${what}`}>
                <td>
                  <StateBadge tone={tones[kind] ?? 'warn'}>{t(($) => $.works.changes.kinds[kind])}</StateBadge>
                </td>
                <td>{what}</td>
                <td>{before ?? '–'}</td>
                <td>{after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
