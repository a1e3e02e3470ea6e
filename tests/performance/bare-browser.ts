import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { WebSocket } from 'ws'

import { chromiumFlags, ensureChromium, runsAsRoot } from '#build/chromium.ts'

/**
 * A browser watched as little as can be. Playwright follows each request of a page with the stack of its caller, for which
 * the browser compiles all scripts once more: a quarter of a second of the start that no user ever waits for.
 */
export interface BareBrowser {
  /** A page of its own, empty, without anything kept from earlier ones. */
  newPage: () => Promise<BarePage>
  close: () => Promise<void>
}

export interface BarePage {
  goTo: (url: string) => Promise<void>
  /** Looks every few milliseconds until an expression of the page is true; rejects after half a minute. */
  until: (expression: string) => Promise<void>
  run: (expression: string) => Promise<void>
  pressEnter: () => Promise<void>
  close: () => Promise<void>
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>

const lookAgain = 8
/** A question asked while the page gives way to the next one may stay without answer (milliseconds). */
const answerWithin = 25
const patience = 30_000
/** What a new page is given to come to rest: its process is not what is measured (milliseconds). */
const rest = 1000

/** Starts the system's Chromium with a new profile. */
export async function launchBareBrowser(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'registra-browser-'))
  const flags = [...chromiumFlags, ...(runsAsRoot ? ['--no-sandbox'] : [])]
  const child = spawn(
    ensureChromium(),
    ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...flags, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const socket = new WebSocket(await debuggingAddress(child))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const send = sender(socket)
  return {
    newPage: () => newPage(send),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      socket.close()
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /ws:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The browser ended before it was ready:\n${said}`)))
  })
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >()
  let last = 0
  socket.on('message', (data: Buffer) => {
    const { id, result, error } = JSON.parse(data.toString('utf8')) as {
      id?: number
      result?: Record<string, unknown>
      error?: { message: string }
    }
    if (id === undefined) return
    if (error) waiting.get(id)?.reject(new Error(error.message))
    else waiting.get(id)?.resolve(result ?? {})
    waiting.delete(id)
  })
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    })
}

async function newPage(send: Send): Promise<BarePage> {
  const { browserContextId } = await send('Target.createBrowserContext')
  const { targetId } = await send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    width: 1280,
    height: 800,
  })
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  await later(rest)
  const ask = async (expression: string): Promise<unknown> => {
    const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true }, sessionId)) as {
      result?: { value?: unknown }
      exceptionDetails?: { text: string }
    }
    if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.exceptionDetails.text}`)
    return answer.result?.value
  }
  return {
    goTo: async (url) => {
      await send('Page.navigate', { url }, sessionId)
    },
    until: async (expression) => {
      const deadline = performance.now() + patience
      while (performance.now() < deadline) {
        // While the page gives way to the next one there is nothing to ask.
        const answer = ask(`Boolean(${expression})`).catch(() => false)
        if (await Promise.race([answer, later(answerWithin)])) return
        await later(lookAgain)
      }
      throw new Error(`Not seen within ${patience} ms: ${expression}`)
    },
    run: async (expression) => {
      await ask(expression)
    },
    pressEnter: async () => {
      const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }, sessionId)
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter }, sessionId)
    },
    close: async () => {
      await send('Target.closeTarget', { targetId })
      await send('Target.disposeBrowserContext', { browserContextId })
    },
  }
}

function later(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds))
}
