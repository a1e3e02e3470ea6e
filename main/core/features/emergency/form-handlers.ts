import type { Core } from '#main/core/core.ts'
import { arrivedAttachment } from '#main/core/features/attachments.ts'
import { attach } from '#main/core/features/emergency/attached.ts'
import { formBytes, formById, markForm, noteForm } from '#main/core/features/emergency/form-store.ts'
import { findForms, formsByIds } from '#main/core/features/emergency/form-view.ts'
import { draftOne, formFileName, prepareForm, previewForm, wishOf } from '#main/core/features/emergency/forms.ts'
import { incidentById } from '#main/core/features/emergency/incidents.ts'
import { findLines, settleLines } from '#main/core/features/emergency/lines.ts'
import { placeById } from '#main/core/features/emergency/places.ts'
import { CoreError } from '#main/core/errors.ts'
import { procedures } from '#main/core/procedures.ts'
import { texts } from '#main/core/texts.ts'
import type { StoredForm } from '#shared/contract/emergency.ts'
import { isLanguage } from '#shared/i18n/index.ts'

const { emergency } = procedures

function shownForm(core: Core, id: number): StoredForm {
  const [form] = formsByIds(core.workspace.reader, [id])
  if (!form) throw new CoreError('record-gone', { kind: 'emergencyForm', id })
  return form
}

/** The procedures about forms and their lines. */
export const formHandlers = {
  preview: emergency.preview.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    return previewForm(context.core, draftOne(reader, input.declarationId, wishOf(reader, input)))
  }),

  prepare: emergency.prepare.handler(async ({ input, context }) => {
    const { core } = context
    const { reader } = core.workspace
    const draft = draftOne(reader, input.declarationId, wishOf(reader, input))
    const kept = await prepareForm(core, draft)
    const what = texts(draft.wish.languages[0])(($) => $.emergency.files.form)
    return {
      file: core.transfers.offer(formFileName(draft.place, draft.wish.date, what), kept.bytes),
      pages: kept.pages,
      people: kept.people,
      warnings: kept.warnings,
      form: shownForm(core, kept.id),
    }
  }),

  forms: emergency.forms.handler(({ input, context }) => findForms(context.core.workspace.reader, input)),

  formFile: emergency.formFile.handler(({ input, context }) => {
    const { core } = context
    const { reader } = core.workspace
    const form = formById(reader, input.formId)
    const [language] = form.languages.split(',')
    const what = texts(isLanguage(language) ? language : 'fr')(($) => $.emergency.files.form)
    const name = formFileName(placeById(reader, form.declarationId), form.date, `${what} v${form.version}`)
    return core.transfers.offer(name, formBytes(reader, form))
  }),

  markUsed: emergency.markUsed.handler(async ({ input, context }) => {
    const { formId, used, incidentId } = input
    await context.core.workspace.write('emergency', (writer) => {
      if (incidentId !== null) incidentById(writer, incidentId)
      markForm(writer, formById(writer, formId), used, incidentId)
    })
    return shownForm(context.core, formId)
  }),

  attachScan: emergency.attachScan.handler(async ({ input, context }) => {
    const { core } = context
    const content = await arrivedAttachment(core, input.file)
    await core.workspace.write('emergency', (writer) => {
      const { id } = formById(writer, input.formId)
      attach(writer, { formId: id }, content, null)
      noteForm(writer, id, { act: 'scan', name: content.name, sha256: content.sha256 })
    })
    return shownForm(core, input.formId)
  }),

  lines: emergency.lines.handler(({ input, context }) => {
    const { reader, today } = context.core.workspace
    return findLines(reader, input, today)
  }),

  settleLines: emergency.settleLines.handler(async ({ input, context }) => {
    const { lineIds, outcome, note } = input
    const settled = await context.core.workspace.write('emergency', (writer) =>
      settleLines(writer, lineIds, outcome, note),
    )
    // Lines are no records: what was settled is opened again by settling, not through the history.
    return { settled, changeSet: null }
  }),
}
