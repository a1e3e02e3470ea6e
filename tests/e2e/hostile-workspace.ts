import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { root } from '#build/root.ts'
import { importLocalFile } from '#main/core/features/imports/service.ts'
import { cellText } from '#main/core/sheets/cells.ts'
import { openTable } from '#main/core/sheets/read.ts'
import type { RunningCore } from '#main/core/start.ts'
import { fieldsOfHeadings, type ImportKind } from '#shared/domain/import-kinds.ts'

/** Texts that would run, hide, lead away or turn round a page that took them for anything but texts. */
export const hostileTexts = [
  '<img src=x onerror="window.hit=1">',
  '</script><script>window.hit=2</script>',
  '{{constructor.constructor("window.hit=3")()}} $t(errors.internal.text)',
  '"><svg onload=window.hit=4>',
  '<a href="javascript:window.hit=5">klik</a>',
  '<style>*{display:none!important}</style>',
  '<iframe srcdoc="<script>parent.hit=6</script>"></iframe>',
  '\u202Emoc.live//:sptth\u202C',
  '<b>gras</b>&lt;&amp;&#x3c;',
  '<input autofocus onfocus=window.hit=7>',
] as const

/** Fields in which people write what they like. */
const freeFields = new Set([
  'name',
  'workplace',
  'address',
  'lastName',
  'firstName',
  'channel',
  'status',
  'remark',
  'reason',
  'reference',
  'note',
  'checkedBy',
])

const files: readonly [ImportKind, string][] = [
  ['companies', 'tests/samples/companies.csv'],
  ['declarations', 'tests/samples/declarations.csv'],
  ['chain', 'tests/samples/chain.csv'],
  ['people', 'tests/samples/people.csv'],
  ['planning', 'tests/samples/planning.csv'],
  ['documents', 'resources/sample/documents.csv'],
  ['registrations', 'tests/samples/ciao-in-out.csv'],
  ['registrations', 'tests/samples/checkinatwork-presences.csv'],
]

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The lines of a sample, with a hostile text in each free field; numbers and dates stay, so that all of it belongs together. */
async function hostileLines(kind: ImportKind, path: string, texts: readonly string[]): Promise<string> {
  const table = await openTable(join(root, path))
  const { headings } = table.head(0)
  const fields = fieldsOfHeadings(kind, headings)
  const rows = [...table.rows(0)].map(({ cells }, row) =>
    fields.map((field, column) => {
      const text = cellText(cells[column] ?? '')
      if (field === null || !freeFields.has(field) || text === '') return text
      return `${texts[(row + column) % texts.length]} ${row}`
    }),
  )
  return [headings, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n')
}

/** Fills a workspace with the sample office, every free text of which is hostile: by itself, or to the programs its files go to. */
export async function fillWithHostileTexts(
  { core, client }: Pick<RunningCore, 'core' | 'client'>,
  texts: readonly string[] = hostileTexts,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-hostile-'))
  for (const [index, [kind, path]] of files.entries()) {
    const file = join(folder, `${hostileTexts[0].replaceAll(/[/"]/g, '')} ${index}.csv`)
    writeFileSync(file, await hostileLines(kind, path, texts))
    await importLocalFile(core, kind, file)
  }
  rmSync(folder, { recursive: true, force: true })
  for await (const step of await client.findings.review({ scope: 'all' })) if (step.kind === 'done') break
  const findings = core.workspace.connection.allSql<{ id: number }>('select id from finding order by id limit 30', [])
  const drafted = await client.corrections.draft({
    findingIds: findings.map(({ id }) => id),
    lateReason: texts[0] ?? '',
  })
  for (const [index, { id }] of drafted.requests.entries()) {
    const { token, path } = core.transfers.expect('proof.txt')
    writeFileSync(path, `proof ${index}`)
    core.transfers.complete(token)
    const text = texts[index % texts.length] ?? ''
    await client.corrections.attach({ id, files: [{ token, name: `${text}.txt` }], kind: 'other', description: text })
  }
}

/** Characters that the name of a lent passphrase takes. */
const longestLabel = 60

/** Lends passphrases and shows the workspace to inspectors, all of them named with hostile texts. */
export async function nameHostileAccesses({ client }: Pick<RunningCore, 'client'>, passphrase: string): Promise<void> {
  for (const [index, label] of hostileTexts.filter((text) => text.length <= longestLabel).entries()) {
    await client.passphrases.add({ current: passphrase, role: 'reader', label, passphrase: `${passphrase} ${index}` })
    await client.inspection.start({ inspector: label })
    await client.inspection.end({ secret: { passphrase } })
  }
}
