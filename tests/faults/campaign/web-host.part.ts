import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'

import { WebSocket } from 'ws'

import { frameAttacks, type FrameAttack } from '#tests/faults/attacks/web-frames.ts'
import { rawAttacks, type RawAttack } from '#tests/faults/attacks/web-requests.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import { ask, askRaw, enter, ours, startHost, until, type Running } from '#tests/integration/web-host-fixture.ts'

/** The host serves who holds its cookie as before. */
async function alive({ port }: Running, cookie: string): Promise<void> {
  const { status } = await ask(port, '/', { headers: { cookie } })
  must(status === 200, `the host answers ${status} to its own page`)
}

async function raw(running: Running, cookie: string, { bytes, answers }: RawAttack): Promise<void> {
  const target = { port: running.port, cookie }
  // A host that has heard enough hangs up, sometimes before all was sent.
  const answer = await askRaw(running.port, bytes(target)).catch(() => '')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  const found = status === undefined ? 'closed' : Number(status)
  must(answers.includes(found), `answered ${found}`)
  must(!answer.includes('not for serving') && !answer.includes('root:'), 'served what is not for serving')
  must(found === 200 || !/set-cookie/i.test(answer), 'gave a cookie')
  must(!/access-control-/i.test(answer), 'gave another origin permission')
  if (answer.includes(' 200 ')) must(answer.includes('style-nonce') || answer.includes('running'), answer.slice(0, 200))
  await alive(running, cookie)
}

/** Opens a line to the core with a handshake of its own, sends the bytes, and waits until it is closed or answered. */
async function frames(running: Running, cookie: string, { bytes }: FrameAttack): Promise<void> {
  const other = await openLine(running, ours(running.port, cookie))
  const socket = connect(running.port, '127.0.0.1')
  socket.on('error', () => undefined)
  const handshake =
    `GET /core HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nOrigin: http://127.0.0.1:${running.port}\r\nCookie: ${cookie}\r\n` +
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
  await new Promise<void>((resolve) => {
    socket.on('data', (data: Buffer) => data.toString('latin1').startsWith('HTTP/1.1 101') && resolve())
    socket.on('close', () => resolve())
    socket.write(handshake)
  })
  socket.write(bytes())
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  must(other.readyState === WebSocket.OPEN, 'another page lost its line')
  other.terminate()
  await alive(running, cookie)
}

async function openLine({ port }: Running, headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/core`, { headers })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  return socket
}

/** Headers with which a line to the core must not open. */
function strangers(port: number, cookie: string): Record<string, Record<string, string>> {
  const own = ours(port, cookie)
  const origin = own['origin'] ?? ''
  return {
    'without a cookie': { origin },
    'with the cookie of another instance': { origin, cookie: `registra-${port}=${'A'.repeat(43)}` },
    'with the cookie under the name of another port': {
      origin,
      cookie: cookie.replace(String(port), String(port + 1)),
    },
    'from another port of this computer': { ...own, origin: `http://127.0.0.1:${port + 1}` },
    'from a file': { ...own, origin: 'null' },
    'without an origin': { cookie },
    'under another host name': { ...own, host: `localhost:${port}` },
    'from another site': { ...own, 'sec-fetch-site': 'cross-site' },
  }
}

async function refusedLine(running: Running, headers: Record<string, string>): Promise<void> {
  const before = running.core.ports.length
  const opened = await openLine(running, headers).then(
    (socket) => {
      socket.terminate()
      return true
    },
    () => false,
  )
  must(!opened && running.core.ports.length === before, 'the line opened')
}

/** Many clients that say a little and wait: others are served meanwhile, and the silent ones are given up. */
async function slowClients(running: Running, cookie: string): Promise<void> {
  const closed: Socket[] = []
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(running.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('close', () => closed.push(socket))
    socket.write('GET / HTTP/1.1\r\nHost: ')
    return socket
  })
  const begun = performance.now()
  await alive(running, cookie)
  must(performance.now() - begun < 5_000, 'the host was held up')
  await until(() => closed.length === sockets.length)
}

/** A token opens once, and an older one not at all. */
async function tokenTwice(running: Running): Promise<void> {
  const again = await ask(running.port, `/?token=${running.token}`)
  must(again.status === 403 && again.headers['set-cookie'] === undefined, again)
}

/** What a cookie says of itself: no script reads it, no other site sends it, no other instance shares its name. */
async function cookieIsStrict(): Promise<void> {
  const running = await startHost()
  const { headers } = await ask(running.port, `/?token=${running.token}`)
  const [cookie = ''] = headers['set-cookie'] ?? []
  const strict = ['HttpOnly', 'SameSite=Strict', 'Path=/', `registra-${running.port}=`]
  must(strict.every((word) => cookie.includes(word)) && !/domain=/i.test(cookie), cookie)
  await running.stop()
}

const uploadNames = [
  '../evil',
  '..\\evil',
  '/etc/evil',
  'a\u0000b',
  '\u202Ecsv.exe',
  '%2e%2e%2fevil',
  'x'.repeat(1_000),
]

/** The host hands the name on; what the core makes of it is tried with the files that come in. Nothing lies elsewhere. */
async function uploadName(running: Running, cookie: string, name: string): Promise<void> {
  const path = `/files?name=${encodeURIComponent(name)}`
  const headers = ours(running.port, cookie)
  const { status } = await ask(running.port, path, { method: 'POST', headers, body: 'x' })
  must([200, 400, 500].includes(status), `answered ${status}`)
  await alive(running, cookie)
}

/** Names that a program gave its files may not write headers of their own. */
async function namesInHeaders(running: Running, cookie: string): Promise<void> {
  const fileName = 'a"\r\nSet-Cookie: evil=1\r\n\r\n<script>.pdf'
  running.core.offered.set('named', { path: import.meta.filename, fileName, mediaType: 'application/pdf' })
  const { headers } = await ask(running.port, '/files/named', { headers: { cookie } })
  must(headers['set-cookie'] === undefined, headers)
}

async function attack(trials: Trials, running: Running): Promise<void> {
  const cookie = await enter(running)
  await trials.try('attacks', 'a token used twice', () => tokenTwice(running))
  await trials.try('attacks', 'the cookie', cookieIsStrict)
  for (const one of rawAttacks) await trials.try('attacks', one.name, () => raw(running, cookie, one))
  for (const [name, headers] of Object.entries(strangers(running.port, cookie))) {
    await trials.try('attacks', `a line to the core ${name}`, () => refusedLine(running, headers))
  }
  for (const one of frameAttacks) await trials.try('attacks', one.name, () => frames(running, cookie, one))
  for (const name of uploadNames) {
    await trials.try('attacks', `an upload called ${name.slice(0, 20)}`, () => uploadName(running, cookie, name))
  }
  await trials.try('attacks', 'line ends in the name of a file', () => namesInHeaders(running, cookie))
  await trials.try('attacks', 'two hundred slow clients', () => slowClients(running, cookie))
  await trials.try('attacks', 'nothing was left where it does not belong', async () => {
    const left = await readdir(running.core.folder)
    must(
      left.every((name) => name.startsWith('upload-')),
      left,
    )
  })
}

/** The web host, from a process of the same computer that is no page of ours. */
export const part: Part = {
  name: 'the web host',
  run: async (trials) => {
    const running = await startHost({ limits: { largest: 1_000_000, patience: 1_500 } })
    try {
      await attack(trials, running)
    } finally {
      await running.stop()
    }
  },
}
