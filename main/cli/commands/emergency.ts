import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

import type { Command, CommandLine, CommandResult } from '#main/cli/command.ts'
import { follow } from '#main/cli/follow.ts'
import { optionalCount, requiredDate, requiredText, text, WrongUsage } from '#main/cli/options.ts'
import { CoreError } from '#main/core/errors.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'
import type { Translate } from '#main/core/texts.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'

/** A form as `--json` tells of it. */
interface WrittenForm {
  id: number
  declaration: string
  file: string
  pages: number
  /** People planned on it. */
  people: number
  warnings: { code: string; message: string; person: string | null; detail: string | null }[]
}

function toldWarnings(warnings: readonly FormWarning[], t: Translate): WrittenForm['warnings'] {
  return warnings.map(({ code, person, detail }) => {
    const message = t(($) => $.emergency.warnings[code], { person: person ?? '', detail: detail ?? '…' })
    return { code, message, person, detail }
  })
}

function formResult(line: CommandLine, forms: readonly WrittenForm[]): CommandResult {
  for (const { declaration, warnings } of forms) {
    for (const { message } of warnings) line.say(line.t(($) => $.emergency.cli.warning, { declaration, text: message }))
  }
  const lines = forms.map(({ file, declaration, people, pages }) =>
    line.t(($) => $.emergency.cli.form, { file, declaration, people, pages }),
  )
  return { json: { forms }, lines: lines.length > 0 ? lines : [line.t(($) => $.emergency.cli.noForms)] }
}

/** What `--declaration` and `--all` have in common. */
function readWish(line: CommandLine) {
  const { own, common } = line
  return {
    date: requiredDate(own, 'date'),
    languages: [...common.languages],
    blankLines: optionalCount(own, 'blank-lines', 3, 200) ?? undefined,
    recent: optionalCount(own, 'recent', 0, 60) ?? 0,
    reference: text(own, 'reference'),
  }
}

async function writeAll(line: CommandLine, out: string): Promise<CommandResult> {
  const wish = { ...readWish(line), folder: resolve(out) }
  const stream = await line.running.client.emergency.prepareAll(wish, { signal: line.signal })
  const { forms } = await follow(line, stream)
  const written = forms.map(({ form, file, warnings }) => ({
    id: form.id,
    declaration: form.declaration,
    file: file ?? '',
    pages: form.pages,
    people: form.people,
    warnings: toldWarnings(warnings, line.t),
  }))
  return formResult(line, written)
}

/** The declaration with a number, however it was typed; throws `unknown-declaration`. */
async function declarationWith(line: CommandLine, date: string, typed: string): Promise<number> {
  const number = cleanDeclarationNumber(typed)
  const places = await line.running.client.emergency.places({ date, search: number })
  const place = places.find((candidate) => cleanDeclarationNumber(candidate.number) === number)
  if (!place) throw new CoreError('unknown-declaration', { number: typed })
  return place.declarationId
}

/** A folder is meant when there is one, and when the name is not that of a PDF file. */
function isFolder(out: string): boolean {
  const found = statSync(out, { throwIfNoEntry: false })
  return found ? found.isDirectory() : !/\.pdf$/i.test(out)
}

async function writeOne(line: CommandLine, number: string, out: string): Promise<CommandResult> {
  const { client, core } = line.running
  const wish = readWish(line)
  const declarationId = await declarationWith(line, wish.date, number)
  const whole = resolve(out)
  const output = new FolderOutput(isFolder(whole) ? whole : dirname(whole))
  try {
    const { form, file, pages, people, warnings } = await client.emergency.prepare({ ...wish, declarationId })
    const offered = core.transfers.offered(file.token)
    if (!offered) throw new CoreError('file-gone')
    const name = isFolder(whole) ? file.fileName : basename(whole)
    const path = output.write(name, readFileSync(offered.path))
    output.publish()
    const { id, declaration } = form
    const written = { id, declaration, file: path, pages, people, warnings: toldWarnings(warnings, line.t) }
    return formResult(line, [written])
  } catch (error) {
    output.discard()
    throw error
  }
}

const form: Command = {
  name: 'emergency form',
  summary: 'emergencyForm',
  usage: '--date D (--declaration N|--all) [--reference R] --out FILE_OR_DIR [--blank-lines N] [--recent N]',
  options: { values: ['date', 'declaration', 'reference', 'out', 'blank-lines', 'recent'], flags: ['all'] },
  needs: 'open',
  access: 'emergency',
  run(line) {
    const number = text(line.own, 'declaration')
    const all = line.own['all'] === true
    const out = requiredText(line.own, 'out')
    requiredDate(line.own, 'date')
    if (number === null && !all) throw new WrongUsage('missing-option', '--declaration')
    if (number !== null && all) throw new WrongUsage('bad-value', '--all')
    return number === null ? writeAll(line, out) : writeOne(line, number, out)
  },
}

const pack: Command = {
  name: 'emergency pack',
  summary: 'emergencyPack',
  usage: '--date D [--days N] --out DIR',
  options: { values: ['date', 'days', 'out'] },
  needs: 'open',
  access: 'emergency',
  async run(line) {
    const folder = resolve(requiredText(line.own, 'out'))
    const wish = {
      date: requiredDate(line.own, 'date'),
      days: optionalCount(line.own, 'days', 1, 14) ?? 1,
      languages: [...line.common.languages],
      folder,
    }
    const { files } = await follow(line, await line.running.client.emergency.pack(wish, { signal: line.signal }))
    return { json: { files }, lines: [line.t(($) => $.emergency.cli.packed, { count: files.length, folder })] }
  },
}

/** The commands for the day nothing works, and for the evening before. */
export const emergencyCommands: readonly Command[] = [form, pack]
