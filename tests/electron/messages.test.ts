import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { double } from '#tests/electron/double.ts'
import { call, layOut, startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let root: string
let program: Program

beforeAll(async () => {
  root = await layOut()
  program = await startProgram({ root })
})
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true })
})
// One program for all; each test finds its desk, its answers and its state folder as new.
beforeEach(() => {
  double.forgetAnswers()
  double.windows.splice(1)
  for (const name of readdirSync(program.desk)) rmSync(join(program.desk, name), { recursive: true })
  rmSync(join(program.stateDir, 'passphrases.json'), { force: true })
})

/** Puts a file on offer, as the core does with what it produced. */
function offer(name: string, mediaType: string, content = 'content'): string {
  const token = `token-${program.core.offered.size + 1}`
  const path = join(program.core.folder, token)
  writeFileSync(path, content)
  program.core.offered.set(token, { path, fileName: name, mediaType })
  return token
}

const refused = { ok: false, code: 'refused' }

describe('a message to the host', () => {
  it('is refused when its action is unknown', async () => {
    expect(await call(program.page, 'readFile', { path: '/etc/passwd' })).toEqual(refused)
    expect(await call(program.page, 'constructor')).toEqual(refused)
  })

  it('is refused when its payload is not what the action takes', async () => {
    expect(await call(program.page, 'saveFile', { token: '../../etc/passwd', suggestedName: 'x' })).toEqual(refused)
    expect(await call(program.page, 'setLanguage', { language: 'xx' })).toEqual(refused)
    expect(await call(program.page, 'openExternal', { url: 'javascript:alert(1)' })).toEqual(refused)
    expect(await call(program.page, 'connect', { unexpected: true })).toEqual(refused)
  })

  it('is refused from a frame inside the page', async () => {
    const answer = await program.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inner = frame.contentWindow as unknown as { __forge: (...args: unknown[]) => Promise<unknown> }
      return inner.__forge('registra:host', 'passphraseRecall', { workspaceId: 'w' })
    })
    expect(answer).toEqual(refused)
  })

  it('is refused from a page of another origin, even in the window itself', async () => {
    const event = {
      sender: program.window.webContents,
      senderFrame: { url: 'https://registra/', origin: 'https://registra', parent: null },
    }
    const handler = double.handlers.get('registra:host')
    expect(await handler?.(event, 'connect')).toEqual(refused)
    expect(await handler?.({ ...event, senderFrame: null }, 'connect')).toEqual(refused)
    const own = { url: 'app://registra/', origin: 'app://registra', parent: null }
    expect(await handler?.({ sender: {}, senderFrame: own }, 'connect')).toEqual(refused)
    expect(await handler?.({ ...event, senderFrame: { ...own, url: 'app://other/' } }, 'connect')).toEqual(refused)
    expect(await handler?.({ ...event, senderFrame: own }, 'connect')).toMatchObject({ ok: true })
  })

  it('finds no other channel', () => {
    expect([...double.handlers.keys()]).toEqual(['registra:host'])
  })
})

describe('saving a file', () => {
  it('writes what was offered where the user chose, and proposes that folder the next time', async () => {
    const token = offer('Formulaire.pdf', 'application/pdf', '%PDF-1.7 real')
    const target = join(program.desk, 'Formulaire.pdf')
    double.saveAnswer = { canceled: false, filePath: target }
    expect(await call(program.page, 'saveFile', { token, suggestedName: 'Formulaire.pdf' })).toEqual({
      ok: true,
      value: 'saved',
    })
    expect(readFileSync(target, 'utf8')).toBe('%PDF-1.7 real')
    expect(readdirSync(program.desk)).toEqual(['Formulaire.pdf'])
    expect(double.saveAsked[0]).toMatchObject({ title: 'Enregistrer sous', filters: [{ extensions: ['pdf'] }] })
    await call(program.page, 'saveFile', { token, suggestedName: 'b.pdf' })
    expect(double.saveAsked[1]?.defaultPath).toBe(join(program.desk, 'b.pdf'))
  })

  it('writes nothing when the dialog is closed', async () => {
    const token = offer('a.pdf', 'application/pdf')
    expect(await call(program.page, 'saveFile', { token, suggestedName: 'a.pdf' })).toEqual({
      ok: true,
      value: 'cancelled',
    })
    expect(readdirSync(program.desk)).toEqual([])
  })

  it('says that the place cannot be written to, and leaves what was there', async () => {
    const token = offer('a.pdf', 'application/pdf', 'new')
    double.saveAnswer = { canceled: false, filePath: join(program.desk, 'missing', 'a.pdf') }
    expect(await call(program.page, 'saveFile', { token, suggestedName: 'a.pdf' })).toEqual({
      ok: false,
      code: 'writeFailed',
    })
    // A folder in the place of the file refuses as a locked file does on Windows.
    const occupied = join(program.desk, 'occupied')
    double.saveAnswer = { canceled: false, filePath: occupied }
    mkdirSync(occupied)
    writeFileSync(join(occupied, 'kept.txt'), 'kept')
    expect(await call(program.page, 'saveFile', { token, suggestedName: 'a.pdf' })).toEqual({
      ok: false,
      code: 'notWritable',
    })
    expect(readdirSync(program.desk)).toEqual(['occupied'])
    expect(readFileSync(join(occupied, 'kept.txt'), 'utf8')).toBe('kept')
  })

  it('says when the file is no longer there', async () => {
    expect(await call(program.page, 'saveFile', { token: 'gone', suggestedName: 'a.pdf' })).toEqual({
      ok: false,
      code: 'fileGone',
    })
  })
})

describe('opening a file', () => {
  it('opens a copy under its own name', async () => {
    const token = offer('Pack été.pdf', 'application/pdf', 'a pack')
    expect(await call(program.page, 'openFile', { token })).toMatchObject({ ok: true })
    const [copy = ''] = double.openedPaths
    expect(copy.startsWith(program.stateDir)).toBe(true)
    expect(copy.endsWith('Pack été.pdf')).toBe(true)
    expect(readFileSync(copy, 'utf8')).toBe('a pack')
  })

  it('does not open what could run', async () => {
    for (const name of ['invoice.exe', 'invoice.pdf.bat', 'page.html', 'macro.xlsm', 'no-ending', 'fdp.\u202eexe']) {
      const token = offer(name, 'application/octet-stream')
      expect(await call(program.page, 'openFile', { token })).toEqual({ ok: false, code: 'openFailed' })
    }
    expect(double.openedPaths).toEqual([])
  })

  it('says when no program could open it', async () => {
    double.openPathAnswer = 'No application is associated'
    const token = offer('a.ods', 'application/vnd.oasis.opendocument.spreadsheet')
    expect(await call(program.page, 'openFile', { token })).toEqual({ ok: false, code: 'openFailed' })
  })
})

describe('opening a link', () => {
  it('opens official pages in the browser', async () => {
    const url = 'https://www.socialsecurity.be/site_fr/employer/index.htm'
    expect(await call(program.page, 'openExternal', { url })).toMatchObject({ ok: true })
    expect(double.openedLinks).toEqual([url])
  })

  it('refuses any other page', async () => {
    expect(await call(program.page, 'openExternal', { url: 'https://example.org/' })).toEqual({
      ok: false,
      code: 'linkRefused',
    })
    expect(double.openedLinks).toEqual([])
  })
})

describe('choosing a folder', () => {
  it('gives the path, or null when the dialog was closed', async () => {
    double.folderAnswer = { canceled: false, filePaths: [program.desk] }
    expect(await call(program.page, 'chooseFolder', { title: 'Dossier' })).toEqual({ ok: true, value: program.desk })
    double.folderAnswer = { canceled: true, filePaths: [] }
    expect(await call(program.page, 'chooseFolder')).toEqual({ ok: true, value: null })
  })
})

describe('remembering a passphrase on this computer', () => {
  const workspaceId = 'a1b2'

  it('gives it back, and keeps no readable copy', async () => {
    await call(program.page, 'passphraseRemember', { workspaceId, passphrase: 'sept chats verts' })
    const kept = readFileSync(join(program.stateDir, 'passphrases.json'), 'utf8')
    expect(kept).not.toContain('chats')
    expect(Buffer.from(kept, 'base64').toString()).not.toContain('chats')
    expect(await call(program.page, 'passphraseRecall', { workspaceId })).toEqual({
      ok: true,
      value: 'sept chats verts',
    })
    expect(await call(program.page, 'passphraseRecall', { workspaceId: 'other' })).toEqual({ ok: true, value: null })
  })

  it('forgets it on request', async () => {
    await call(program.page, 'passphraseRemember', { workspaceId, passphrase: 'x' })
    await call(program.page, 'passphraseForget', { workspaceId })
    expect(await call(program.page, 'passphraseRecall', { workspaceId })).toEqual({ ok: true, value: null })
    expect(JSON.parse(readFileSync(join(program.stateDir, 'passphrases.json'), 'utf8'))).toEqual({})
  })

  it('is not offered without a safe place, and stores nothing', async () => {
    double.encryption = false
    expect(await call(program.page, 'passphraseAvailable')).toEqual({ ok: true, value: false })
    expect(await call(program.page, 'passphraseRemember', { workspaceId, passphrase: 'x' })).toEqual({
      ok: false,
      code: 'secretsUnavailable',
    })
    expect(existsSync(join(program.stateDir, 'passphrases.json'))).toBe(false)
  })

  it('is not offered on Linux without a key ring', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    double.backend = 'basic_text'
    expect(await call(program.page, 'passphraseAvailable')).toEqual({ ok: true, value: false })
    double.backend = 'kwallet6'
    expect(await call(program.page, 'passphraseAvailable')).toEqual({ ok: true, value: true })
    vi.restoreAllMocks()
  })

  it('asks for the passphrase again when the system can no longer unseal it', async () => {
    writeFileSync(join(program.stateDir, 'passphrases.json'), JSON.stringify({ [workspaceId]: 'AAAA' }))
    expect(await call(program.page, 'passphraseRecall', { workspaceId })).toEqual({ ok: true, value: null })
    writeFileSync(join(program.stateDir, 'passphrases.json'), '{ damaged')
    expect(await call(program.page, 'passphraseRecall', { workspaceId })).toEqual({ ok: true, value: null })
  })
})

describe('printing a file', () => {
  /** Lets the print window's viewer report the document as shown, which Electron does by an event. */
  async function printWindow(): Promise<(typeof double.windows)[number]> {
    await until(() => double.windows.length > 1)
    const window = double.windows[1]
    if (window === undefined) throw new Error('no print window')
    setTimeout(() => window.webContents.emit('-pdf-ready-to-print'), 200)
    return window
  }

  it('shows the dialog of the system from a hidden window, and closes that window', async () => {
    const token = offer('form.pdf', 'application/pdf', '%PDF-1.7')
    const printing = call(program.page, 'printFile', { token })
    const window = await printWindow()
    expect(await printing).toEqual({ ok: true, value: 'printed' })
    expect(window.shown).toBe(false)
    expect(window.webContents.prints).toEqual([{ silent: false, usePrinterDefaultPageSize: true }])
    expect(window.isDestroyed()).toBe(true)
  })

  it('gives that window the file, the viewer and nothing else', async () => {
    const token = offer('form.pdf', 'application/pdf', '%PDF-1.7')
    const printing = call(program.page, 'printFile', { token })
    const window = await printWindow()
    const { session } = window.webContents
    expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, plugins: true })
    expect(window.options.webPreferences?.preload).toBeUndefined()
    expect(session.allows('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(true)
    expect(session.allows('https://example.org/')).toBe(false)
    const origin = await session.origin()
    const { headers } = await fetch(`${origin}/files/${token}`)
    expect(headers.get('content-type')).toBe('application/pdf')
    // A policy of ours would keep the viewer's frame out.
    expect(headers.get('content-security-policy')).toBeNull()
    expect((await fetch(`${origin}/index.html`)).status).toBe(403)
    expect((await fetch(`${origin}/files?name=x`, { method: 'POST', body: 'x' })).status).toBe(403)
    await printing
  })

  it('tells a closed dialog from a failure', async () => {
    const token = offer('form.pdf', 'application/pdf', '%PDF-1.7')
    const first = call(program.page, 'printFile', { token })
    const window = await printWindow()
    window.webContents.printAnswer = [false, 'Print job canceled']
    expect(await first).toEqual({ ok: true, value: 'cancelled' })
    double.windows.splice(1)
    const second = call(program.page, 'printFile', { token })
    const other = await printWindow()
    other.webContents.printAnswer = [false, 'Print job failed']
    expect(await second).toEqual({ ok: false, code: 'printFailed' })
    expect(other.isDestroyed()).toBe(true)
  })

  it('says that there is no printer', async () => {
    const token = offer('form.pdf', 'application/pdf', '%PDF-1.7')
    const printing = call(program.page, 'printFile', { token })
    const window = await printWindow()
    window.webContents.printers = []
    expect(await printing).toEqual({ ok: false, code: 'noPrinter' })
  })

  it('prints nothing but PDF', async () => {
    const token = offer('list.csv', 'text/csv')
    expect(await call(program.page, 'printFile', { token })).toEqual({ ok: false, code: 'notPrintable' })
    expect(double.windows).toHaveLength(1)
  })
})
