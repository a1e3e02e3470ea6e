import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes } from '#main/core/features/attachments.ts'
import { exportGrid } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { dueFile, dueWithin } from '#main/core/features/papers/due.ts'
import { kindLabel, readKind, removeKind, saveKind, shownKinds } from '#main/core/features/papers/kinds.ts'
import { missingPapers } from '#main/core/features/papers/missing.ts'
import {
  fileOfPaper,
  holderItem,
  listedPapers,
  paperById,
  paperGrid,
  paperItem,
  papersWithFile,
  savePaper,
  shownPaper,
  suggestPapers,
  type PaperListRow,
} from '#main/core/features/papers/repository.ts'
import { readPaperInput } from '#main/core/features/papers/rules.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import { formatDate } from '#shared/domain/dates.ts'

const { papers } = procedures

async function detailsOf(core: Core, id: number) {
  await core.workspace.freshenLists()
  const { reader, today } = core.workspace
  const paper = paperById(reader, id)
  const [row] = listedPapers(reader, [id])
  if (!row) throw new CoreError('record-gone', { kind: 'paper', id })
  return {
    ...shownPaper(row, today),
    // The firm a paper concerns is no holder of it: the form takes the record’s own references.
    companyId: paper.companyId,
    declarationId: paper.declarationId,
    holderItem: holderItem(reader, paper),
    file: fileOfPaper(reader, paper),
    version: versionOf(reader, 'paper', id),
  }
}

/** The papers themselves: list, form, file, check. */
const records = {
  list: papers.list.handler(({ input, context: { core } }) =>
    listPage(core, paperGrid, input, (row: PaperListRow) => shownPaper(row, core.workspace.today)),
  ),
  ids: papers.ids.handler(({ input, context }) => listIds(context.core, paperGrid, input)),
  get: papers.get.handler(({ input, context }) => detailsOf(context.core, input.id)),
  check: papers.check.handler(
    ({ input, context }) => readPaperInput(context.core, input.id, input.values, null).problems,
  ),
  save: papers.save.handler(async ({ input, context: { core } }) => {
    const { id, values } = input
    const content = values.file === null ? null : await arrivedAttachment(core, values.file)
    const result = await saveRecord(core, 'paper', input, {
      read: () => readPaperInput(core, id, values, content),
      save: (writer, read) => savePaper(writer, id, read, content ?? (values.removeFile ? 'remove' : null)),
    })
    if (values.file !== null) core.transfers.discard(values.file.token)
    return result
  }),
  remove: papers.remove.handler(({ input, context }) =>
    removeRecords(
      context.core,
      input.ids,
      (writer, id) => writer.remove('paper', id),
      (ids) => listedPapers(context.core.workspace.reader, ids).map(paperItem),
    ),
  ),
  lookup: papers.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return listedPapers(reader, input.ids).map(paperItem)
    return suggestPapers(reader, input.text, mostSuggestions).map(paperItem)
  }),
  export: papers.export.handler(({ input, context }) =>
    exportGrid(context.core, paperGrid, input, (field, row, t) => {
      const paper = row as unknown as PaperListRow
      if (field === 'kindId') return kindLabel({ code: paper.kindCode, name: paper.kindName }, t)
      if (field === 'subject') return t(($) => $.papers.subjects[paper.subject])
      if (field === 'state') return t(($) => $.papers.states[paper.state === 'missing' ? 'later' : paper.state])
      return undefined
    }),
  ),
  file: papers.file.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const { sha256, fileName } = paperById(reader, input.id)
    const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
    if (!bytes) throw new CoreError('record-gone', { kind: 'paper', id: input.id })
    return core.transfers.offer(fileName ?? `${input.id}`, bytes)
  }),
  look: papers.look.handler(async ({ input, context: { core } }) => {
    const { name, sha256, mediaType, bytes } = await arrivedAttachment(core, input.file)
    const alsoAt = papersWithFile(core.workspace.reader, sha256, input.id)
    return { name, size: bytes.length, mediaType, alsoAt }
  }),
  verify: papers.verify.handler(async ({ input, context: { core } }) => {
    const { ids, on } = input
    const { workspace } = core
    if (on !== null && on > workspace.today) {
      const params = { value: formatDate(on) }
      throw new InvalidInput([{ code: 'date-in-future', field: 'verifiedOn', severity: 'error', params }])
    }
    return await workspace.write('edit', (writer) => {
      let changed = 0
      const verifiedBy = on === null ? null : workspace.user
      for (const id of ids) if (writer.update('paper', id, { verifiedOn: on, verifiedBy })) changed += 1
      return { changed, changeSet: changed > 0 ? writer.changeSet : null }
    })
  }),
}

/** What is missing and what ends. */
const questions = {
  missing: papers.missing.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    const all = missingPapers(core.workspace.reader, input.date, input)
    return {
      rows: all.slice(input.offset, input.offset + input.limit),
      total: all.length,
      firms: new Set(all.map(({ companyId }) => companyId)).size,
    }
  }),
  due: papers.due.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    return dueWithin(core, input.within, input.all)
  }),
  dueFile: papers.dueFile.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    return dueFile(core, input.within, input.all, input.language)
  }),
}

/** Kinds of papers. */
const kinds = {
  kinds: papers.kinds.handler(({ context }) => shownKinds(context.core.workspace.reader)),
  checkKind: papers.checkKind.handler(({ input, context }) => readKind(context.core, input.id, input.values).problems),
  saveKind: papers.saveKind.handler(({ input, context: { core } }) =>
    saveRecord(core, 'paperKind', input, {
      read: () => readKind(core, input.id, input.values),
      save: (writer, values) => saveKind(writer, input.id, values),
    }),
  ),
  removeKinds: papers.removeKinds.handler(({ input, context: { core } }) =>
    removeRecords(core, input.ids, removeKind, (ids) =>
      shownKinds(core.workspace.reader)
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => ({ id, label: name ?? '', detail: '' })),
    ),
  ),
}

export const paperHandlers = { ...records, ...questions, ...kinds }
