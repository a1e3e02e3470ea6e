import { lateKey, type GroupBy } from '#renderer/features/findings/groups.ts'
import { formatDate } from '#renderer/ui/format.ts'
import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { FindingCluster, FindingGroup, FindingRow } from '#shared/contract/findings.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { FindingSeverity, FindingState, RuleId } from '#shared/domain/review/rules.ts'

// These read the language of the moment: components that call them also call `useTexts`, and are drawn again with it.

export const severityTones: Record<FindingSeverity, Tone> = { high: 'bad', medium: 'warn', low: 'info', info: 'quiet' }

export const stateTones: Record<FindingState, Tone> = {
  open: 'warn',
  'in-correction': 'info',
  corrected: 'good',
  explained: 'quiet',
  dismissed: 'quiet',
  resolved: 'good',
}

/** The rule in a few words: “OUT missing”. */
export function ruleName(rule: RuleId): string {
  return t(($) => $.review.rules[rule].name)
}

/** The finding in plain words. */
export function sentenceOf({ rule, params }: Pick<FindingRow, 'rule' | 'params'>): string {
  return textByKey(['review', 'rules', rule, 'sentence'], params) ?? ruleName(rule)
}

/** Why it was decided so; what is not known as a reason is shown as it stands. */
export function reasonText(reason: string): string {
  return textByKey(['review', 'reasons', reason]) ?? reason
}

/** How much time is left, without the day: “18 days left”. */
export function leftText(daysLeft: number | null): string {
  if (daysLeft === null) return t(($) => $.findings.left.none)
  if (daysLeft === 0) return t(($) => $.findings.left.today)
  return daysLeft > 0
    ? t(($) => $.findings.left.days, { count: daysLeft })
    : t(($) => $.findings.left.late, { count: -daysLeft })
}

/** The day on which the time ends or ended; null without a limit. */
export function deadlineText({ deadline, daysLeft }: Pick<FindingRow, 'deadline' | 'daysLeft'>): string | null {
  if (deadline === null || daysLeft === null) return null
  const date = formatDate(deadline)
  return daysLeft >= 0 ? t(($) => $.findings.left.until, { date }) : t(($) => $.findings.left.ended, { date })
}

/** How pressing that is. Three days are what a request usually needs to be made ready. */
export function leftTone(daysLeft: number | null): Tone {
  if (daysLeft === null) return 'quiet'
  if (daysLeft < 0) return 'bad'
  return daysLeft <= 3 ? 'warn' : 'info'
}

/** What a group of the list is called. */
export function groupName(by: GroupBy, { key, label }: FindingGroup): string {
  if (by === 'days' && key === lateKey) return t(($) => $.findings.left.over)
  if (by === 'days') return leftText(key === '' ? null : Number(key))
  if (by === 'cause') return textByKey(['review', 'rules', key, 'name']) ?? label
  return label || t(($) => $.findings.list.noName[by])
}

/** What repeats, in one sentence. */
export function clusterText(cluster: FindingCluster): string {
  const values = {
    rule: ruleName(cluster.rule),
    hits: cluster.hits,
    occasions: cluster.occasions,
    place: cluster.workplace || t(($) => $.findings.clusters.anywhere),
    since: formatDate(cluster.since),
  }
  return cluster.fromHour === null
    ? t(($) => $.findings.clusters.sentence, values)
    : t(($) => $.findings.clusters.sentenceHour, { ...values, hour: String(cluster.fromHour).padStart(2, '0') })
}

/** A day in words, with its weekday: “Monday 14 September 2026”. */
export function longDate(date: LocalDate, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}
