import { CoreError } from '#main/core/errors.ts'
import { checkUpdate } from '#main/core/features/program/check-update.ts'
import { keepWords, wordsKept } from '#main/core/features/program/kept-words.ts'
import { readLicences } from '#main/core/features/program/licences.ts'
import { logText } from '#main/core/features/program/log-file.ts'
import { procedures } from '#main/core/procedures.ts'

const { program } = procedures

export const programHandlers = {
  checkUpdate: program.checkUpdate.handler(async ({ input, context }) => await checkUpdate(context.core, input.token)),

  licences: program.licences.handler(({ context: { core } }) =>
    readLicences(core.options.resourcesDir).map(({ name, version, licence }) => ({ name, version, licence })),
  ),

  licence: program.licence.handler(({ input, context: { core } }) => {
    const component = readLicences(core.options.resourcesDir)[input.index]
    if (!component) throw new CoreError('record-gone')
    return { text: component.text }
  }),

  pageFailed: program.pageFailed.handler(({ input, context: { core } }) => ({ id: core.log.pageFailure(input) })),

  keepWords: program.keepWords.handler(({ input, context }) => keepWords(context.core, input)),

  keptWords: program.keptWords.handler(({ context }) => wordsKept(context.core)),

  log: program.log.handler(({ input, context: { core } }) => {
    const text = logText(core.log, core.options.version)
    return text === null ? null : core.transfers.offer(`${input.name}.txt`, Buffer.from(text))
  }),
}
