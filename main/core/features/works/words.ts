import type { Translate } from '#main/core/texts.ts'
import type { ChangeRow, DueAnswer } from '#shared/contract/works.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { WorksDue } from '#shared/domain/works.ts'
import type {
  WorksChange,
  WorksField,
  WorksFirm,
  WorksLink,
  WorksPlace,
  WorksState,
} from '#shared/domain/works-state.ts'
import { findRule, type Rule } from '#shared/rules/index.ts'

/** An amount as it is written in Belgium in every language: `12 345,67 €`. */
export function euros(cents: number): string {
  return `${plainEuros(cents, '\u00a0')}\u00a0€`
}

/** An amount as forms take it: `12345,67`. */
export function plainEuros(cents: number, between = ''): string {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, between)
  return `${whole},${String(cents % 100).padStart(2, '0')}`
}

/** A date as people read it, or an open end. */
export function dayOrOpen(date: string | null, t: Translate): string {
  return date === null ? t(($) => $.works.changes.open) : formatDate(date)
}

/** A number as people read it. */
export function shownNumber(number: string): string {
  return /^\d{10}$/.test(number) ? formatEnterpriseNumber(number) : number
}

function firmWords(firm: WorksFirm): string {
  return firm.number === null ? firm.name : `${firm.name} (${shownNumber(firm.number)})`
}

function declarantWords(firms: WorksState['declarants']): string {
  return firms
    .map(
      (firm) =>
        firmWords(firm) + (firm.sharePercent === null ? '' : ` ${String(firm.sharePercent).replace('.', ',')} %`),
    )
    .join(' + ')
}

/** A workplace on one line. */
export function placeWords({ kind, name, address, description }: WorksPlace, t: Translate): string {
  const words = [name, address, description].filter((text) => text !== null).join(' · ')
  if (kind === 'address') return words || t(($) => $.declarations.page.unnamed)
  return `${t(($) => $.works.placeKinds[kind])}: ${words}`
}

function periodWords({ from, to }: Pick<WorksLink, 'from' | 'to'>, t: Translate): string {
  return t(($) => $.works.changes.period, { from: dayOrOpen(from, t), to: dayOrOpen(to, t) })
}

function linkWords({ firm, employer, agency }: WorksLink, t: Translate): string {
  const names = { firm: firmWords(firm), employer: employer.name }
  return t(($) => (agency ? $.works.changes.linkAgency : $.works.changes.link), names)
}

const dates = new Set<WorksField>(['contractOn', 'startDate', 'endDate'])

function valueWords(field: WorksField, value: string | number | null, t: Translate): string | null {
  if (value === null) return field === 'dutyToRegister' ? t(($) => $.declarations.duties.unknown) : null
  if (typeof value === 'number') return euros(value)
  if (dates.has(field)) return formatDate(value)
  if (field === 'regime') return t(($) => $.declarations.regimes[value as Regime])
  if (field === 'purpose') return t(($) => $.declarations.purposes[value as 'continuous'])
  if (field === 'dutyToRegister') return t(($) => $.declarations.duties[value as 'yes'])
  return value
}

const fieldNames = {
  number: 'number',
  declarantContact: 'contact',
  clientContact: 'contact',
  regime: 'regime',
  description: 'description',
  contractOn: 'contractOn',
  dutyToRegister: 'dutyToRegister',
  startDate: 'startDate',
  endDate: 'endDate',
  amountCents: 'amount',
  purpose: 'purpose',
  coordinator: 'coordinator',
} as const satisfies Record<WorksField, string>

function fieldWords(field: WorksField, t: Translate): string {
  const name = t(($) => $.works.sheet.fields[fieldNames[field]])
  if (field === 'clientContact') return `${t(($) => $.works.sheet.parts.client)} – ${name}`
  return field === 'declarantContact' ? `${t(($) => $.works.sheet.parts.declarant)} – ${name}` : name
}

/** A change as a row of the list: what it is about, what was reported and what is now. */
export function changeWords(change: WorksChange, t: Translate): ChangeRow {
  const { kind } = change
  switch (kind) {
    case 'new':
      return { kind, what: t(($) => $.works.changes.whole), before: null, after: null }
    case 'field': {
      const { field, before, after } = change
      return {
        kind,
        what: fieldWords(field, t),
        before: valueWords(field, before, t),
        after: valueWords(field, after, t),
      }
    }
    case 'client': {
      const { before, after } = change
      const what = t(($) => $.works.sheet.parts.client)
      return { kind, what, before: before && firmWords(before), after: after && firmWords(after) }
    }
    case 'declarants': {
      const what = t(($) => $.works.sheet.parts.declarant)
      return { kind, what, before: declarantWords(change.before) || null, after: declarantWords(change.after) || null }
    }
    case 'place-added':
      return { kind, what: t(($) => $.works.changes.place), before: null, after: placeWords(change.place, t) }
    case 'place-removed':
      return { kind, what: t(($) => $.works.changes.place), before: placeWords(change.place, t), after: null }
    case 'link-added':
      return { kind, what: linkWords(change.link, t), before: null, after: periodWords(change.link, t) }
    case 'link-removed':
      return { kind, what: linkWords(change.link, t), before: periodWords(change.link, t), after: null }
    case 'link-ended':
    case 'link-changed': {
      const { before, link } = change
      const moved = linkWords(before, t) !== linkWords(link, t)
      const told = (one: WorksLink): string => `${moved ? `${linkWords(one, t)}, ` : ''}${periodWords(one, t)}`
      return { kind, what: moved ? link.firm.name : linkWords(link, t), before: told(before), after: told(link) }
    }
  }
}

function sourceWords({ source }: Rule, t: Translate): string {
  return source.startsWith('https://') ? source : t(($) => $.sources[source as 'works-third-party'])
}

/** Whether a declaration is due, in words: the sentence with its threshold, then where that was read and what is assumed. */
export function dueWords(judged: WorksDue, regime: Regime | null, t: Translate): DueAnswer {
  const { due, reason, subcontractors, agencies, date, thresholdCents, amountCents, fineCents } = judged
  const thresholds = findRule('works-thresholds', regime, date)
  const counting = findRule('works-agencies-count', regime, date)
  const fine = findRule('undeclared-percent', regime, date)
  const sentence = t(($) => $.works.due.reasons[reason], {
    n: subcontractors,
    always: thresholds.value.always,
    amount: amountCents === null ? '' : euros(amountCents),
    threshold: thresholdCents === null ? '' : euros(thresholdCents),
  })
  const notes = [t(($) => $.works.due.judged, { date: formatDate(date) })]
  if (agencies > 0) {
    notes.push(t(($) => $.works.due.agencies, { n: agencies, source: sourceWords(counting, t) }))
  }
  const { checkedOn } = thresholds
  notes.push(t(($) => $.works.due.rule, { source: sourceWords(thresholds, t), checkedOn: formatDate(checkedOn) }))
  if (thresholds.assumption) notes.push(t(($) => $.works.due.assumed))
  if (due === 'yes') {
    const told = { percent: fine.value, source: sourceWords(fine, t) }
    notes.push(
      fineCents === null
        ? t(($) => $.works.due.fineShare, told)
        : t(($) => $.works.due.fine, { ...told, amount: euros(fineCents) }),
    )
  }
  return { due, subcontractors, date, sentence, notes, assumption: thresholds.assumption }
}
