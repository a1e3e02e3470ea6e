import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'

import type { Command, CommandLine } from '#main/cli/command.ts'
import { optionalDate, requiredText, text } from '#main/cli/options.ts'
import { CoreError } from '#main/core/errors.ts'
import { declarationByNumber } from '#main/core/features/declarations/repository.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'

/** The declaration with a number, however it was typed; a draft by what stands in for its number. */
function declarationWith({ running }: CommandLine, typed: string): number {
  const { reader } = running.core.workspace
  const number = cleanDeclarationNumber(typed)
  const found = declarationByNumber(reader, typed.trim()) ?? declarationByNumber(reader, number)
  if (!found) throw new CoreError('unknown-declaration', { number: typed })
  return found.id
}

const sheet: Command = {
  name: 'declarations sheet',
  summary: 'declarationsSheet',
  usage: '--declaration N --out FILE_OR_DIR [--date D]',
  options: { values: ['declaration', 'out', 'date'] },
  needs: 'open',
  access: 'read',
  async run(line) {
    const { core, client } = line.running
    const out = resolve(requiredText(line.own, 'out'))
    const declarationId = declarationWith(line, requiredText(line.own, 'declaration'))
    const date = optionalDate(line.own, 'date') ?? core.today
    const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
    const format = extname(out).toLowerCase() === '.xlsx' ? 'xlsx' : 'pdf'
    const [language] = line.common.languages
    const made = await client.works.sheetFile({ declarationId, date, language, format })
    const offered = core.transfers.offered(made.token)
    if (!offered) throw new CoreError('file-gone')
    const output = new FolderOutput(isFolder ? out : dirname(out))
    try {
      const file = output.write(isFolder ? made.fileName : basename(out), readFileSync(offered.path))
      output.publish()
      const { number, missing, firmsWithoutNumber } = await client.works.sheet({ declarationId, date, language })
      const json = { declaration: number, date, file, missing, firmsWithoutNumber }
      return { json, lines: [line.t(($) => $.works.cli.written, { file })] }
    } catch (error) {
      output.discard()
      throw error
    }
  },
}

const changes: Command = {
  name: 'declarations changes',
  summary: 'declarationsChanges',
  usage: '[--declaration N]',
  options: { values: ['declaration'] },
  needs: 'open',
  access: 'read',
  async run(line) {
    const { client } = line.running
    const [language] = line.common.languages
    const number = text(line.own, 'declaration')
    const open =
      number === null
        ? await client.works.allChanges({ language })
        : [await client.works.changes({ declarationId: declarationWith(line, number), language })]
    const declarations = open.map((one) => ({
      declaration: one.number,
      workplace: one.workplace,
      lastReportedOn: one.lastReportedOn,
      changes: one.changes,
    }))
    const lines = declarations.flatMap(({ declaration, workplace, lastReportedOn, changes: rows }) => [
      [declaration ?? line.t(($) => $.works.noNumber), workplace, lastReportedOn && formatDate(lastReportedOn)]
        .filter(Boolean)
        .join('  '),
      ...rows.map(({ kind, what, before, after }) => {
        const word = line.t(($) => $.works.changes.kinds[kind])
        return `  ${word}  ${what}  ${before ?? '–'} → ${after ?? '–'}`
      }),
    ])
    const isNothing = declarations.every(({ changes: rows }) => rows.length === 0)
    return { json: { declarations }, lines: isNothing ? [line.t(($) => $.works.cli.nothing)] : lines }
  },
}

/** The sheet of a declaration of works, and what is to be reported. */
export const declarationCommands: readonly Command[] = [sheet, changes]
