import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import { PaperStanding } from '#renderer/features/papers/standing.tsx'
import { editEvidence } from '#renderer/features/duties/evidence-form.tsx'
import styles from '#renderer/features/duties/duties.module.css'
import { dutyTones } from '#renderer/features/duties/words.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { DutyDetails, DutyEvidence, RecordedEvidence } from '#shared/contract/duties.ts'
import type { Duty } from '#shared/domain/duties.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What a state rests on; each piece opens what it is about. */
export function EvidenceList(props: {
  details: DutyDetails
  duty: Duty
  onLink: (linkId: number) => void
}): ReactElement {
  const { details, duty } = props
  const t = useTexts()
  const { evidence } = details.duties[duty]
  return (
    <section>
      <h3 className={styles['title']}>{t(($) => $.duties.evidence.title)}</h3>
      {evidence.length === 0 ? (
        <p className={styles['small']}>{t(($) => $.duties.evidence.none)}</p>
      ) : (
        <ul className={styles['evidence']}>
          {evidence.map((item) => (
            <li key={keyOf(item)} data-deciding={item.kind === 'recorded' && item.deciding}>
              <Piece item={item} details={details} duty={duty} onLink={props.onLink} />
            </li>
          ))}
        </ul>
      )}
      {duty === 'data' && <WindowNote date={details.date} />}
    </section>
  )
}

/** Names a piece of evidence among those of its duty. */
function keyOf(item: DutyEvidence): string {
  switch (item.kind) {
    case 'link':
      return `link ${item.linkId}`
    case 'paper':
      return `paper ${item.linkId} ${item.code}`
    case 'reminder':
      return `reminder ${item.reminderId}`
    case 'recorded':
      return `recorded ${item.id}`
    case 'alternative':
      return `alternative ${item.what ?? ''} ${item.agreedWith ?? ''}`
    default:
      return item.kind
  }
}

/** How far back data are looked at, and that this is ours. */
function WindowNote({ date }: { date: string }): ReactElement {
  const t = useTexts()
  const window = ruleValue('duty-data-days', null, date)
  return (
    <p className={styles['small']} style={{ marginTop: 8 }}>
      {t(($) => $.duties.evidence.window, { ...window })} ({t(($) => $.duties.evidence.assumption)})
    </p>
  )
}

interface PieceProps {
  item: DutyEvidence
  details: DutyDetails
  duty: Duty
  onLink: (linkId: number) => void
}

function Piece({ item, details, duty, onLink }: PieceProps): ReactNode {
  const t = useTexts()
  const { declarationId, companyId } = details
  const here = [where.equals('declarationId', declarationId), where.equals('companyId', companyId)]
  switch (item.kind) {
    case 'link': {
      const { method, fallbackChannel: channel } = item
      return (
        <>
          <button type="button" className={styles['open']} onClick={() => onLink(item.linkId)}>
            {t(($) => $.duties.evidence.link, { employer: item.employer })}
          </button>
          <span className={styles['small']}>{periodWords(item.from, item.to)}</span>
          <span>
            {method === null
              ? t(($) => $.duties.evidence.noMethod)
              : t(($) => $.duties.evidence.method, { method: t(($) => $.chain.methods[method]) })}
            {', '}
            {channel === null
              ? t(($) => $.duties.evidence.noFallback)
              : t(($) => $.duties.evidence.fallback, { channel })}
          </span>
        </>
      )
    }
    case 'paper': {
      const code = item.code === 'contract' ? 'contract' : 'method-agreement'
      return (
        <span className={styles['line']}>
          <Link
            to="/papers"
            search={{ filters: [where.equals('linkId', item.linkId)] }}
            className={styles['open'] ?? ''}
          >
            {t(($) => $.papers.kinds[code])}
          </Link>
          <PaperStanding state={item.state} />
          {item.expiresOn !== null && t(($) => $.duties.evidence.until, { date: formatDate(item.expiresOn) })}
        </span>
      )
    }
    case 'alternative':
      return (
        <>
          <span>{t(($) => $.duties.evidence.alternative)}</span>
          <span>
            {item.what}
            {item.agreedWith !== null && `, ${t(($) => $.duties.evidence.alternativeWith, { who: item.agreedWith })}`}
          </span>
        </>
      )
    case 'registrations': {
      const { from, to, seen, planned, days } = item
      return (
        <>
          <Link
            to="/registrations"
            search={{ filters: [...here, ...where.between('date', from, to)] }}
            className={styles['open'] ?? ''}
          >
            {t(($) => $.duties.evidence.registrations, { from: formatDate(from), to: formatDate(to) })}
          </Link>
          <span>{t(($) => $.duties.evidence.registrationsText, { seen, planned, days })}</span>
        </>
      )
    }
    case 'findings': {
      const { from, to, count } = item
      const filters = [
        ...here,
        where.oneOf('state', ['open', 'in-correction']),
        where.oneOf('severity', ['high', 'medium']),
        ...where.between('date', from, to),
      ]
      return (
        <>
          <Link to="/findings" search={{ filters }} className={styles['open'] ?? ''}>
            {t(($) => $.duties.evidence.findings, { count })}
          </Link>
          <span className={styles['small']}>{periodWords(from, to)}</span>
        </>
      )
    }
    case 'means':
      return (
        <>
          <Link
            to="/access"
            search={{ tab: 'means', declaration: declarationId, date: item.from }}
            className={styles['open'] ?? ''}
          >
            {t(($) => $.duties.evidence.means, { count: item.people })}
          </Link>
          <span>{t(($) => $.duties.evidence.meansText, { ...item })}</span>
          <span className={styles['small']}>
            {item.from === item.to ? formatDate(item.from) : periodWords(item.from, item.to)}
          </span>
        </>
      )
    case 'briefings':
      return (
        <>
          <Link
            to="/access"
            search={{ tab: 'informing', declaration: declarationId, date: item.from }}
            className={styles['open'] ?? ''}
          >
            {t(($) => $.duties.evidence.briefings, { count: item.people })}
          </Link>
          <span>{t(($) => $.duties.evidence.briefingsText, { informed: item.informed, people: item.people })}</span>
          <span className={styles['small']}>
            {item.from === item.to ? formatDate(item.from) : periodWords(item.from, item.to)}
          </span>
        </>
      )
    case 'reminder':
      return (
        <>
          <Link to="/reminders" className={styles['open'] ?? ''}>
            {t(($) => $.duties.evidence.reminder, { title: item.title })}
          </Link>
          <span className={styles['small']}>{formatDate(item.on)}</span>
        </>
      )
    case 'recorded':
      return <Recorded item={item} details={details} duty={duty} />
  }
}

async function openFile(id: number): Promise<void> {
  const { token } = await client.duties.evidenceFile({ id })
  await host.openFile(token)
}

async function remove(id: number): Promise<void> {
  const sure = await confirmDialog({
    title: text(($) => $.duties.record.removeTitle),
    text: text(($) => $.duties.record.removeText),
    confirm: text(($) => $.duties.record.remove),
    danger: true,
  })
  if (!sure) return
  const { changeSet } = await client.duties.remove({ id })
  const said = text(($) => $.duties.record.removed)
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

function Recorded(props: { item: RecordedEvidence; details: DutyDetails; duty: Duty }): ReactElement {
  const { item, details, duty } = props
  const t = useTexts()
  const { id, state, onDate, validUntil, note, fileName, by, at } = item
  const { declarationId, companyId, company, date } = details
  const edit = (): void =>
    editEvidence({ places: [{ declarationId, companyId }], names: [company], date, duty, edited: item })
  return (
    <>
      <span className={styles['line']}>
        <strong>{t(($) => $.duties.evidence.recorded, { date: formatDate(onDate) })}</strong>
        <StateBadge tone={dutyTones[state]}>{t(($) => $.duties.states[state])}</StateBadge>
        {item.deciding && <span className={styles['small']}>{t(($) => $.duties.evidence.deciding)}</span>}
        {!item.valid && <span className={styles['small']}>{t(($) => $.duties.evidence.ended)}</span>}
      </span>
      {validUntil !== null && <span>{t(($) => $.duties.evidence.until, { date: formatDate(validUntil) })}</span>}
      {note !== null && <span>{note}</span>}
      {by !== null && at !== null && (
        <span className={styles['small']}>{t(($) => $.duties.evidence.by, { name: by, when: formatInstant(at) })}</span>
      )}
      <Group gap="xs">
        {fileName !== null && (
          <Button variant="default" size="compact-sm" onClick={() => void openFile(id).catch(notifyError)}>
            {t(($) => $.duties.evidence.file, { name: fileName })}
          </Button>
        )}
        <May call="duties.change">
          <Button variant="subtle" size="compact-sm" onClick={edit}>
            {t(($) => $.duties.record.edit)}
          </Button>
        </May>
        <May call="duties.remove">
          <Button variant="subtle" size="compact-sm" color="red" onClick={() => void remove(id).catch(notifyError)}>
            {t(($) => $.duties.record.remove)}
          </Button>
        </May>
      </Group>
    </>
  )
}
