import type { Core } from '#main/core/core.ts'
import type { Reader } from '#main/core/db/query.ts'
import type { DocumentLanguages, EmergencyFormData } from '#main/core/documents/types.ts'
import {
  draftForm,
  drawForm,
  drawingWarnings,
  formNumber,
  type FormDraft,
  type FormWish,
} from '#main/core/features/emergency/form-draft.ts'
import { keepForm, nextVersion, type DrawnForm, type KeptForm } from '#main/core/features/emergency/form-store.ts'
import { referenceOf } from '#main/core/features/emergency/incident-view.ts'
import { causeOf, incidentById, stateOf, stepsOf } from '#main/core/features/emergency/incidents.ts'
import { demandDay, ownCompaniesOn, placeById, type Place } from '#main/core/features/emergency/places.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** What the contract lets a caller ask of a form. */
export interface FormRequest {
  date: LocalDate
  languages: Language[]
  blankLines?: number | undefined
  recent: number
  incidentId?: number | null
  reference: string | null
}

/** One language, or two at once; the same one twice counts once. */
export function documentLanguages(languages: readonly Language[]): DocumentLanguages {
  const [first = 'fr', second] = languages
  return second === undefined || second === first ? [first] : [first, second]
}

/** Completes a request with the settings and with what the incident knows. Throws `record-gone`. */
export function wishOf(reader: Reader, request: FormRequest): FormWish {
  const { languages, recent } = request
  const date = demandDay(request.date)
  const incidentId = request.incidentId ?? null
  const wish: FormWish = {
    date,
    languages: documentLanguages(languages),
    blankLines: request.blankLines ?? readSettings(reader).formBlankLines,
    recent,
    incidentId,
    reference: null,
    cause: null,
    outageHour: null,
  }
  if (incidentId !== null) {
    const incident = incidentById(reader, incidentId)
    const reference = referenceOf(incident)
    wish.reference = reference && { number: reference.number, channel: reference.channel, at: reference.at }
    wish.cause = causeOf(stateOf(incident, stepsOf(reader, incidentId)))
    wish.outageHour = incident.outageHour
  }
  const number = request.reference?.trim() ?? ''
  if (number !== '') wish.reference = given(number, wish.reference)
  return wish
}

/** A number typed in for the print: how and when it was given is known only when it is the incident's own. */
function given(number: string, known: EmergencyFormData['reference']): EmergencyFormData['reference'] {
  return known?.number === number ? known : { number, channel: null, at: null }
}

/** A form thought out for one declaration; throws `record-gone`. */
export function draftOne(reader: Reader, declarationId: number, wish: FormWish): FormDraft {
  return draftForm(reader, placeById(reader, declarationId), ownCompaniesOn(reader, wish.date), wish)
}

/** The file name of a form: declaration, place and day, never a person. */
export function formFileName(place: Place, date: LocalDate, what: string): string {
  return safeFileName([date, place.number.slice(0, 20), place.workplace.slice(0, 50), what].join(' ')).concat('.pdf')
}

/** A form made and offered, with what the office must know of it. */
export interface OfferedForm {
  file: OfferedFileToken
  pages: number
  people: number
  warnings: FormWarning[]
}

/** Draws a form without keeping anything. */
export function previewForm(core: Core, draft: FormDraft): OfferedForm {
  const { reader } = core.workspace
  const { place, wish } = draft
  const drawn = drawForm(draft, nextVersion(reader, place.declarationId, wish.date), core.clock())
  const what = texts(wish.languages[0])(($) => $.emergency.files.preview)
  return {
    file: core.transfers.offer(formFileName(place, wish.date, what), drawn.bytes),
    pages: drawn.pages,
    people: draft.lines.length,
    warnings: [...draft.warnings, ...drawingWarnings(drawn.warnings)],
  }
}

/** Keeps the form of one draft; see `keepForm`. */
export async function prepareForm(core: Core, draft: FormDraft): Promise<KeptForm> {
  return await core.workspace.write('emergency', (writer) => keepForm(writer, draft))
}

/** A draft with its drawing, or without one when a kept version says the same. */
export interface DraftedForm {
  draft: FormDraft
  form: DrawnForm | undefined
}

/** Keeps forms in one transaction: all of them or none. When `each` throws, nothing is kept either. */
export async function keepForms(
  core: Core,
  drafted: readonly DraftedForm[],
  each: (drafted: DraftedForm, kept: KeptForm) => void,
): Promise<KeptForm[]> {
  return await core.workspace.write('emergency', (writer) =>
    drafted.map((item) => {
      const kept = keepForm(writer, item.draft, item.form)
      each(item, kept)
      return kept
    }),
  )
}

/** What a kept form says, to be drawn once more as part of a larger file: its own version and time. */
export function keptData(draft: FormDraft, kept: KeptForm): EmergencyFormData {
  const number = formNumber(draft.place.declarationId, draft.wish.date)
  return { ...draft.content, formNumber: number, version: kept.version, createdAt: kept.createdAt }
}
