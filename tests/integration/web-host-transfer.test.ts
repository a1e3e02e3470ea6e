import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { ask, askRaw, enter, ours, startHost, until, type Running } from '#tests/integration/web-host-fixture.ts'

let running: Running
let cookie: string

beforeEach(async () => {
  running = await startHost({ limits: { largest: 1_000_000, patience: 300 } })
  cookie = await enter(running)
})
afterEach(() => running.stop())

describe('an upload', () => {
  it('is written where the core wants it and answered with the core’s token', async () => {
    const body = Buffer.alloc(900_000, 'registra ')
    const reply = await ask(running.port, '/files?name=personen%20%C3%A9.csv', {
      method: 'POST',
      headers: ours(running.port, cookie),
      body,
    })
    expect([reply.status, JSON.parse(reply.body)]).toEqual([200, { token: 'upload-1' }])
    expect(body.equals(await readFile(join(running.core.folder, 'upload-1-personen é.csv')))).toBe(true)
    expect(running.core.arrived).toEqual(['upload-1'])
  })

  it('may be empty', async () => {
    const reply = await ask(running.port, '/files?name=a.csv', { method: 'POST', headers: ours(running.port, cookie) })
    expect(reply.status).toBe(200)
  })

  it('is refused without an origin, from another one, without cookie or without a name', async () => {
    const origin = `http://127.0.0.1:${running.port}`
    const incomplete: Record<string, string>[] = [{ cookie }, { cookie, origin: 'http://evil.example' }, { origin }]
    for (const each of incomplete) {
      expect((await ask(running.port, '/files?name=a.csv', { method: 'POST', headers: each, body: 'x' })).status).toBe(
        403,
      )
    }
    const nameless = await ask(running.port, '/files', {
      method: 'POST',
      headers: ours(running.port, cookie),
      body: 'x',
    })
    expect(nameless.status).toBe(400)
    expect(await readdir(running.core.folder)).toEqual([])
  })

  it('that announces too much is refused before a byte is stored', async () => {
    const reply = await ask(running.port, '/files?name=a.csv', {
      method: 'POST',
      headers: ours(running.port, cookie),
      body: Buffer.alloc(1_000_001),
    })
    expect([reply.status, JSON.parse(reply.body)]).toEqual([413, { code: 'too-large' }])
    expect([running.core.arrived, running.core.failed]).toEqual([[], []])
  })

  it('that turns out too long is refused and forgotten', async () => {
    const head =
      `POST /files?name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nOrigin: http://127.0.0.1:${running.port}\r\n` +
      `Cookie: ${cookie}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`
    const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`
    const answer = await askRaw(running.port, `${head}${chunk.repeat(11)}0\r\n\r\n`)
    expect(answer).toContain('HTTP/1.1 413')
    expect(running.core.failed).toEqual(['upload-1'])
    expect(await readdir(running.core.folder)).toEqual([])
  })

  function startUpload(): ReturnType<typeof connect> {
    const socket = connect(running.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `POST /files?name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nOrigin: http://127.0.0.1:${running.port}\r\n` +
        `Cookie: ${cookie}\r\nContent-Length: 1000\r\n\r\nonly the beginning`,
    )
    return socket
  }

  it('that breaks off is forgotten', async () => {
    const socket = startUpload()
    setTimeout(() => socket.destroy(), 50)
    await until(() => running.core.failed.length === 1)
    expect(running.core.arrived).toEqual([])
    expect(await readdir(running.core.folder)).toEqual([])
  })

  it('that stalls is given up', async () => {
    const socket = startUpload()
    await until(() => running.core.failed.length === 1)
    expect(running.core.arrived).toEqual([])
    socket.destroy()
  })
})

describe('the connection to the core', () => {
  function open(headers: Record<string, string>, path = '/core'): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${running.port}${path}`, { headers })
  }

  function outcome(socket: WebSocket): Promise<number | 'open'> {
    return new Promise((resolve) => {
      socket.on('open', () => resolve('open'))
      socket.on('unexpected-response', (_request, response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      socket.on('error', () => {})
    })
  }

  it('is refused without cookie, without origin, from another origin and elsewhere', async () => {
    const headers = ours(running.port, cookie)
    expect(await outcome(open({ origin: headers['origin'] ?? '' }))).toBe(403)
    expect(await outcome(open({ cookie }))).toBe(403)
    expect(await outcome(open({ cookie, origin: 'http://evil.example' }))).toBe(403)
    expect(await outcome(open({ ...headers, host: `localhost:${running.port}` }))).toBe(403)
    expect(await outcome(open(headers, '/other'))).toBe(404)
    expect(running.core.ports).toHaveLength(0)
  })

  it('passes texts and bytes both ways as they are', async () => {
    const socket = open(ours(running.port, cookie))
    await outcome(socket)
    const received: unknown[] = []
    socket.on('message', (data, isBinary) => received.push(isBinary ? data : (data as Buffer).toString('utf8')))
    socket.send('{"é":1}')
    socket.send(Buffer.from([0, 255, 1]))
    running.core.ports[0]?.postMessage('announced')
    await until(() => received.length === 3)
    expect(received).toContainEqual('announced')
    expect(received).toContainEqual('{"é":1}')
    expect(received).toContainEqual(Buffer.from([0, 255, 1]))
    socket.close()
  })

  it('closes the port when the page goes, and leaves the other pages alone', async () => {
    const [first, second] = [open(ours(running.port, cookie)), open(ours(running.port, cookie))]
    await Promise.all([outcome(first), outcome(second)])
    first.terminate()
    await until(() => running.core.closedPorts === 1)
    expect(second.readyState).toBe(WebSocket.OPEN)
    second.close()
  })

  it('closes the page’s side when the core closes the port', async () => {
    const socket = open(ours(running.port, cookie))
    await outcome(socket)
    const closed = new Promise((resolve) => socket.on('close', resolve))
    running.core.ports[0]?.close()
    expect(await closed).toBe(1012)
  })

  it('ends over a frame that is too large, and only that connection', async () => {
    const [large, other] = [open(ours(running.port, cookie)), open(ours(running.port, cookie))]
    await Promise.all([outcome(large), outcome(other)])
    const closed = new Promise((resolve) => large.on('close', resolve))
    large.send(Buffer.alloc(17 * 1024 * 1024))
    expect(await closed).toBe(1009)
    expect(other.readyState).toBe(WebSocket.OPEN)
    other.close()
  })

  it('outlives the patience that uploads get', async () => {
    const socket = open(ours(running.port, cookie))
    await outcome(socket)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.close()
  })
})
