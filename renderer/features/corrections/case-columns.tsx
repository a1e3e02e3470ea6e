import { IconFileText, IconListCheck } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { caseKinds } from '#renderer/features/corrections/cases.ts'
import styles from '#renderer/features/corrections/corrections.module.css'
import { LeftMark, RequestState, StrengthMark } from '#renderer/features/corrections/marks.tsx'
import {
  addresseeWords,
  caseSubject,
  isRunning,
  peopleWords,
  strengthWords,
} from '#renderer/features/corrections/words.ts'
import { leftText, stateTones } from '#renderer/features/findings/words.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionCase } from '#shared/contract/correction-shapes.ts'

/** Days after which offices ask what is due. */
export const dueChoices = [0, 3, 7, 10, 14] as const

const plain = { sortable: false, filterable: false } as const

/** The columns of the cockpit, the most pressing first. */
export function useCaseColumns(): readonly GridColumn<CorrectionCase>[] {
  const t = useTexts()
  return useMemo((): GridColumn<CorrectionCase>[] => {
    const field = t(($) => $.corrections.fields, { returnObjects: true })
    return [
      {
        ...plain,
        id: 'daysLeft',
        heading: field.daysLeft,
        kind: 'text',
        width: 134,
        text: (one) => leftText(one.kind === 'finding' ? one.finding.daysLeft : one.request.daysLeft),
        render: (one) => <Left one={one} />,
      },
      {
        ...plain,
        id: 'what',
        heading: field.what,
        kind: 'text',
        width: 166,
        text: caseSubject,
        render: (one) => <Subject one={one} />,
      },
      {
        ...plain,
        id: 'person',
        heading: field.person,
        kind: 'text',
        width: 134,
        value: (one) => (one.kind === 'finding' ? one.finding.person : peopleWords(one.request)),
      },
      {
        ...plain,
        id: 'strength',
        heading: field.strength,
        kind: 'text',
        width: 84,
        text: (one) => strengthWords(one.strength),
        render: (one) => <StrengthMark strength={one.strength} />,
      },
      {
        ...plain,
        id: 'workplace',
        heading: field.workplace,
        kind: 'text',
        width: 124,
        value: (one) => (one.kind === 'finding' ? one.finding.workplace : one.request.workplace),
      },
      {
        ...plain,
        id: 'date',
        heading: field.date,
        kind: 'date',
        width: 106,
        value: (one) => (one.kind === 'finding' ? one.finding.date : one.request.date),
      },
      {
        ...plain,
        id: 'addressee',
        heading: field.addressee,
        kind: 'text',
        width: 150,
        value: (one) =>
          one.kind === 'request'
            ? addresseeWords(one.request)
            : one.addressee && t(($) => $.corrections.addressees[one.addressee ?? 'nsso']),
      },
      {
        ...plain,
        id: 'state',
        heading: field.state,
        kind: 'text',
        width: 150,
        text: (one) =>
          one.kind === 'request'
            ? t(($) => $.corrections.states[one.request.state])
            : t(($) => $.findings.states[one.finding.state]),
        render: (one) => <State one={one} />,
      },
      {
        ...plain,
        id: 'responsible',
        heading: field.responsible,
        kind: 'text',
        width: 120,
        value: (one) => (one.kind === 'request' ? one.request.responsible : one.responsible),
      },
      {
        ...plain,
        id: 'followUpOn',
        heading: field.followUpOn,
        kind: 'date',
        width: 120,
        value: (one) => (one.kind === 'request' ? one.request.followUpOn : one.followUpOn),
      },
      {
        ...plain,
        filterOnly: true,
        id: 'show',
        heading: t(($) => $.corrections.cockpit.show.label),
        kind: 'choice',
        choices: caseKinds.map((value) => ({ value, label: t(($) => $.corrections.cockpit.show[value]) })),
      },
      {
        ...plain,
        filterOnly: true,
        id: 'within',
        heading: t(($) => $.corrections.cockpit.due.label),
        kind: 'choice',
        choices: dueChoices.map((days) => ({
          value: String(days),
          label:
            days === 0
              ? t(($) => $.corrections.cockpit.due.today)
              : t(($) => $.corrections.cockpit.due.days, { count: days }),
        })),
      },
      { ...plain, filterOnly: true, id: 'due', heading: t(($) => $.corrections.cockpit.due.label), kind: 'date' },
    ]
  }, [t])
}

function Left({ one }: { one: CorrectionCase }): ReactElement | null {
  if (one.kind === 'finding') return <LeftMark deadline={one.finding.deadline} daysLeft={one.finding.daysLeft} />
  const { state, deadline, daysLeft } = one.request
  // Once it is sent, no deadline presses any more.
  return isRunning(state) ? <LeftMark deadline={deadline} daysLeft={daysLeft} /> : null
}

function Subject({ one }: { one: CorrectionCase }): ReactElement {
  const t = useTexts()
  const isFinding = one.kind === 'finding'
  const Shape = isFinding ? IconListCheck : IconFileText
  const kind = isFinding ? t(($) => $.corrections.cockpit.kinds.finding) : one.request.number
  return (
    <span className={styles['subject']} title={`${kind} · ${caseSubject(one)}`}>
      <Shape size={16} stroke={1.7} aria-hidden className={styles['kind']} />
      <span className="visually-hidden">{kind}: </span>
      <span className={styles['ellipsis']}>{caseSubject(one)}</span>
    </span>
  )
}

function State({ one }: { one: CorrectionCase }): ReactElement {
  const t = useTexts()
  if (one.kind === 'request') return <RequestState state={one.request.state} />
  if (one.obstacle !== null) {
    return (
      <span title={t(($) => $.corrections.obstacles[one.obstacle ?? 'same-day'])}>
        <StateBadge tone="warn">{t(($) => $.corrections.cockpit.blocked)}</StateBadge>
      </span>
    )
  }
  const { state } = one.finding
  return <StateBadge tone={stateTones[state]}>{t(($) => $.findings.states[state])}</StateBadge>
}
