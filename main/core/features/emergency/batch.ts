import { setImmediate } from 'node:timers/promises'

import type { Core } from '#main/core/core.ts'
import { drawForms } from '#main/core/documents/emergency-form.ts'
import type { DocumentResult, EmergencyFormData } from '#main/core/documents/types.ts'
import { CoreError } from '#main/core/errors.ts'
import { FolderOutput } from '#main/core/features/emergency/folder-output.ts'
import { draftForm, drawForm, type FormDraft } from '#main/core/features/emergency/form-draft.ts'
import { nextVersion, sameContent, type DrawnForm, type KeptForm } from '#main/core/features/emergency/form-store.ts'
import { formsByIds } from '#main/core/features/emergency/form-view.ts'
import {
  formFileName,
  keepForms,
  keptData,
  wishOf,
  type DraftedForm,
  type FormRequest,
} from '#main/core/features/emergency/forms.ts'
import { activePlaces, ownCompaniesOn } from '#main/core/features/emergency/places.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { FormWarning, StoredForm } from '#shared/contract/emergency.ts'

/** How far a long work has come. */
export interface Progress {
  kind: 'progress'
  done: number
  total: number
}

/** Lets others have their turn; throws `cancelled` when the caller has given up. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new CoreError('cancelled')
}

/** Draws whatever is not kept yet, in the version it will get. */
export function drawIfNew(core: Core, draft: FormDraft): DrawnForm | undefined {
  const { reader } = core.workspace
  if (sameContent(reader, draft)) return undefined
  const version = nextVersion(reader, draft.place.declarationId, draft.wish.date)
  const createdAt = core.clock()
  return { version, createdAt, result: drawForm(draft, version, createdAt) }
}

interface BatchDone {
  kind: 'done'
  file: OfferedFileToken | null
  forms: { form: StoredForm; file: string | null; warnings: FormWarning[] }[]
}

/**
 * The forms of every declaration active on a day, kept in one transaction. With a folder they are written there, a file
 * each, and nothing is offered; without one they are offered as a single file. Throws `cancelled`, having kept nothing.
 */
export async function* prepareAll(
  core: Core,
  request: FormRequest & { folder: string | null },
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress | BatchDone> {
  const { reader } = core.workspace
  const wish = wishOf(reader, request)
  const places = activePlaces(reader, request.date)
  const own = ownCompaniesOn(reader, request.date)
  const output = request.folder === null ? null : new FolderOutput(request.folder)
  let published = false
  try {
    const drafted: DraftedForm[] = []
    for (const place of places) {
      await breathe(signal)
      const draft = draftForm(reader, place, own, wish)
      drafted.push({ draft, form: drawIfNew(core, draft) })
      yield { kind: 'progress', done: drafted.length, total: places.length }
    }
    await breathe(signal)
    const what = texts(wish.languages[0])(($) => $.emergency.files.form)
    const paths: string[] = []
    const kept = await keepForms(core, drafted, ({ draft }, { bytes }) => {
      if (output) paths.push(output.write(formFileName(draft.place, request.date, what), bytes))
    })
    output?.publish()
    published = true
    const file = output || kept.length === 0 ? null : await offerTogether(core, drafted, kept)
    const ids = kept.map(({ id }) => id)
    const forms = formsByIds(reader, ids).map((form, index) => ({
      form,
      file: paths[index] ?? null,
      warnings: kept[index]?.warnings ?? [],
    }))
    yield { kind: 'done', file, forms }
  } finally {
    // Reached without publishing when something failed, and when the caller stopped listening.
    if (!published) output?.discard()
  }
}

async function offerTogether(
  core: Core,
  drafted: readonly DraftedForm[],
  kept: readonly KeptForm[],
): Promise<OfferedFileToken | null> {
  const [first] = drafted
  if (!first) return null
  const { date, languages } = first.draft.wish
  const data = drafted.flatMap(({ draft }, index): EmergencyFormData[] => {
    const form = kept[index]
    return form ? [keptData(draft, form)] : []
  })
  const drawing = drawForms(data, languages, { author: senderOf(core.workspace).name, createdAt: core.clock() })
  const { bytes } = await patiently(drawing)
  const name = texts(languages[0])(($) => $.emergency.files.forms)
  return core.transfers.offer(`${date} ${name}.pdf`, bytes)
}

/** Runs a drawing to its end, letting others have their turn between its parts. */
export async function patiently(
  drawing: Generator<unknown, DocumentResult>,
  after?: () => Promise<void>,
): Promise<DocumentResult> {
  for (let step = drawing.next(); ; step = drawing.next()) {
    if (step.done) return step.value
    await (after ? after() : setImmediate())
  }
}
