import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { attachmentBytes } from '#main/core/features/attachments.ts'
import {
  addAnnexes,
  annexById,
  knownAnnexes,
  offerAnnex,
  orderAnnexes,
  readFiles,
  removeAnnex,
  supersede,
  type NewAnnex,
} from '#main/core/features/corrections/annexes.ts'
import { makeOwnEvidence } from '#main/core/features/corrections/own-evidence-files.ts'
import { refuseFrozen, requestById } from '#main/core/features/corrections/repository.ts'
import { procedures } from '#main/core/procedures.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { trimmed } from '#shared/domain/text.ts'

const { corrections } = procedures

/** The proof of a request. */
export const annexHandlers = {
  attach: corrections.attach.handler(async ({ input, context: { core } }) => {
    const { contents, refused } = await readFiles(core, input.files)
    const annexes = contents.map((content): NewAnnex => ({
      ...content,
      kind: input.kind,
      description: trimmed(input.description),
      source: 'file',
    }))
    const { added, known } = await core.workspace.write('correction', (writer) => {
      const result = addAnnexes(writer, input.id, annexes)
      const [first] = result.added
      if (input.supersedes !== null && first !== undefined) supersede(writer, input.supersedes, first)
      return result
    })
    for (const { token } of input.files) core.transfers.discard(token)
    return { added: added.length, known, refused }
  }),

  attachOwn: corrections.attachOwn.handler(async ({ input, context: { core } }) => {
    const annex = makeOwnEvidence(core, input.id, input.source, input.ref)
    const { added } = await core.workspace.write('correction', (writer) => addAnnexes(writer, input.id, [annex]))
    return { added: added.length }
  }),

  attachSame: corrections.attachSame.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      const { sha256, name, kind, description, source } = annexById(writer, input.annexId)
      const bytes = attachmentBytes(writer, sha256)
      const facts = writer.first(query.selectFrom('attachment').select('mediaType').where('sha256', '=', sha256))
      if (!bytes || !facts) throw new CoreError('record-gone', { kind: 'correctionAnnex', id: input.annexId })
      const { added } = addAnnexes(writer, input.id, [
        { sha256, name, kind, description, source, bytes, mediaType: facts.mediaType },
      ])
      return { added: added.length }
    }),
  ),

  describeAnnex: corrections.describeAnnex.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      const annex = annexById(writer, input.annexId)
      refuseFrozen(requestById(writer, annex.requestId))
      const name = namedAs(input.name, annex.name)
      const changed = writer.update('correctionAnnex', input.annexId, {
        name,
        kind: input.kind,
        description: trimmed(input.description),
      })
      return { changeSet: changed ? writer.changeSet : null }
    }),
  ),

  orderAnnexes: corrections.orderAnnexes.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      orderAnnexes(writer, input.id, input.annexIds)
      return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
    }),
  ),

  removeAnnex: corrections.removeAnnex.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      removeAnnex(writer, input.annexId)
      return { changeSet: writer.changeSet }
    }),
  ),

  annexFile: corrections.annexFile.handler(({ input, context }) => offerAnnex(context.core, input.annexId)),

  knownAnnexes: corrections.knownAnnexes.handler(({ input, context }) =>
    knownAnnexes(context.core.workspace.reader, input.search, input.limit),
  ),
}

/** A new name keeps the ending, which tells what the file is. */
function namedAs(name: string, before: string): string {
  const ending = before.slice(before.lastIndexOf('.'))
  return safeFileName(name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`)
}
