import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/findings/work-list.module.css'
import type { GroupBy } from '#renderer/features/findings/groups.ts'
import { groupName, leftText, leftTone, ruleName, severityTones } from '#renderer/features/findings/words.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingGroup, FindingRow } from '#shared/contract/findings.ts'

interface Shape {
  id: string
  index: number
  top: number
  height: number
  /** The cursor is here. */
  here: boolean
  position: number
  size: number
}

/** The heading of a group with its counts. */
export function GroupItem(props: Shape & { by: GroupBy; group: FindingGroup; folded: boolean }): ReactElement {
  const { by, group, folded } = props
  const t = useTexts()
  const Chevron = folded ? IconChevronRight : IconChevronDown
  return (
    <div
      id={props.id}
      role="treeitem"
      aria-level={1}
      aria-expanded={!folded}
      aria-setsize={props.size}
      aria-posinset={props.position}
      className={styles['group']}
      data-index={props.index}
      data-here={props.here}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      <Chevron size={16} className={styles['chevron']} aria-hidden />
      <span className={styles['texts']}>
        <GroupName by={by} group={group} />
        <span className={styles['line']}>
          <span className={styles['second']}>
            {t(($) => $.findings.count, { count: group.count })}
            {group.high > 0 && `, ${t(($) => $.findings.high, { count: group.high })}`}
          </span>
          {by !== 'days' && group.leastDaysLeft !== null && (
            <span className={styles['aside']} data-tone={leftTone(group.leastDaysLeft)}>
              {leftText(group.leastDaysLeft)}
            </span>
          )}
        </span>
      </span>
      <span
        className={styles['groupBox']}
        data-box
        title={t(($) => $.findings.list.chooseGroup, { group: groupName(by, group) })}
      >
        <IconCheck size={13} aria-hidden />
      </span>
    </div>
  )
}

/** The last digits behind a person's name tell two of one name apart: they are never cut. Names keep their own capitals. */
function GroupName({ by, group }: { by: GroupBy; group: FindingGroup }): ReactElement {
  const whole = groupName(by, group)
  const [, name = whole, digits] = (by === 'person' && /^(.+) (…\S+)$/.exec(whole)) || []
  return (
    <span className={styles['groupLine']} title={whole}>
      <span className={styles['groupName']} data-words={by === 'days' || by === 'cause'}>
        {name}
      </span>
      {digits && <span className={styles['digits']}> {digits}</span>}
    </span>
  )
}

/** A finding in two lines: who and when, what and where. */
export function FindingItem(
  props: Shape & { by: GroupBy; row: FindingRow | undefined; chosen: boolean; open: boolean },
): ReactElement {
  const { row, by, chosen, open } = props
  return (
    <div
      id={props.id}
      role="treeitem"
      aria-level={2}
      aria-selected={chosen}
      aria-setsize={props.size}
      aria-posinset={props.position}
      {...(open ? { 'aria-current': true } : {})}
      className={styles['finding']}
      data-index={props.index}
      data-here={props.here}
      data-open={open}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      <span className={styles['box']} data-box data-checked={chosen}>
        {chosen && <IconCheck size={13} aria-hidden />}
      </span>
      {row ? <FindingText row={row} by={by} /> : <span className={styles['pending']} />}
    </div>
  )
}

function FindingText({ row, by }: { row: FindingRow; by: GroupBy }): ReactElement {
  const t = useTexts()
  const name = ruleName(row.rule)
  // What the group says already is not said again in every line.
  const main = by === 'person' ? name : row.person
  const second = [by === 'person' || by === 'cause' ? null : name, by === 'workplace' ? null : row.workplace]
  const words = second.filter((text) => text !== null && text !== '').join(' · ')
  return (
    <>
      <span className={styles['severity']}>
        <ToneIcon tone={severityTones[row.severity]} size={17} />
        <span className="visually-hidden">{t(($) => $.findings.severities[row.severity])}, </span>
      </span>
      <span className={styles['texts']}>
        <span className={styles['line']}>
          <span className={styles['main']} title={main}>
            {main}
          </span>
          <span className={`${styles['aside']} numeric`}>{formatDate(row.date).slice(0, 5)}</span>
        </span>
        <span className={styles['line']}>
          <span className={styles['second']} title={words}>
            {words}
          </span>
          {row.state === 'open' ? (
            by !== 'days' && (
              <span className={styles['aside']} data-tone={leftTone(row.daysLeft)}>
                {leftText(row.daysLeft)}
              </span>
            )
          ) : (
            <StateBadge tone="quiet">{t(($) => $.findings.states[row.state])}</StateBadge>
          )}
        </span>
      </span>
    </>
  )
}
