import { readFile, stat } from 'node:fs/promises'

import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes, type AttachmentContent } from '#main/core/features/attachments.ts'
import { demandDay } from '#main/core/features/emergency/places.ts'
import { awaitedIds, awaitedOf, awaitedPage } from '#main/core/features/informing/awaited.ts'
import {
  addBriefings,
  briefingById,
  briefingsOf,
  changeBriefing,
  readBriefing,
  unknownRecords,
} from '#main/core/features/informing/briefings.ts'
import { brochureFile } from '#main/core/features/informing/brochure.ts'
import { addLanguage, removeLanguage } from '#main/core/features/informing/add-language.ts'
import { languageTemplate, sheetLanguages } from '#main/core/features/informing/languages.ts'
import { peopleOf, peoplePage } from '#main/core/features/informing/people.ts'
import { posterFile, printSheets } from '#main/core/features/informing/print.ts'
import { keepReceipts, openScan, readPage } from '#main/core/features/informing/receipts.ts'
import { removeRecords, saveRecord } from '#main/core/features/records.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import { texts } from '#main/core/texts.ts'
import { isLanguage } from '#shared/i18n/index.ts'
import { largestLanguageFile } from '#shared/domain/sheet-language.ts'

const { informing } = procedures

async function fileOf(core: Core, file: { token: string; name: string } | null): Promise<AttachmentContent | null> {
  return file === null ? null : await arrivedAttachment(core, file)
}

/** Takes back printed sheets; one whose receipt has come meanwhile stays. */
async function dropSheets(core: Core, ids: readonly number[]): Promise<{ removed: number; changeSet: number | null }> {
  const { removed, changeSet } = await removeRecords(
    core,
    ids,
    (writer, id) => writer.remove('startSheet', id),
    () => [],
  )
  return { removed, changeSet }
}

/** The content of an uploaded language file; throws `sheet-language-large` and `sheet-language-not-json` for what is no text. */
async function languageContent(core: Core, file: { token: string; name: string }): Promise<string> {
  const { path } = core.transfers.arrived(file.token)
  // A letter takes four bytes at most.
  if ((await stat(path)).size > largestLanguageFile * 4) {
    throw new CoreError('sheet-language-large', { name: file.name, limit: largestLanguageFile })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch {
    throw new CoreError('sheet-language-not-json', { name: file.name })
  }
}

export const informingHandlers = {
  people: informing.people.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    return peoplePage(core.workspace.reader, { ...input, date: demandDay(input.date) })
  }),
  peopleIds: informing.peopleIds.handler(({ input, context: { core } }) =>
    peopleOf(core.workspace.reader, { ...input, date: demandDay(input.date) }),
  ),

  print: informing.print.handler(async function* ({ input, context: { core }, signal }) {
    yield* crossing(core, printSheets(core, input, signal))
  }),
  poster: informing.poster.handler(({ input, context: { core } }) => posterFile(core, input)),
  brochure: informing.brochure.handler(({ input, context: { core } }) => brochureFile(core, input)),

  sheets: informing.sheets.handler(({ input, context: { core } }) => awaitedPage(core.workspace.reader, input)),
  sheetIds: informing.sheetIds.handler(({ input, context: { core } }) => awaitedIds(core.workspace.reader, input)),
  dropSheets: informing.dropSheets.handler(({ input, context: { core } }) => dropSheets(core, input.ids)),

  of: informing.of.handler(({ input: { personId }, context: { core } }) => {
    const { reader } = core.workspace
    const person = reader.first(
      query.selectFrom('person').select(['language', 'sheetLanguage']).where('id', '=', personId),
    )
    if (!person) throw new CoreError('record-gone', { kind: 'person', id: personId })
    return {
      briefings: briefingsOf(reader, personId),
      sheets: awaitedOf(reader, personId),
      sheetLanguage: person.sheetLanguage,
      language: isLanguage(person.language) ? person.language : null,
    }
  }),
  setLanguage: informing.setLanguage.handler(({ input: { personId, language }, context: { core } }) =>
    core.workspace.write('edit', (writer) => {
      const changed = writer.update('person', personId, { sheetLanguage: language })
      return { changeSet: changed ? writer.changeSet : null }
    }),
  ),
  record: informing.record.handler(async ({ input, context: { core } }) => {
    const { people, declarationId, file } = input
    const content = await fileOf(core, file)
    const result = await core.workspace.write('edit', (writer) => {
      const { values, problems } = readBriefing(input.values, core.workspace.today)
      const all = [...problems, ...unknownRecords(writer, people, declarationId)]
      if (values === null || all.length > 0) throw new InvalidInput(all)
      const done = addBriefings(writer, people, declarationId, values, content)
      return { ...done, changeSet: done.added > 0 ? writer.changeSet : null }
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),
  change: informing.change.handler(async ({ input, context: { core } }) => {
    const { id, declarationId, values: entered, file, version } = input
    const { workspace } = core
    const content = await fileOf(core, file)
    const request = { id, overrides: [], ...(version === undefined ? {} : { version }) }
    const result = await saveRecord(core, 'briefing', request, {
      read: () => {
        const { personId } = briefingById(workspace.reader, id)
        const { values, problems } = readBriefing(entered, workspace.today)
        return { values, problems: [...problems, ...unknownRecords(workspace.reader, [personId], declarationId)] }
      },
      save: (writer, values) => changeBriefing(writer, id, declarationId, values, content),
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),
  remove: informing.remove.handler(({ input, context: { core } }) =>
    core.workspace.write('delete', (writer) => {
      writer.remove('briefing', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),
  briefingFile: informing.briefingFile.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const { sha256, fileName } = briefingById(reader, input.id)
    const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
    if (bytes === undefined || fileName === null) throw new CoreError('file-gone')
    return core.transfers.offer(fileName, bytes)
  }),

  readPage: informing.readPage.handler(async ({ input: { image, keep }, context: { core } }) => {
    try {
      return await readPage(core, image)
    } finally {
      if (!keep) core.transfers.discard(image)
    }
  }),
  openScan: informing.openScan.handler(
    async ({ input: { source }, context: { core } }) => await openScan(core, source),
  ),
  keepReceipts: informing.keepReceipts.handler(({ input, context: { core }, signal }) =>
    keepReceipts(core, input, signal),
  ),

  languages: informing.languages.handler(({ context: { core } }) => sheetLanguages(core).map(({ shown }) => shown)),
  addLanguage: informing.addLanguage.handler(async ({ input: { file }, context: { core } }) => {
    const added = await addLanguage(core, await languageContent(core, file), file.name)
    core.transfers.discard(file.token)
    return added
  }),
  removeLanguage: informing.removeLanguage.handler(({ input, context: { core } }) => removeLanguage(core, input.id)),
  languageTemplate: informing.languageTemplate.handler(({ context: { core } }) =>
    core.transfers.offer(`${texts('fr')(($) => $.informing.files.template)}.json`, languageTemplate()),
  ),
}
