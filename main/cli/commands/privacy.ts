import { open, rm, type FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { requiredText, text, WrongUsage, type OptionValues } from '#main/cli/options.ts'
import { ensureWritable } from '#main/core/db/folder.ts'
import { staysWords } from '#main/core/documents/erasure-protocol.ts'
import { CoreError } from '#main/core/errors.ts'
import { backupsFound, carryOut, dryRun } from '#main/core/features/privacy/desk.ts'
import { protocolOf } from '#main/core/features/privacy/files.ts'
import type { PlanLine } from '#main/core/features/privacy/plan/plan.ts'
import { retentionYears } from '#main/core/features/privacy/retention.ts'
import type { Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { retentionKinds, type RetentionKind } from '#shared/domain/retention.ts'

/** The kinds named, separated by commas; all of them without the option. */
function kindsOf(own: OptionValues): RetentionKind[] {
  const typed = text(own, 'kinds')
  if (typed === null) return [...retentionKinds]
  return typed.split(',').map((name) => {
    const kind = retentionKinds.find((known) => known === name.trim())
    if (!kind) throw new WrongUsage('bad-value', `--kinds ${name}`)
    return kind
  })
}

function lineWords({ kind, keptFrom, due, stays }: PlanLine, t: Translate): string[] {
  const told = stays.map((one) => ({ ...one, until: null }))
  return [
    `${t(($) => $.privacy.retention.kinds[kind])} (< ${formatDate(keptFrom)}): ${due}`,
    ...staysWords({ stays: told }, t, String).map((words) => `  ${t(($) => $.privacy.retention.staysToo)}: ${words}`),
  ]
}

const dryRunCommand: Command = {
  name: 'privacy dry-run',
  summary: 'privacyDryRun',
  usage: '[--kinds K,K]',
  options: { values: ['kinds'] },
  needs: 'open',
  access: 'read',
  async run({ running: { core }, own, t, signal }) {
    const { lines, fingerprint } = await dryRun(core, kindsOf(own), 'first', signal)
    const words = [...lines.flatMap((line) => lineWords(line, t)), t(($) => $.privacy.retention.nothingRemoved)]
    return { json: { fingerprint, lines, backups: backupsFound(core) }, lines: words }
  },
}

/**
 * Runs `work` with a file that is open for its protocol: a place that takes no file is refused before anything is removed. A file that
 * was there keeps its content until the protocol replaces it; a new one goes again when nothing was written.
 */
async function withProtocol<Result>(file: string, work: (protocol: FileHandle) => Promise<Result>): Promise<Result> {
  ensureWritable(dirname(file))
  const protocol = await open(file, 'a').catch((cause: unknown) => {
    throw new CoreError('not-writable', { folder: file }, { cause })
  })
  try {
    return await work(protocol)
  } finally {
    const { size } = await protocol.stat()
    await protocol.close()
    if (size === 0) await rm(file)
  }
}

const purgeCommand: Command = {
  name: 'privacy purge',
  summary: 'privacyPurge',
  usage: '--fingerprint HASH --signed-by NAME --reason TEXT --protocol FILE [--kinds K,K]',
  options: { values: ['fingerprint', 'signed-by', 'reason', 'protocol', 'kinds'] },
  needs: 'open',
  access: 'office',
  async run({ running: { core }, common, own, t, signal, say }) {
    const file = resolve(requiredText(own, 'protocol'))
    const order = {
      chosen: kindsOf(own),
      years: retentionYears(core.workspace.reader, core.today),
      fingerprint: requiredText(own, 'fingerprint'),
      signedBy: requiredText(own, 'signed-by'),
      reason: requiredText(own, 'reason'),
      backups: backupsFound(core),
    }
    return await withProtocol(file, async (protocol) => {
      for await (const step of carryOut(core, { task: 'purge', order }, signal)) {
        if (step.kind === 'progress') {
          say(`${Math.round((100 * step.done) / step.total)} %`)
          continue
        }
        await protocol.truncate()
        await protocol.writeFile(protocolOf(core, step.id, common.languages[0]).bytes)
        const words = t(($) => $.privacy.purge.done, { count: step.removed })
        return { json: { id: step.id, removed: step.removed, protocol: file }, lines: [words, file] }
      }
      throw new Error('the purge ended without an answer')
    })
  },
}

/** Retention: what has had its years, and its removal. A purge names the dry run it was signed for. */
export const privacyCommands: readonly Command[] = [dryRunCommand, purgeCommand]
