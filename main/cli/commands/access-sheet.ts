import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import type { Command, CommandLine } from '#main/cli/command.ts'
import { follow } from '#main/cli/follow.ts'
import { optionalCount, requiredText, text, WrongUsage } from '#main/cli/options.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'
import type { InformingScope } from '#shared/contract/informing.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'

/** The languages a sheet can be asked for: a tag, or each person’s own. */
const tagShape = /^(?:own|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})$/

/** Throws `unknown-declaration`. */
function declarationWith({ running }: CommandLine, typed: string): number {
  const number = cleanDeclarationNumber(typed)
  const { reader } = running.core.workspace
  const found = reader.first(query.selectFrom('declaration').select('id').where('number', '=', number))
  if (!found) throw new CoreError('unknown-declaration', { number: typed })
  return found.id
}

const accessSheet: Command = {
  name: 'access sheet',
  summary: 'accessSheet',
  usage: '(--person ID|--declaration N) [--lang fr|nl|de|en|…|own] --out DIR',
  options: { values: ['person', 'declaration', 'out'], ownLanguage: true },
  needs: 'open',
  access: 'write',
  async run(line) {
    const { running, own, t } = line
    const { client, core } = running
    const person = optionalCount(own, 'person', 1, Number.MAX_SAFE_INTEGER)
    const number = text(own, 'declaration')
    const out = resolve(requiredText(own, 'out'))
    const language = text(own, 'lang') ?? 'own'
    if (person === null && number === null) throw new WrongUsage('missing-option', '--person')
    if (!tagShape.test(language)) throw new WrongUsage('bad-value', `--lang ${language}`)
    const date = core.today
    const declarationId = number === null ? null : declarationWith(line, number)
    const scope: InformingScope = { declarationId, companyId: null, date, only: 'all', search: '' }
    const people = person === null ? await client.informing.peopleIds(scope) : [person]
    if (people.length === 0) throw new CoreError('nobody-to-inform')
    const output = new FolderOutput(out)
    try {
      const wish = { people, declarationId, date, language, remember: false }
      const done = await follow(line, await client.informing.print(wish, { signal: line.signal }))
      const offered = core.transfers.offered(done.file.token)
      if (!offered) throw new CoreError('file-gone')
      const file = output.write(done.file.fileName, readFileSync(offered.path))
      output.publish()
      const warnings = done.warnings.map(({ code, count, names }) => {
        const said = { names: names.join(', ') }
        const message = t(($) => $.informing.warnings[code], said)
        return { code, count, names, message }
      })
      for (const { message } of warnings) line.say(message)
      const lines = [t(($) => $.informing.cli.sheets, { file, pages: done.sheets })]
      return { json: { files: [file], pages: done.sheets, people: done.people, warnings }, lines }
    } catch (error) {
      output.discard()
      throw error
    }
  },
}

/** What people are told, on paper. */
export const accessSheetCommands: readonly Command[] = [accessSheet]
