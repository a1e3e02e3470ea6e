import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { unzipSync } from 'fflate'

import { fillWithHostileTexts } from '#tests/e2e/hostile-workspace.ts'
import { allProcedures } from '#tests/faults/attacks/procedures.ts'
import { clear, coreAt, freshPlace, outcome, passphrase, type Opened } from '#tests/faults/campaign/office.ts'
import { must, type Trials } from '#tests/faults/campaign/part.ts'

/** Beginnings that make a spreadsheet program take a text for a formula. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', "=cmd|' /C calc'!A0", "'=1+1"]

type Call = (input: unknown) => Promise<unknown>

/** A procedure of the client by its path. */
function procedureOf(running: Opened, path: readonly string[]): Call {
  let at: unknown = running.client
  for (const name of path) at = (at as Record<string, unknown>)[name]
  return at as Call
}

/** Paths of the procedures that write a list as the user sees it, with that of the list. */
function listExports(): { path: string[]; list: string[] }[] {
  const known = allProcedures()
  return known
    .filter(({ path, input }) => path.at(-1) === 'export' && input?.properties?.['columns'] !== undefined)
    .map(({ path }) => ({ path, list: [...path.slice(0, -1), 'list'] }))
    .filter(({ list }) => known.some(({ path }) => path.join() === list.join()))
}

const order = { title: 'liste', language: 'fr', search: '', filters: [], sort: null, filterTexts: ['=1+1'] }

/** Names of columns met so far: what a list that has no rows may have as well. */
const met = new Set(['name', 'date', 'state', 'companyName', 'company', 'at', 'person', 'reason'])

/** Which fields of its rows a list lets out, found by asking for each alone. */
async function fieldsOf(running: Opened, { path, list }: { path: string[]; list: string[] }): Promise<string[]> {
  const { rows } = (await procedureOf(running, list)({})) as { rows: Record<string, unknown>[] }
  const fields: string[] = []
  for (const field of Object.keys(rows[0] ?? {})) met.add(field)
  for (const field of rows[0] ? Object.keys(rows[0]) : met) {
    const columns = [{ field, heading: field }]
    const answer = await outcome(procedureOf(running, path)({ ...order, columns, format: 'csv', ids: [1] }))
    if (answer === 'done') fields.push(field)
  }
  return fields
}

async function written(running: Opened, path: string[], fields: string[], format: 'csv' | 'xlsx'): Promise<Buffer> {
  const columns = fields.map((field, index) => ({ field, heading: formulas[index % formulas.length] ?? '' }))
  const offered = (await procedureOf(running, path)({ ...order, columns, format })) as { token: string }
  const file = running.core.transfers.offered(offered.token)
  must(file !== null, 'nothing was offered')
  return readFileSync(file.path)
}

/** The cells of a CSV file of our own, quoted ones with what is in them. */
function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|[;\n\ufeff])("(?:[^"]|"")*"|[^;\r\n"]*)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

async function exportAttack(running: Opened, one: { path: string[]; list: string[] }): Promise<number> {
  const fields = await fieldsOf(running, one)
  must(fields.length > 0, `no column of ${one.list.join('.')} goes out`)
  const cells = cellsOf((await written(running, one.path, fields, 'csv')).toString('utf8'))
  const wouldRun = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:,\d+)?$/.test(cell))
  must(wouldRun.length === 0, wouldRun.slice(0, 5))
  for (const [name, bytes] of Object.entries(unzipSync(await written(running, one.path, fields, 'xlsx')))) {
    must(!/<f[ >]/.test(Buffer.from(bytes).toString('utf8')), `${name} holds a formula`)
  }
  return cells.filter((cell) => /^'+[=+\-@\t\r]/.test(cell)).length
}

/** Every list that can be written to a file, of an office whose every free text is a formula. */
export async function exportAttacks(trials: Trials): Promise<void> {
  const place = freshPlace()
  const running = coreAt(join(place, 'Bureau'))
  const { folder } = running
  await running.client.workspace.create({ folder, passphrase, user: '=1+1', sample: false, language: 'fr' })
  await fillWithHostileTexts(running, formulas)
  let neutralised = 0
  const all = listExports()
  for (const one of trials.full ? all : [trials.pick(all), trials.pick(all)]) {
    await trials.try('attacks', `formulas in ${one.path.join('.')}`, async () => {
      neutralised += await exportAttack(running, one)
    })
  }
  // Were there none, the office would hold nothing that could run.
  if (trials.full)
    await trials.try('attacks', 'formulas in lists', () => must(neutralised > 100, `only ${neutralised} formulas`))
  await running.release()
  clear(place)
}
