import { join, resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { toldLine, toldRequest } from '#main/cli/commands/correction-words.ts'
import { requiredIds, requiredText } from '#main/cli/options.ts'
import { dossierFiles } from '#main/core/features/corrections/service.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'

/** Writes a dossier into a folder, or several each into a folder of its own inside: all of it, or nothing. */
export const dossierCommand: Command = {
  name: 'corrections dossier',
  summary: 'correctionsDossier',
  usage: '--id ID… --out DIR',
  options: { values: ['out'], lists: ['id'] },
  needs: 'open',
  access: 'numbers',
  async run(line) {
    const { client, core } = line.running
    const ids = requiredIds(line.own, 'id')
    const out = resolve(requiredText(line.own, 'out'))
    const outputs: FolderOutput[] = []
    try {
      const dossiers = []
      for (const id of ids) {
        const request = toldRequest(await client.corrections.get({ id }))
        const output = new FolderOutput(ids.length === 1 ? out : join(out, request.number))
        outputs.push(output)
        const files = []
        for (const { name, pieces } of await dossierFiles(core, id))
          files.push(output.write(name, Buffer.concat(pieces)))
        dossiers.push({ ...request, files })
      }
      for (const output of outputs) output.publish()
      const lines = dossiers.flatMap((dossier) => [toldLine(dossier, line.t), ...dossier.files])
      return { json: { dossiers }, lines }
    } catch (error) {
      for (const output of outputs) output.discard()
      throw error
    }
  },
}
