import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactElement, type Ref } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { openEvidence } from '#renderer/features/duties/evidence-form.tsx'
import { EvidenceList } from '#renderer/features/duties/evidence-list.tsx'
import styles from '#renderer/features/duties/duties.module.css'
import { dutyTones, reasonWords } from '#renderer/features/duties/words.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyDetails, DutyFirmRow } from '#shared/contract/duties.ts'
import { duties, type Duty } from '#shared/domain/duties.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

export interface DutyPaneProps {
  row: DutyFirmRow | null
  duty: Duty
  date: LocalDate
  onDuty: (duty: Duty) => void
  onClose: () => void
  /** Where the keyboard goes on Enter. */
  bodyRef: Ref<HTMLDivElement>
  /** Back to the grid. */
  onLeave: () => void
}

/** The duty the cursor is on: how it stands, why, and what that rests on. */
export function DutyPane(props: DutyPaneProps): ReactElement {
  const { row, duty, date, bodyRef, onDuty, onClose, onLeave } = props
  const t = useTexts()
  return (
    <aside className={styles['pane']} aria-label={t(($) => $.duties.page.pane)}>
      <div className={styles['paneHead']}>
        <h2 className={styles['paneTitle']}>{row?.company ?? t(($) => $.duties.page.pane)}</h2>
        <CloseButton aria-label={t(($) => $.grid.closeDetail)} onClick={onClose} />
      </div>
      <div
        ref={bodyRef}
        className={styles['paneBody']}
        tabIndex={0}
        role="group"
        aria-label={row?.company ?? t(($) => $.duties.page.pane)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      >
        {row === null ? (
          <p className={styles['plain']}>{t(($) => $.duties.page.choose1)}</p>
        ) : (
          <Body row={row} duty={duty} date={date} onDuty={onDuty} />
        )}
      </div>
    </aside>
  )
}

function Body(props: { row: DutyFirmRow; duty: Duty; date: LocalDate; onDuty: (duty: Duty) => void }): ReactElement {
  const { row, duty, date } = props
  const { declarationId, companyId } = row
  const query = useQuery({
    ...api.duties.get.queryOptions({ input: { declarationId, companyId, date } }),
    placeholderData: (previous) =>
      previous?.companyId === companyId && previous.declarationId === declarationId ? previous : undefined,
  })
  return (
    <>
      <div>
        <p className={styles['plain']}>
          {row.workplace} · <span className={styles['placeNumber']}>{row.number}</span>
        </p>
        <Links row={row} />
      </div>
      <RecordGate query={query} height={220}>
        {(details) => <Judged details={details} duty={duty} onDuty={props.onDuty} />}
      </RecordGate>
    </>
  )
}

function Links({ row }: { row: DutyFirmRow }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['links']}>
      <RecordLink kind="company" id={row.companyId}>
        {t(($) => $.duties.page.openFirm)}
      </RecordLink>
      <RecordLink kind="declaration" id={row.declarationId} tab="chain">
        {t(($) => $.duties.page.openDeclaration)}
      </RecordLink>
    </div>
  )
}

function Judged(props: { details: DutyDetails; duty: Duty; onDuty: (duty: Duty) => void }): ReactElement {
  const { details, duty } = props
  const t = useTexts()
  const [link, setLink] = useState<number | null>(null)
  const { declarationId, companyId, company, date } = details
  const { state, reasons } = details.duties[duty]
  const add = t(($) => $.duties.record.add)
  const record = (): void => openEvidence({ places: [{ declarationId, companyId }], names: [company], date, duty })
  const { may } = useDesk()
  useShortcut('duties.add', 'A', add, record, { enabled: may('duties.record') })
  return (
    <>
      <ul className={styles['duties']} aria-label={t(($) => $.duties.record.duties)}>
        {duties.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={styles['dutyButton']}
              aria-pressed={one === duty}
              onClick={() => props.onDuty(one)}
            >
              <span>{t(($) => $.duties.names[one])}</span>
              <StateBadge tone={dutyTones[details.duties[one].state]}>
                {t(($) => $.duties.states[details.duties[one].state])}
              </StateBadge>
            </button>
          </li>
        ))}
      </ul>
      <section>
        <h3 className={styles['title']}>{t(($) => $.duties.names[duty])}</h3>
        <p className={styles['small']}>{t(($) => $.duties.sentences[duty])}</p>
        <p className={styles['reason']} style={{ marginTop: 8 }}>
          <StateBadge tone={dutyTones[state]}>{t(($) => $.duties.states[state])}</StateBadge>{' '}
          <span className={styles['quiet']}>{t(($) => $.duties.page.asOf, { date: formatDate(date) })}</span>
        </p>
        <p className={styles['reason']}>{reasonWords(reasons)}</p>
      </section>
      {may('duties.record') && (
        <div>
          <Button leftSection={<IconPlus size={16} aria-hidden />} aria-keyshortcuts="A" onClick={record}>
            {add}
          </Button>
        </div>
      )}
      <EvidenceList details={details} duty={duty} onLink={setLink} />
      <p className={styles['small']}>{t(($) => $.duties.page.law)}</p>
      {link !== null && <LinkForm id={link} onClose={() => setLink(null)} />}
    </>
  )
}
