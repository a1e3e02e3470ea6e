import { rmSync } from 'node:fs'

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
beforeEach(async () => {
  const open = program.core.openPorts
  await program.window.loadURL('app://registra/')
  if (open > 0) await until(() => program.core.openPorts === 0)
  program.core.closedPorts = 0
})

/** Connects as the page does and keeps the port, what it hears and whether it closed in `globalThis.line`. */
async function connect(): Promise<void> {
  await program.page.evaluate(async () => {
    const world = globalThis as unknown as {
      registraHost: { call: (action: string) => Promise<unknown> }
      line: { port: MessagePort; heard: unknown[]; closed: boolean }
    }
    const arriving = new Promise<MessagePort>((resolve) =>
      window.addEventListener(
        'message',
        (event) => {
          if (event.data === 'registra:port' && event.origin === location.origin) resolve(event.ports[0] as MessagePort)
        },
        { once: true },
      ),
    )
    await world.registraHost.call('connect')
    const port = await arriving
    world.line = { port, heard: [], closed: false }
    port.addEventListener('message', (event) => world.line.heard.push(event.data))
    port.addEventListener('close', () => {
      world.line.closed = true
    })
    port.start()
  })
}

function say(frame: unknown): Promise<void> {
  return program.page.evaluate(
    (frame) => (globalThis as unknown as { line: { port: MessagePort } }).line.port.postMessage(frame),
    frame,
  )
}

const heard = (): Promise<unknown[]> =>
  program.page.evaluate(() => (globalThis as unknown as { line: { heard: unknown[] } }).line.heard)
const isClosed = (): Promise<boolean> =>
  program.page.evaluate(() => (globalThis as unknown as { line: { closed: boolean } }).line.closed)

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('waited in vain')
}

describe('the line between page and core', () => {
  it('passes frames both ways, in order and as they are', async () => {
    await connect()
    const frames = ['{"id":1}', 'not a frame at all', '', '\u0000é😀', 'x'.repeat(100_000)]
    for (const frame of frames) await say(frame)
    await eventually(async () => (await heard()).length === frames.length)
    expect(await heard()).toEqual(frames)
  })

  it('passes bytes too', async () => {
    await connect()
    await program.page.evaluate(() =>
      (globalThis as unknown as { line: { port: MessagePort } }).line.port.postMessage(new Uint8Array([0, 255, 7])),
    )
    await eventually(async () => (await heard()).length === 1)
    const bytes = await program.page.evaluate(() => [
      ...((globalThis as unknown as { line: { heard: Uint8Array[] } }).line.heard[0] ?? []),
    ])
    expect(bytes).toEqual([0, 255, 7])
  })

  it('closes towards the page when the core closes it', async () => {
    await connect()
    await say('close')
    await eventually(isClosed)
    expect(await isClosed()).toBe(true)
  })

  it('closes towards the core when the page closes it', async () => {
    await connect()
    await program.page.evaluate(() => (globalThis as unknown as { line: { port: MessagePort } }).line.port.close())
    await until(() => program.core.closedPorts > 0)
    expect(program.core.closedPorts).toBe(1)
  })

  it('closes towards the core when the page is loaded anew, and can be opened again', async () => {
    await connect()
    await program.window.loadURL('app://registra/')
    await until(() => program.core.closedPorts === 1)
    await connect()
    await say('again')
    await eventually(async () => (await heard()).length > 0)
    expect(await heard()).toEqual(['again'])
  })

  it('leaves other lines open when one closes', async () => {
    await connect()
    await program.page.evaluate(() => {
      const world = globalThis as unknown as { line: unknown; first: unknown }
      world.first = world.line
    })
    await connect()
    await say('close')
    await eventually(isClosed)
    await program.page.evaluate(() => {
      const world = globalThis as unknown as { line: unknown; first: unknown }
      world.line = world.first
    })
    await say('still here')
    await eventually(async () => (await heard()).length > 0)
    expect(await heard()).toEqual(['still here'])
  })

  it('says when there is no core to connect to', async () => {
    // The message about the crash stays open meanwhile.
    double.messageAnswers = [new Promise(() => {})]
    program.core.crash()
    await until(() => double.messages.length > 0)
    expect(await call(program.page, 'connect')).toMatchObject({ ok: false, code: 'coreUnavailable' })
  })
})
