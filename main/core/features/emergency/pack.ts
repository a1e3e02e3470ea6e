import type { Core } from '#main/core/core.ts'
import { decisionCard } from '#main/core/documents/decision-card.ts'
import { drawPack } from '#main/core/documents/pack.ts'
import { peopleList } from '#main/core/documents/people-list.ts'
import { phoneScript } from '#main/core/documents/phone-script.ts'
import type { DocumentLanguages, PackPart } from '#main/core/documents/types.ts'
import { breathe, drawIfNew, patiently, type Progress } from '#main/core/features/emergency/batch.ts'
import { FolderOutput } from '#main/core/features/emergency/folder-output.ts'
import { draftForm, type FormDraft } from '#main/core/features/emergency/form-draft.ts'
import { formsByIds } from '#main/core/features/emergency/form-view.ts'
import {
  documentLanguages,
  formFileName,
  keepForms,
  keptData,
  wishOf,
  type DraftedForm,
} from '#main/core/features/emergency/forms.ts'
import { peopleOf, placePapers, type PackHead } from '#main/core/features/emergency/pack-papers.ts'
import { activePlaces, demandDay, isActive, ownCompaniesOn, type Place } from '#main/core/features/emergency/places.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { FormWarning, StoredForm } from '#shared/contract/emergency.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

interface PackRequest {
  date: LocalDate
  days: number
  languages: Language[]
  folder: string | null
}

interface PackDone {
  kind: 'done'
  files: string[]
  file: OfferedFileToken
  forms: StoredForm[]
  warnings: FormWarning[]
}

/** A document of the pack with its file name; a form's bytes are those that are kept. */
interface Paper {
  name: string
  part: PackPart
  bytes: Buffer | null
}

/**
 * The pack for the workplaces active on some days, made ahead and without network (`domain/emergency.md`): per workplace
 * and day the form and the list of people, per workplace the decision card and the phone script, as files in a folder and
 * as one PDF. Workplaces that lack the infrastructure for good get none. Cancelled or failed, it leaves no file behind.
 */
export async function* makePack(
  core: Core,
  request: PackRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress | PackDone> {
  const { reader } = core.workspace
  const { days } = request
  const date = demandDay(request.date)
  const dates = Array.from({ length: days }, (_, index) => addDays(date, index))
  const plan = dates.flatMap((day) => packPlaces(core, day).map((place) => ({ day, place })))
  const output = request.folder === null ? null : new FolderOutput(request.folder)
  const progress = { done: 0, total: plan.length * 2 }
  let published = false
  try {
    const drafted: DraftedForm[] = []
    for (const { day, place } of plan) {
      await breathe(signal)
      const wish = wishOf(reader, { date: day, languages: request.languages, recent: 0, reference: null })
      const draft = draftForm(reader, place, ownCompaniesOn(reader, day), wish)
      drafted.push({ draft, form: drawIfNew(core, draft) })
      progress.done += 1
      yield { kind: 'progress', ...progress }
    }
    const head = packHead(core, dates)
    const languages = documentLanguages(request.languages)
    const name = ({ place, wish }: FormDraft, kind: PackPart['kind']): string =>
      formFileName(place, wish.date, named(languages, kind))
    const papers: Paper[] = []
    const kept = await keepForms(core, drafted, ({ draft }, form) => {
      const formPart: PackPart = { kind: 'form', data: keptData(draft, form) }
      papers.push({ name: name(draft, 'form'), part: formPart, bytes: form.bytes })
      for (const part of otherPapers(draft, head, dates)) {
        papers.push({ name: name(draft, part.kind), part, bytes: null })
      }
    })
    for (const paper of papers) {
      await breathe(signal)
      output?.write(paper.name, paper.bytes ?? drawAlone(paper.part, languages))
      if (paper.bytes) progress.done += 1
      yield { kind: 'progress', ...progress }
    }
    const parts = papers.map(({ part }) => part)
    const drawing = drawPack({ ...head, from: dates[0] ?? date, to: dates.at(-1) ?? date, parts }, languages)
    const { bytes } = await patiently(drawing, () => breathe(signal))
    const packName = `${date}${days > 1 ? ` +${days - 1}` : ''} ${named(languages, 'pack')}.pdf`
    output?.write(packName, bytes)
    const files = output?.publish() ?? []
    published = true
    yield {
      kind: 'done',
      files,
      file: core.transfers.offer(packName, bytes),
      forms: formsByIds(
        reader,
        kept.map(({ id }) => id),
      ),
      warnings: kept.flatMap(({ warnings }) => warnings),
    }
  } finally {
    if (!published) output?.discard()
  }
}

/** What goes with a form: the list of people, and once per workplace, on its first day, the card and the script. */
function otherPapers(draft: FormDraft, head: PackHead, dates: readonly LocalDate[]): PackPart[] {
  const { place, wish } = draft
  const first = dates.find((date) => isActive(place, date))
  const only = dates.length === 1 ? wish.date : null
  return [peopleOf(draft, head), ...(wish.date === first ? placePapers(draft, head, only) : [])]
}

/** Where the procedure may apply on a day: never where the infrastructure lacks for good. */
function packPlaces(core: Core, date: LocalDate): Place[] {
  return activePlaces(core.workspace.reader, date).filter(({ permanentLack }) => !permanentLack)
}

function packHead(core: Core, dates: readonly LocalDate[]): PackHead {
  const sender = senderOf(core.workspace)
  return {
    number: `P-${(dates[0] ?? '').replaceAll('-', '')}-${dates.length}`,
    createdAt: core.clock(),
    sender,
    hours: readSettings(core.workspace.reader).contactCentreHours,
  }
}

function named(languages: DocumentLanguages, kind: PackPart['kind'] | 'pack'): string {
  return texts(languages[0])(($) => $.emergency.files[kind])
}

function drawAlone(part: PackPart, languages: DocumentLanguages): Buffer {
  if (part.kind === 'decisionCard') return decisionCard(part.data, languages).bytes
  if (part.kind === 'phoneScript') return phoneScript(part.data, languages).bytes
  if (part.kind === 'peopleList') return peopleList(part.data, languages).bytes
  throw new Error('forms are drawn where they are kept')
}
