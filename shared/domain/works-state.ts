import { comparePeriods, type Period } from '#shared/domain/period.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { PlaceKind } from '#shared/domain/works.ts'

/** A firm as the official service knows it: by its number; `id` is ours. */
export interface WorksFirm {
  id: number
  name: string
  /** Enterprise number, or the foreign VAT number of a firm without one; null while unknown. */
  number: string | null
}

/** A subcontractor as declared: for whom it works, from when to when (local dates, both inclusive). */
export interface WorksLink extends Period {
  firm: WorksFirm
  employer: WorksFirm
  agency: boolean
}

export interface WorksPlace {
  kind: PlaceKind
  name: string | null
  address: string | null
  description: string | null
}

/** Everything the official form asks for, in its order; what is reported is kept in this shape. */
export interface WorksState {
  number: string | null
  declarants: (WorksFirm & { sharePercent: number | null })[]
  declarantContact: string | null
  client: WorksFirm | null
  clientContact: string | null
  regime: Regime | null
  description: string | null
  contractOn: string | null
  dutyToRegister: 'yes' | 'no' | null
  startDate: string | null
  endDate: string | null
  /** Excluding VAT, in cents. */
  amountCents: number | null
  purpose: string | null
  places: WorksPlace[]
  coordinator: string | null
  /** In the order of the form: each direct employer before its subcontractors. */
  links: WorksLink[]
}

/** The single values of a state that a change may concern, in the order of the form. */
export const worksFields = [
  'number',
  'declarantContact',
  'clientContact',
  'regime',
  'description',
  'contractOn',
  'dutyToRegister',
  'startDate',
  'endDate',
  'amountCents',
  'purpose',
  'coordinator',
] as const
export type WorksField = (typeof worksFields)[number]

/** The kinds of change, as the pages and documents mark them. */
export const changeKinds = [
  'new',
  'field',
  'client',
  'declarants',
  'place-added',
  'place-removed',
  'link-added',
  'link-removed',
  'link-ended',
  'link-changed',
] as const

/** Something the official service does not know yet. */
export type WorksChange =
  /** Nothing was reported at all. */
  | { kind: 'new' }
  | { kind: 'field'; field: WorksField; before: string | number | null; after: string | number | null }
  | { kind: 'client'; before: WorksFirm | null; after: WorksFirm | null }
  | { kind: 'declarants'; before: WorksState['declarants']; after: WorksState['declarants'] }
  | { kind: 'place-added' | 'place-removed'; place: WorksPlace }
  | { kind: 'link-added' | 'link-removed'; link: WorksLink }
  | { kind: 'link-ended' | 'link-changed'; before: WorksLink; link: WorksLink }

/** The same firm: ours, or known under the same number. */
function isSameFirm(one: WorksFirm, other: WorksFirm): boolean {
  return one.id === other.id || (one.number !== null && one.number === other.number)
}

/** A firm the service would see as the same: its number, or its name while it has none. */
function officialFirm(firm: WorksFirm | null): string {
  return firm === null ? '' : (firm.number ?? `? ${firm.name}`)
}

const declared = (firms: WorksState['declarants']): string =>
  JSON.stringify(firms.map((firm) => `${officialFirm(firm)} ${firm.sharePercent ?? ''}`).sort())

const placed = ({ kind, name, address, description }: WorksPlace): string =>
  JSON.stringify([kind, name, address, description])

function isSameLink(one: WorksLink, other: WorksLink): boolean {
  return (
    officialFirm(one.firm) === officialFirm(other.firm) &&
    officialFirm(one.employer) === officialFirm(other.employer) &&
    one.agency === other.agency &&
    comparePeriods(one, other) === 0
  )
}

/** Pairs what was reported with what is, the closest first: alike in all, then in firm and employer, then in firm alone. */
function pairLinks(
  reported: readonly WorksLink[],
  present: readonly WorksLink[],
): [WorksLink | null, WorksLink | null][] {
  const alike: ((one: WorksLink, other: WorksLink) => boolean)[] = [
    isSameLink,
    (one, other) =>
      isSameFirm(one.firm, other.firm) && isSameFirm(one.employer, other.employer) && one.from === other.from,
    (one, other) => isSameFirm(one.firm, other.firm) && isSameFirm(one.employer, other.employer),
    (one, other) => isSameFirm(one.firm, other.firm) && one.from === other.from,
  ]
  const left = new Set(reported)
  const partners = new Map<WorksLink, WorksLink>()
  for (const isAlike of alike) {
    for (const link of present) {
      if (partners.has(link)) continue
      for (const before of left) {
        if (!isAlike(before, link)) continue
        partners.set(link, before)
        left.delete(before)
        break
      }
    }
  }
  return [
    ...present.map((link): [WorksLink | null, WorksLink] => [partners.get(link) ?? null, link]),
    ...[...left].map((before): [WorksLink, null] => [before, null]),
  ]
}

function linkChange(before: WorksLink | null, link: WorksLink | null): WorksChange[] {
  if (link === null) return before === null ? [] : [{ kind: 'link-removed', link: before }]
  if (before === null) return [{ kind: 'link-added', link }]
  if (isSameLink(before, link)) return []
  const earlier = link.to !== null && (before.to === null || link.to < before.to)
  const ended = earlier && isSameLink({ ...before, to: link.to }, link)
  return [{ kind: ended ? 'link-ended' : 'link-changed', before, link }]
}

/**
 * What is still to be reported: the differences between what was reported last (null: nothing yet) and what is, in the order
 * of the form. The same state twice gives none. A new name of a firm with a number is none either: the service knows the number.
 */
export function worksChanges(reported: WorksState | null, present: WorksState): WorksChange[] {
  if (reported === null) {
    return [{ kind: 'new' }, ...present.links.map((link): WorksChange => ({ kind: 'link-added', link }))]
  }
  const changes: WorksChange[] = []
  if (declared(reported.declarants) !== declared(present.declarants)) {
    changes.push({ kind: 'declarants', before: reported.declarants, after: present.declarants })
  }
  if (officialFirm(reported.client) !== officialFirm(present.client)) {
    changes.push({ kind: 'client', before: reported.client, after: present.client })
  }
  for (const field of worksFields) {
    const [before, after] = [reported[field], present[field]]
    if (before !== after) changes.push({ kind: 'field', field, before, after })
  }
  const before = new Set(reported.places.map(placed))
  const after = new Set(present.places.map(placed))
  for (const place of present.places) if (!before.has(placed(place))) changes.push({ kind: 'place-added', place })
  for (const place of reported.places) if (!after.has(placed(place))) changes.push({ kind: 'place-removed', place })
  for (const [known, link] of pairLinks(reported.links, present.links)) changes.push(...linkChange(known, link))
  return changes
}
