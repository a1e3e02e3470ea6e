import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { withoutPersonalData } from '#main/core/log.ts'
import type { RunningCore } from '#main/core/start.ts'
import { fold } from '#shared/domain/text.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { importFile, importLines, samples } from '#tests/support/imports.ts'

/** Where the system would put temporary files; a folder of the test, so that only this program's are found there. */
const before = process.env['TMPDIR']
let temporary = ''
beforeEach(() => {
  temporary = temporaryFolder()
  process.env['TMPDIR'] = temporary
})
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
})

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** Every number and every surname of the workspace, as stored. */
function secretsOf({ core }: RunningCore): { numbers: string[]; names: string[] } {
  const { reader } = core.workspace
  const numbers = reader.all(query.selectFrom('personIdentifier').select('value')).map(({ value }) => value)
  const people = reader.all(query.selectFrom('person').select(['lastName', 'firstName']))
  const stated = reader.all(query.selectFrom('statedPerson').select('identifier')).map(({ identifier }) => identifier)
  const names = people.flatMap(({ lastName, firstName }) => [lastName, firstName ?? ''])
  return {
    numbers: [...new Set([...numbers, ...stated])].filter((value) => value.length >= 8),
    names: [...new Set(names)].filter((name) => name.length >= 4),
  }
}

/** What of the secrets stands in a text, however it is written: grouped, in capitals, without accents. */
function leaked(text: string, { numbers, names }: ReturnType<typeof secretsOf>): string[] {
  const digits = text.replaceAll(/(?<=\d)[ .\-/](?=\d)/g, '')
  const words = new Set(fold(text).split(/[^\p{L}]+/u))
  return [
    ...numbers.filter((number) => digits.includes(number)),
    ...names.filter((name) => {
      const parts = fold(name).split(/[^\p{L}]+/u)
      return parts.every((part) => words.has(part))
    }),
  ]
}

/** Failures of many kinds, each with somebody's number or name in what was sent. */
async function failures(running: RunningCore, number: string, name: string): Promise<number> {
  const { client, core } = running
  const grouped = number.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5')
  const thrown = [
    new Error(`cannot read ${name} ${grouped}`),
    new TypeError(`Cannot read properties of undefined (reading '${name}')`),
    new SyntaxError(`Unexpected token '${name.slice(0, 1)}', "${name} ${number}"... is not valid JSON`),
    new RangeError(`Invalid time value: ${name.toLowerCase()}, ${number.slice(0, 6)} ${number.slice(6)}`),
    Object.assign(new Error(`UNIQUE constraint failed: person "${name}`), { code: 'SQLITE_CONSTRAINT' }),
    new Error(`${name}\n${grouped}\n    at fake (${name}.ts:1:1)`),
    `plain text ${name} ${number}`,
    { message: number, name },
  ]
  const ids = thrown.map((error) => core.log.failure(error))
  const calls: (() => Promise<unknown>)[] = [
    async () => await client.people.get({ id: 99_999_999 }),
    async () => await client.workspace.open({ folder: join(temporary, name), secret: { passphrase }, user: name }),
    async () => await client.imports.open({ source: { token: `${name}-${number}` } }),
    async () => await client.history.undo({ changeSet: 9_999_999 }),
    async () => await client.search.find({ text: `${number} " ' ${name} % _ ) or (` }),
    async () => await importLines(running, 'people', ['nom;prénom;niss', `${name};;${number.slice(0, 10)}9`]),
    async () => await importLines(running, 'registrations', [`${name};${number}`, '', '"']),
    // A statement that SQLite cannot run, as a fault of the program would send it, inside the transaction of a write.
    async () =>
      await core.workspace.write('edit', () => {
        core.workspace.connection.exec(`insert into person (lastName) values ('${name}', '${number}')`)
      }),
  ]
  const outcomes = await Promise.allSettled(calls.map(async (call) => await call()))
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') ids.push(core.log.failure(outcome.reason))
  }
  return ids.length
}

test('a working day with many failures leaves no number and no name outside the workspace', async () => {
  const running = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
  const { client, core, folder, workspaceFolder } = running
  for (const kind of ['companies', 'declarations', 'chain', 'people', 'planning'] as const) {
    await importFile(running, kind, join(samples, `${kind}.csv`))
  }
  await importFile(running, 'registrations', join(samples, 'ciao-in-out.csv'))
  const secrets = secretsOf(running)
  expect(secrets.numbers.length).toBeGreaterThan(20)
  const plain = secrets.names.filter((name) => /^[A-Z][a-z]{5,}$/.test(name))
  for (const name of [secrets.names[0], plain[0], plain.at(-1)]) {
    expect(await failures(running, secrets.numbers[0] ?? '', name ?? '')).toBeGreaterThan(10)
  }
  await client.people
    .export({
      scope: { filters: [], search: '', sort: null },
      format: 'csv',
      language: 'fr',
      columns: [],
    } as never)
    .catch((error: unknown) => core.log.failure(error))
  const log = readFileSync(join(folder, 'state', 'registra.log'), 'utf8')
  expect(log.length).toBeGreaterThan(500)

  // While it is open, files on their way lie in the workspace and nowhere else.
  const outside = (): string[] => [...filesUnder(join(folder, 'state')), ...filesUnder(temporary)]
  const search = (files: readonly string[]): string[] =>
    files.flatMap((file) => {
      const bytes = readFileSync(file)
      const found = [file, bytes.toString('utf8'), bytes.toString('latin1')].flatMap((text) => leaked(text, secrets))
      return found.map((what) => `${what} in ${file}`)
    })
  // The workspace itself lies there as well, encrypted; and the lines that this test writes for its imports.
  const programs = (): string[] =>
    outside().filter(
      (file) => !file.startsWith(workspaceFolder) && !/registra-test-[^/]+\/(people|registrations)\.csv$/.test(file),
    )
  expect(search(programs())).toEqual([])

  await client.workspace.close()
  expect(existsSync(join(workspaceFolder, 'tmp'))).toBe(false)
  expect(search(programs())).toEqual([])
  // Workspace and backups are encrypted. Random bytes spell short words by chance: numbers and long names are looked for.
  const long = { numbers: secrets.numbers, names: secrets.names.filter((name) => name.length >= 8) }
  expect(long.names.length).toBeGreaterThan(0)
  for (const file of [...filesUnder(workspaceFolder), ...filesUnder(`${workspaceFolder}-backups`)]) {
    expect(leaked(readFileSync(file).toString('latin1'), long)).toEqual([])
  }
}, 60_000)

test('what the log keeps of a message is the words messages are made of', () => {
  expect(withoutPersonalData("Cannot read properties of undefined (reading 'lastName')")).toBe(
    'Cannot read properties of undefined (reading …)',
  )
  expect(withoutPersonalData('no such column: personId')).toBe('no such column: personId')
  expect(withoutPersonalData('Van den Broeck 85.07.30-033.28 ë')).toBe('…')
  expect(withoutPersonalData('Invalid value: van den broeck, x "Peeters')).toBe('Invalid value: …')
})

test('files left by a killed program are gone once the workspace is opened again', async () => {
  const running = await coreWithWorkspace()
  const { workspaceFolder: workspace, folder } = running
  await running.client.workspace.close()
  const state = join(folder, 'state-killed')
  const script = `
    import { startCore } from '#main/core/start.ts'
    const running = startCore({ stateDir: ${JSON.stringify(state)}, resourcesDir: 'resources', version: 'test', defaultUser: 'T' })
    running.core.transfers.offer('before.csv', Buffer.from('85073003328'))
    await running.client.workspace.open({ folder: ${JSON.stringify(workspace)}, secret: { passphrase: ${JSON.stringify(passphrase)} }, user: 'T' })
    running.core.transfers.offer('people.csv', Buffer.from('85073003328'))
    running.core.transfers.expect('arriving.csv')
    console.log('ready')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => resolve())
    child.on('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGKILL')
  await ended
  expect(filesUnder(join(workspace, 'tmp')).length).toBeGreaterThan(0)

  const again = testCore(folder)
  await again.client.workspace.open({ folder: workspace, secret: { passphrase }, user: 'T' })
  expect(filesUnder(join(workspace, 'tmp'))).toEqual([])

  // What was on its way before any workspace was open goes when the program starts again.
  const abandoned = join(state, 'tmp', '999999999')
  mkdirSync(abandoned, { recursive: true })
  writeFileSync(join(abandoned, 'left.csv'), '85073003328')
  const { startCore } = await import('#main/core/start.ts')
  const started = startCore({ stateDir: state, resourcesDir: 'resources', version: 'test', defaultUser: 'T' })
  expect(filesUnder(join(state, 'tmp'))).toEqual([])
  await started.stop()
}, 60_000)
