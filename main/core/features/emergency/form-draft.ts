import { createHash } from 'node:crypto'

import { emergencyForm } from '#main/core/documents/emergency-form.ts'
import type {
  DocumentLanguages,
  DocumentResult,
  DocumentWarning,
  EmergencyFormData,
  OutageCause,
} from '#main/core/documents/types.ts'
import type { Reader } from '#main/core/db/query.ts'
import {
  awayWarnings,
  formLines,
  inFormOrder,
  peopleWarnings,
  periodText,
  shortNames,
} from '#main/core/features/emergency/people.ts'
import type { FormLine } from '#main/core/features/emergency/people.ts'
import { carefulRegime, isActive, ownCompanyAt } from '#main/core/features/emergency/places.ts'
import type { OwnCompany, Place } from '#main/core/features/emergency/places.ts'
import { recentPeople } from '#main/core/features/emergency/recent.ts'
import { peopleAway, peopleDue } from '#main/core/features/planning/service.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { isDraftNumber } from '#shared/domain/works.ts'

/** What is asked of a form beyond the declaration. */
export interface FormWish {
  date: LocalDate
  languages: DocumentLanguages
  blankLines: number
  recent: number
  incidentId: number | null
  reference: EmergencyFormData['reference']
  cause: OutageCause | null
  outageHour: string | null
}

/** Everything a form says except its number, version and time. */
export type FormContent = Omit<EmergencyFormData, 'formNumber' | 'version' | 'createdAt'>

/** A form thought out but not drawn. */
export interface FormDraft {
  place: Place
  wish: FormWish
  content: FormContent
  lines: FormLine[]
  recentLines: FormLine[]
  warnings: FormWarning[]
  /** SHA-256 of content, languages and records: equal for forms that would look and mean the same. */
  contentHash: string
}

/**
 * Gathers what the form of a declaration says on a day (`domain/emergency.md`, The paper form). People planned are all on
 * it unless they are away, which the office is told; what is doubtful is marked on paper and told to the office.
 */
export function draftForm(reader: Reader, place: Place, own: readonly OwnCompany[], wish: FormWish): FormDraft {
  const { date, languages } = wish
  const ownIds = new Set(own.map(({ id }) => id))
  const due = inFormOrder(peopleDue(reader, place.declarationId, date), ownIds)
  const dueIds = new Set(due.map(({ personId }) => personId))
  const seen = recentPeople(reader, place.declarationId, date, wish.recent, dueIds)
  const away = peopleAway(reader, place.declarationId, date, seen)
  const awayIds = new Set(away.map(({ personId }) => personId))
  const recent = inFormOrder(
    seen.filter(({ personId }) => !awayIds.has(personId)),
    ownIds,
  )
  const everyone = [...due, ...recent]
  const short = shortNames(everyone.flatMap(({ employerName }) => (employerName === null ? [] : [employerName])))
  const lines = formLines(due, short)
  const recentLines = formLines(recent, short)
  const company = ownCompanyAt(reader, place, own, date)
  const content: FormContent = {
    reference: wish.reference,
    // A draft has no number to print: the boxes stay empty to write in.
    declaration: { number: isDraftNumber(place.number) ? null : place.number },
    regime: place.regime ?? carefulRegime,
    date,
    outsideDeclaration: !within(date, place.startDate, place.endDate),
    workplace: { name: place.workplace, address: place.address },
    ownCompany: { name: company?.name ?? '', number: company?.number ?? null },
    cause: wish.cause,
    outageHour: wish.outageHour,
    lines: lines.map(({ printed }) => printed),
    recentLines: recentLines.map(({ printed }) => printed),
    recentDays: wish.recent,
    blankLines: wish.blankLines,
  }
  const records = everyone.map(({ personId, employerId }) => [personId, employerId])
  return {
    place,
    wish,
    content,
    lines,
    recentLines,
    warnings: [...placeWarnings(place, date, due.length), ...awayWarnings(away), ...peopleWarnings(everyone)],
    contentHash: createHash('sha256')
      .update(JSON.stringify([content, languages, records]))
      .digest('hex'),
  }
}

function placeWarnings(place: Place, date: LocalDate, due: number): FormWarning[] {
  const warnings: FormWarning[] = []
  const warn = (code: FormWarning['code'], detail: string | null): void => {
    warnings.push({ code, person: null, detail })
  }
  if (!within(date, place.startDate, place.endDate)) {
    warn('outside-declaration', periodText(place.startDate, place.endDate))
  } else if (!isActive(place, date)) warn('no-duty', null)
  if (place.lacking.length > 0) warn('permanent-lack', place.lacking.join(', '))
  if (place.regime === null) warn('regime-unknown', null)
  if (due === 0) warn('nobody-planned', null)
  return warnings
}

/** The number of the form of a declaration on a day: readable, the same for every version, nothing personal in it. */
export function formNumber(declarationId: number, date: LocalDate): string {
  return `F-${date.replaceAll('-', '')}-${declarationId}`
}

/** What is drawn for a draft in a version made at an instant. */
export function formData(draft: FormDraft, version: number, createdAt: string): EmergencyFormData {
  const number = formNumber(draft.place.declarationId, draft.wish.date)
  return { ...draft.content, formNumber: number, version, createdAt }
}

/** Draws a draft as PDF. */
export function drawForm(draft: FormDraft, version: number, createdAt: string): DocumentResult {
  return emergencyForm(formData(draft, version, createdAt), draft.wish.languages)
}

/** What the drawing itself had to say, in the terms of the contract. */
export function drawingWarnings(warnings: readonly DocumentWarning[]): FormWarning[] {
  return warnings.flatMap(({ code, text }): FormWarning[] => {
    if (code === 'charactersReplaced') return [{ code: 'characters-replaced', person: null, detail: text }]
    return code === 'textShortened' ? [{ code: 'text-shortened', person: null, detail: text }] : []
  })
}
