import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { root as checkout } from '#build/root.ts'
import { double } from '#tests/electron/double.ts'
import { call, layOut, startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let root: string
let stateDir: string
let program: Program

beforeAll(async () => {
  root = await layOut()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'registra-state-'))
})
afterEach(async () => {
  await program.close()
  rmSync(stateDir, { recursive: true, force: true })
})

/** Marks the page, so that one loaded in its place can be told from it. */
async function mark(): Promise<void> {
  await program.page.evaluate(() => {
    document.body.dataset['old'] = 'yes'
  })
}

async function loadedAgain(): Promise<void> {
  await program.page.waitForSelector('body[data-ran]:not([data-old])')
}

describe('the technical log', () => {
  it('is saved from the message about a page that crashed, and the message comes back', async () => {
    program = await startProgram({ root, stateDir })
    const target = join(program.desk, 'log.txt')
    double.saveAnswer = { canceled: false, filePath: target }
    double.messageAnswers = [2, 0]
    await mark()
    program.window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
    await loadedAgain()
    expect(double.messages).toHaveLength(2)
    expect(double.messages[1]).toEqual(double.messages[0])
    const text = readFileSync(target, 'utf8')
    expect(text).toMatch(/^Registra 0\.1\.0, /)
    expect(text).toMatch(/ page ended: oom \(9\)$/m)
  })

  it('is saved when the core is gone, without it', async () => {
    program = await startProgram({ root, stateDir })
    const target = join(program.desk, 'log.txt')
    double.saveAnswer = { canceled: false, filePath: target }
    double.messageAnswers = [2, 0]
    await mark()
    program.core.crash()
    await loadedAgain()
    expect(readFileSync(target, 'utf8')).toMatch(/ core ended: thread/)
  })

  it('is saved for the page, or said to be empty', async () => {
    program = await startProgram({ root, stateDir })
    expect(await call(program.page, 'saveLog')).toEqual({ ok: true, value: 'empty' })
    writeFileSync(join(stateDir, 'registra.log'), '2026-09-14T06:00:00.000Z ab12cd34 Error: …\n')
    double.saveAnswer = { canceled: true, filePath: '' }
    expect(await call(program.page, 'saveLog')).toEqual({ ok: true, value: 'cancelled' })
    const target = join(program.desk, 'kept.txt')
    double.saveAnswer = { canceled: false, filePath: target }
    expect(await call(program.page, 'saveLog')).toEqual({ ok: true, value: 'saved' })
    expect(readFileSync(target, 'utf8')).toContain('ab12cd34')
    expect(double.saveAsked.at(-1)?.defaultPath).toMatch(/registra-journal-technique\.txt$/)
  })
})

describe('files of a crash', () => {
  it('are removed at the start and at the end: they would hold the memory of a page', async () => {
    const dump = join(stateDir, 'Crashpad', 'completed', 'one.dmp')
    mkdirSync(join(dump, '..'), { recursive: true })
    writeFileSync(dump, 'names')
    program = await startProgram({ root, stateDir })
    expect(existsSync(dump)).toBe(false)
    mkdirSync(join(dump, '..'), { recursive: true })
    writeFileSync(dump, 'names')
    program.window.close()
    await until(() => double.quits === 1)
    expect(existsSync(dump)).toBe(false)
  })

  it('are not asked for: the crash reporter is never started', () => {
    const sources = ['main', 'desktop', 'hardening', 'trouble'].map((name) =>
      readFileSync(join(checkout, 'main/electron', `${name}.ts`), 'utf8'),
    )
    expect(sources.join('\n')).not.toContain('crashReporter')
  })
})
