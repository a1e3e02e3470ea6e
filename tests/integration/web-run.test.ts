import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { runWebHost, type RunOptions } from '#main/web/run.ts'
import { echoCore, tinyRenderer, until, type EchoCore } from '#tests/integration/web-host-fixture.ts'

interface Started {
  lines: string[]
  cores: { core: EchoCore; crash: () => void }[]
  end: () => void
  code: Promise<number>
}

const folders: string[] = []
const servers: Server[] = []

async function run(options: Partial<RunOptions> = {}): Promise<Started> {
  const rendererDir = await tinyRenderer()
  folders.push(join(rendererDir, '..'))
  const ending = new AbortController()
  const lines: string[] = []
  const cores: Started['cores'] = []
  const code = runWebHost({
    rendererDir,
    startCore: async () => {
      const core = await echoCore()
      const ended = Promise.withResolvers<void>()
      core.ended = ended.promise
      cores.push({ core, crash: ended.resolve })
      folders.push(core.folder)
      return core
    },
    port: 0,
    language: 'en',
    stateDir: '/state',
    ending: ending.signal,
    print: (line) => lines.push(line),
    onReady: () => {},
    ...options,
  })
  return { lines, cores, end: () => ending.abort(), code }
}

afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('the web host in a terminal', () => {
  it('prints its address and how to stop it, and stops the core when told to end', async () => {
    const started = await run()
    await until(() => started.lines.length === 2)
    expect(started.lines[0]).toMatch(/^Address \(good for one use\): http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
    started.end()
    expect(await started.code).toBe(0)
    expect(started.cores[0]?.core.stopped).toBe(true)
    expect(started.lines.at(-1)).toBe('Registra has stopped.')
  })

  it('starts the core again after a crash', async () => {
    const started = await run()
    await until(() => started.lines.length === 2)
    started.cores[0]?.crash()
    await until(() => started.cores.length === 2)
    started.end()
    expect(await started.code).toBe(0)
    expect(started.lines).toContain('The core of Registra ended unexpectedly and is starting again. Reload the page.')
    expect(started.cores[1]?.core.stopped).toBe(true)
  })

  it('gives up on a core that keeps crashing, and says where the log is', async () => {
    const started = await run()
    await until(() => started.lines.length === 2)
    for (let crash = 0; crash < 4; crash += 1) {
      await until(() => started.cores.length === crash + 1)
      started.cores[crash]?.crash()
    }
    expect(await started.code).toBe(1)
    expect(started.lines.some((line) => line.includes('/state'))).toBe(true)
  })

  it('says that a port is taken', async () => {
    const server = createServer()
    servers.push(server)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const started = await run({ port })
    expect(await started.code).toBe(1)
    expect(started.lines).toEqual([`Port ${port} is already in use: choose another one, or none for a free port.`])
    expect(started.cores[0]?.core.stopped).toBe(true)
  })

  it('says that the renderer was not built', async () => {
    const started = await run({ rendererDir: '/nowhere/renderer' })
    expect(await started.code).toBe(1)
    expect(started.lines[0]).toContain('/nowhere/renderer')
  })
})
