import { homedir } from 'node:os'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { logText } from '#main/core/features/program/log-file.ts'
import { Log } from '#main/core/log.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'

const clock = (): string => '2026-09-14T06:00:00.000Z'

describe('a page that stopped', () => {
  it('is noted with where it stopped in the program, and with nothing of anybody', async () => {
    const { core, client } = testCore()
    const { id } = await client.program.pageFailed({
      name: 'TypeError',
      message: "Cannot read properties of undefined (reading 'Peeters') 85.07.30-033.28",
      stack: [
        'TypeError: Peeters Amina',
        '    at Person (http://127.0.0.1:4711/assets/person-page-Bq1.js:12:345)',
        '    at Peeters Amina 85073003328',
        '    at x (app://registra/assets/index-C9.js:1:2)',
      ].join('\n'),
      page: '/people/4711?q=Peeters',
    })
    const text = core.log.read() ?? ''
    expect(text).toContain(`${id} page /people/… TypeError: Cannot read properties of undefined`)
    expect(text).toContain('    at person-page-Bq1.js:12:345\n    at index-C9.js:1:2\n')
    for (const secret of ['Peeters', 'Amina', '4711', '8507', '85.07']) expect(text).not.toContain(secret)
  })

  it('leaves its words in memory, for this workspace alone, until they are dropped', async () => {
    const { client, workspaceFolder } = await coreWithWorkspace()
    const words = { page: '/people/1', fields: [{ label: 'Nom', nth: 0, text: 'Peeters' }] }
    await client.program.keepWords(words)
    expect(await client.program.keptWords()).toEqual(words)
    await client.program.keepWords(null)
    expect(await client.program.keptWords()).toBeNull()
    await client.program.keepWords(words)
    await client.workspace.close()
    expect(await client.program.keptWords()).toBeNull()
    // Opened again, perhaps by somebody with less to see.
    await client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'Anne' })
    expect(await client.program.keptWords()).toBeNull()
  })
})

describe('the technical log', () => {
  it('is none while nothing was noted, then one file that says what it comes from', async () => {
    const { core, client } = testCore()
    expect(await client.program.log({ name: 'log' })).toBeNull()
    const id = core.log.ended('core', 'thread', 1)
    const file = await client.program.log({ name: 'journal' })
    expect(file).toMatchObject({ fileName: 'journal.txt', mediaType: expect.stringContaining('text/plain') as string })
    expect(logText(core.log, '0.1.0')).toMatch(new RegExp(`^Registra 0\\.1\\.0, .*\\n\\n.* ${id} core ended: thread`))
  })

  it('does not say who sits at this computer', () => {
    const folder = temporaryFolder()
    const home = join(homedir(), 'Jean Dupré')
    const frames = [`    at f (file://${encodeURI(home)}/main.js:1:2)`, `    at g (${home}/worker.js:3:4)`]
    writeFileSync(join(folder, 'registra.log'), `Error: …\n${frames.join('\n')}\n`)
    const text = logText(new Log(folder, clock), '0.1.0', home) ?? ''
    expect(text).toContain('at f (file://~/main.js:1:2)')
    expect(text).toContain('at g (~/worker.js:3:4)')
    expect(text).not.toMatch(/Jean|Dupr/)
  })

  it('takes the reason of an end for a word, not for a text', () => {
    const log = new Log(temporaryFolder(), clock)
    log.ended('page', 'Peeters Amina', 3)
    expect(log.read()).toMatch(/ page ended: … \(3\)$/m)
  })
})

describe('an update file', () => {
  it('is refused by a program that has no key, and by its content whatever its name', async () => {
    const { core, client } = testCore()
    const { token, path } = core.transfers.expect('x.registra-update')
    writeFileSync(path, 'MZ')
    core.transfers.complete(token)
    await expect(client.program.checkUpdate({ token })).rejects.toMatchObject({ data: { code: 'update-kind' } })
    await expect(client.program.checkUpdate({ token: 'no such token' })).rejects.toMatchObject({
      data: { code: 'file-gone' },
    })
  })
})

describe('licences', () => {
  it('are listed, and read one by one', async () => {
    const { client } = testCore()
    const all = await client.program.licences()
    const index = all.findIndex(({ name }) => name === 'pdfkit')
    expect((await client.program.licence({ index })).text).toContain('Devon Govett')
    await expect(client.program.licence({ index: all.length })).rejects.toMatchObject({ data: { code: 'record-gone' } })
  })
})
