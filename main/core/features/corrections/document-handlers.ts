import type { Core } from '#main/core/core.ts'
import { correctionMail } from '#main/core/documents/correction-mail.ts'
import { contactText } from '#main/core/documents/correction-text.ts'
import { dossierName, zipOf, type CorrectionFolder } from '#main/core/documents/correction-folder.ts'
import { dossierData } from '#main/core/features/corrections/dossier-data.ts'
import { dossierOf, folderOf } from '#main/core/features/corrections/dossier.ts'
import { exportRequests, historyFile, icsFile, registerFile, weekFile } from '#main/core/features/corrections/lists.ts'
import { noteEvent, requestById } from '#main/core/features/corrections/repository.ts'
import { checkStep } from '#main/core/features/corrections/steps.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { procedures } from '#main/core/procedures.ts'
import { texts } from '#main/core/texts.ts'
import { ruleValue } from '#shared/rules/index.ts'

const { corrections } = procedures

async function* foldersOf(core: Core, ids: readonly number[]): AsyncGenerator<CorrectionFolder, void> {
  for (const id of ids) yield await folderOf(core, id)
}

/** What goes out, and what proves it. */
export const documentHandlers = {
  preview: corrections.preview.handler(async ({ input, context: { core } }) => {
    const { number, language } = requestById(core.workspace.reader, input.id)
    const { bytes } = await dossierOf(core, input.id)
    const name = dossierName({ number, language: language ?? 'fr' })
    return core.transfers.offer(name, bytes)
  }),

  dossier: corrections.dossier.handler(async ({ input, context: { core } }) => {
    const { workspace } = core
    const { passed, refused } = checkStep(workspace.reader, input.ids, 'dossier', core.today)
    const [first] = passed
    if (first === undefined) return { passed, refused, changeSet: null, file: null }
    const { number, language } = requestById(workspace.reader, first)
    const t = texts(language ?? 'fr')
    const named = t(($) => $.correctionDocuments.files.dossier)
    const name = passed.length === 1 ? `${number} ${named}.zip` : `${named} (${passed.length}) ${core.today}.zip`
    const path = core.transfers.placeFor(name)
    await zipOf(foldersOf(core, passed), path, core.today)
    await workspace.write('correction', (writer) => {
      for (const id of passed) {
        const request = requestById(writer, id)
        noteEvent(writer, request, { step: 'dossier', state: request.state })
      }
    })
    return { passed, refused, changeSet: null, file: core.transfers.offerFile(name, path) }
  }),

  contactText: corrections.contactText.handler(({ input, context: { core } }) => {
    const { contactTextLimit: limit } = readSettings(core.workspace.reader)
    const data = dossierData(core, input.id)
    const regime = data.items[0]?.service === 'checkinatwork' ? 'construction' : 'cleaning'
    const { url } = ruleValue('contact-centre-form', regime, core.today)
    return { ...contactText(data, limit), limit, url }
  }),

  mail: corrections.mail.handler(async ({ input, context: { core } }) => {
    const data = dossierData(core, input.id)
    const { pieces } = await dossierOf(core, input.id)
    return core.transfers.offer(`${data.number}.eml`, await correctionMail(data, { name: dossierName(data), pieces }))
  }),

  ics: corrections.ics.handler(({ input, context }) => icsFile(context.core, input.language)),
  weekList: corrections.weekList.handler(({ input, context }) => weekFile(context.core, input.from, input.language)),
  export: corrections.export.handler(({ input, context }) => exportRequests(context.core, input)),
  register: corrections.register.handler(({ input, context }) => registerFile(context.core, input)),
  history: corrections.history.handler(({ input, context }) => historyFile(context.core, input.id, input.language)),
}
