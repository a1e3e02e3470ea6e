import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { ORPCError } from '@orpc/server'

import type { Command, CommandLine, CommandResult } from '#main/cli/command.ts'
import { errorText } from '#main/cli/failure.ts'
import { follow } from '#main/cli/follow.ts'
import { requiredText, text, WrongUsage } from '#main/cli/options.ts'
import { passphraseFrom } from '#main/cli/passphrase.ts'
import { moment } from '#main/cli/words.ts'
import { headerFile } from '#main/core/db/header.ts'
import { regularBackup } from '#main/core/features/workspace/regular-backup.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'
import type { Texts } from '#shared/i18n/index.ts'

const backup: Command = {
  name: 'backup',
  summary: 'backup',
  usage: '--out FILE | --regular',
  options: { values: ['out'], flags: ['regular'] },
  needs: 'open',
  access: 'office',
  // The task of every night must not fail because an inspector comes back tomorrow.
  duringInspection: (own) => own['regular'] === true,
  async run(line) {
    const { client, core } = line.running
    if (line.own['regular'] === true) {
      if (text(line.own, 'out') !== null) throw new WrongUsage('bad-value', '--out')
      const made = await regularBackup(core, line.signal)
      const lines = made.folders.map(({ folder, file, refused }) => {
        const outcome =
          refused === null ? line.t(($) => $.cli.backedUp, { file: file ?? '' }) : refusedText(line, refused, folder)
        return line.t(($) => $.backup.cli.folder, { folder, outcome })
      })
      // A scheduled task must learn that a folder got nothing, although the others are safe.
      return { json: made, lines, failed: made.folders.some(({ refused }) => refused !== null) }
    }
    const file = resolve(requiredText(line.own, 'out'))
    const { folders: _folders, ...made } = await client.workspace.backup({ file }, { signal: line.signal })
    return { json: made, lines: [line.t(($) => $.cli.backedUp, { file: made.file })] }
  },
}

function refusedText(line: CommandLine, code: string, folder: string): string {
  return errorText(new ORPCError('refused', { data: { code, params: { folder, file: folder, id: '' } } }), line.t)
}

const backups: Command = {
  name: 'backups list',
  summary: 'backups',
  usage: '',
  options: {},
  needs: 'open',
  access: 'office',
  async run(line) {
    const { client } = line.running
    const folder = resolve(line.common.workspace)
    const [found, state] = [await client.workspace.backups({ folder }), await client.workspace.backupState()]
    const lines = found.map((each) => {
      const remarks = [
        each.regular ? null : line.t(($) => $.backup.named),
        each.otherSecret ? line.t(($) => $.backup.otherSecret) : null,
      ].filter((remark) => remark !== null)
      const row = line.t(($) => $.backup.cli.line, { when: moment(each.madeAt), size: each.size, file: each.file })
      return [row, ...remarks].join('  ')
    })
    const folders = state.folders.map((each) => each.folder).join(', ')
    return {
      json: { backups: found, state },
      lines: lines.length === 0 ? [line.t(($) => $.backup.cli.empty, { folders })] : lines,
    }
  },
}

const restore: Command = {
  name: 'restore',
  summary: 'restore',
  usage: '--from FILE [--rehearse]',
  options: { values: ['from'], flags: ['rehearse'] },
  needs: 'nothing',
  access: 'always',
  async run(line) {
    const path = resolve(requiredText(line.own, 'from'))
    const prompt = line.t(($) => $.cli.passphrase)
    const passphrase = await passphraseFrom(line, prompt)
    const folder = resolve(line.common.workspace)
    const wish = { file: { path }, secret: { passphrase } }
    if (line.own['rehearse'] === true) return await rehearsed(line, folder, wish)
    const restored = await line.running.client.workspace.restore({ ...wish, folder }, { signal: line.signal })
    const json = { workspace: restored.folder, madeAt: restored.madeAt }
    return { json, lines: [line.t(($) => $.cli.restored, { folder: restored.folder })] }
  },
}

type Wish = { file: { path: string }; secret: { passphrase: string } }

/** Opens the workspace to compare with, if there is one and it can be opened, and looks into the backup. */
async function rehearsed(line: CommandLine, folder: string, wish: Wish): Promise<CommandResult> {
  const { client, core } = line.running
  if (existsSync(join(folder, headerFile))) {
    try {
      await client.workspace.open({ folder, secret: wish.secret, user: line.common.user ?? core.options.defaultUser })
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error
      // A backup is looked into just because the workspace no longer opens.
      line.say(line.t(($) => $.backup.cli.current, { folder, reason: errorText(error, line.t) }))
    }
  }
  const done = await follow(line, await client.workspace.rehearse(wish, { signal: line.signal }))
  return { json: done.report, lines: reportLines(line, done.report) }
}

function reportLines({ t }: CommandLine, report: Rehearsal): string[] {
  const pair = (name: string, value: string): string => t(($) => $.cli.pair, { name, value })
  const entry = (mark: Rehearsal['newest']): string =>
    mark === null
      ? t(($) => $.backup.rehearsal.noEntry)
      : t(($) => $.backup.rehearsal.entry, { seq: mark.seq, when: moment(mark.at), user: mark.user })
  const { current, notCompared } = report
  const name = (kind: string): string => {
    const known = kind as keyof Texts['backup']['kinds']
    return t(($) => $.backup.kinds[known]) || kind
  }
  const differing = report.kinds.filter(
    ({ onlyInBackup, onlyInCurrent, changed }) => (onlyInBackup ?? 0) + (onlyInCurrent ?? 0) + (changed ?? 0) > 0,
  )
  const rows = current
    ? differing.map(({ kind, onlyInBackup, onlyInCurrent, changed }) =>
        t(($) => $.backup.cli.difference, {
          kind: name(kind),
          onlyInBackup: onlyInBackup ?? 0,
          onlyInCurrent: onlyInCurrent ?? 0,
          changed: changed ?? 0,
        }),
      )
    : report.kinds
        .filter(({ inBackup }) => inBackup > 0)
        .map(({ kind, inBackup }) => t(($) => $.backup.cli.count, { kind: name(kind), count: inBackup }))
  return [
    pair(
      t(($) => $.backup.rehearsal.madeAt),
      moment(report.madeAt),
    ),
    pair(
      t(($) => $.backup.rehearsal.size),
      String(report.size),
    ),
    pair(
      t(($) => $.backup.rehearsal.formatVersion),
      String(report.formatVersion),
    ),
    pair(
      t(($) => $.backup.rehearsal.newest),
      entry(report.newest),
    ),
    ...(current
      ? [
          pair(
            t(($) => $.backup.rehearsal.newestHere),
            entry(current.newest),
          ),
          t(($) => $.backup.rehearsal.relations[current.relation], { name: current.name, seq: current.sharedUntil }),
        ]
      : []),
    ...(notCompared ? [t(($) => $.backup.rehearsal.notCompared[notCompared])] : []),
    ...(report.otherSecret ? [t(($) => $.backup.otherSecret)] : []),
    ...(current && differing.length === 0 ? [t(($) => $.backup.rehearsal.equal)] : rows),
  ]
}

export const backupCommands: readonly Command[] = [backup, backups, restore]
