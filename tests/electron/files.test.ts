import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { pageHandler } from '#main/electron/serve.ts'
import { double } from '#tests/electron/double.ts'
import { layOut, startProgram, type Program } from '#tests/electron/program.ts'

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

/** Uploads as the page does; gives status and answer. */
function upload(name: string, size: number): Promise<{ status: number; body: unknown }> {
  return program.page.evaluate(
    async ({ name, size }) => {
      const bytes = new Uint8Array(size).map((_, index) => index % 251)
      const file = new File([bytes], name)
      const answer = await fetch(`/files?name=${encodeURIComponent(name)}`, { method: 'POST', body: file })
      return { status: answer.status, body: answer.ok ? await answer.json() : null }
    },
    { name, size },
  )
}

/** Asks for a path exactly as it is written, which a page could not: Chromium tidies addresses. */
async function rawStatus(path: string, init: RequestInit = {}): Promise<number> {
  const answer = await pageHandler({ rendererDir: join(root, 'dist/renderer'), core: async () => program.core })(
    new Request(`app://registra${path}`, init),
  )
  return answer.status
}

describe('uploading', () => {
  it('brings the bytes of a file to where the core wants them', async () => {
    const { status, body } = await upload('présences 2026.csv', 3_000_000)
    expect(status).toBe(200)
    const [arrived] = program.core.arrived
    expect(body).toEqual({ token: arrived?.token })
    expect(arrived?.name).toBe('présences 2026.csv')
    expect(arrived?.bytes.length).toBe(3_000_000)
    expect(arrived?.bytes[250 + 251]).toBe(250)
  })

  it('takes an empty file, whose emptiness is for the core to say', async () => {
    expect((await upload('empty.csv', 0)).status).toBe(200)
    expect(program.core.arrived.at(-1)?.bytes.length).toBe(0)
  })

  it('refuses a file without a name', async () => {
    expect((await upload('', 10)).status).toBe(400)
  })

  it('refuses a file that says it is too large before storing a byte', async () => {
    const expected = readdirSync(program.core.folder).length
    const answer = await pageHandler({ rendererDir: root, core: async () => program.core, largestUpload: 1000 })(
      new Request('app://registra/files?name=a.csv&size=1001', { method: 'POST', body: 'x' }),
    )
    expect(answer.status).toBe(413)
    expect(readdirSync(program.core.folder)).toHaveLength(expected)
  })

  it('stops a file that turns out too large, and removes what had been written', async () => {
    const failed = program.core.failed.length
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(400)),
    })
    const answer = await pageHandler({ rendererDir: root, core: async () => program.core, largestUpload: 1000 })(
      new Request('app://registra/files?name=a.csv', { method: 'POST', body: endless, duplex: 'half' } as RequestInit),
    )
    expect(answer.status).toBe(413)
    const token = program.core.failed[failed] ?? ''
    expect(token).not.toBe('')
    expect(existsSync(join(program.core.folder, token))).toBe(false)
  })

  it('refuses a file of which a part is missing', async () => {
    const failed = program.core.failed.length
    expect(await rawStatus('/files?name=a.csv&size=10', { method: 'POST', body: 'only 9 by' })).toBe(400)
    expect(await rawStatus('/files?name=a.csv&size=10', { method: 'POST' })).toBe(400)
    expect(await rawStatus('/files?name=a.csv&size=9', { method: 'POST', body: 'only 9 by' })).toBe(200)
    expect(program.core.failed).toHaveLength(failed + 2)
  })

  it('forgets a file whose transfer broke off', async () => {
    const failed = program.core.failed.length
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new Uint8Array(10))
        controller.error(new Error('the page left'))
      },
    })
    const status = await rawStatus('/files?name=a.csv', { method: 'POST', body: broken, duplex: 'half' } as RequestInit)
    expect(status).toBe(400)
    expect(program.core.failed).toHaveLength(failed + 1)
  })

  it('refuses a request that another origin sent', async () => {
    const headers = { origin: 'https://example.org' }
    expect(await rawStatus('/files?name=a.csv', { method: 'POST', body: 'x', headers })).toBe(403)
  })
})

describe('an offered file', () => {
  function offer(token: string, fileName: string, mediaType: string, content: string): void {
    const path = join(program.core.folder, `offered-${token}`)
    writeFileSync(path, content)
    program.core.offered.set(token, { path, fileName, mediaType })
  }

  it('is read with its type, its name and a policy that lets it load nothing', async () => {
    offer('t1', 'Liste d’été (1).pdf', 'application/pdf', '%PDF-1.7')
    const answer = await program.page.evaluate(async () => {
      const response = await fetch('/files/t1')
      return { text: await response.text(), headers: Object.fromEntries(response.headers) }
    })
    expect(answer.text).toBe('%PDF-1.7')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '8',
      'content-disposition': `inline; filename="Liste d__t_ (1).pdf"; filename*=UTF-8''Liste%20d%E2%80%99%C3%A9t%C3%A9%20%281%29.pdf`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('is never shown in place when it could run', async () => {
    offer('t2', 'page.html', 'text/html', '<script>alert(1)</script>')
    const disposition = await program.page.evaluate(async () =>
      (await fetch('/files/t2')).headers.get('content-disposition'),
    )
    expect(disposition).toMatch(/^attachment;/)
  })

  it('is not found under an unknown token, nor when its file is gone', async () => {
    expect(await rawStatus('/files/unknown')).toBe(404)
    expect(await rawStatus('/files/..%2F..%2Fsecret')).toBe(404)
    program.core.offered.set('t3', { path: join(root, 'nowhere'), fileName: 'a.pdf', mediaType: 'application/pdf' })
    expect(await rawStatus('/files/t3')).toBe(404)
  })
})

describe('the page’s own files', () => {
  it('are served with their type', async () => {
    const types = await program.page.evaluate(async () =>
      Promise.all(
        ['/page.js', '/page.css', '/people/123'].map(async (path) => (await fetch(path)).headers.get('content-type')),
      ),
    )
    expect(types).toEqual(['text/javascript; charset=utf-8', 'text/css; charset=utf-8', 'text/html; charset=utf-8'])
  })

  it.each([
    '/../../secret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/..%2f..%2fsecret.txt',
    '/..%5c..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/page.js%00.html',
    '/C:/Windows/win.ini',
    '/page.js::$DATA',
    '/%E0%A4%A',
  ])('are all there is: %s is refused', async (path) => {
    expect([403, 404]).toContain(await rawStatus(path))
  })

  it('are not found when missing, and not listed', async () => {
    expect(await rawStatus('/missing.js')).toBe(404)
    expect(await rawStatus('/page.js', { method: 'DELETE' })).toBe(405)
  })

  it('belong to one origin only', async () => {
    const handler = pageHandler({ rendererDir: join(root, 'dist/renderer'), core: async () => program.core })
    expect((await handler(new Request('app://other/index.html'))).status).toBe(403)
    expect(double.windows).toHaveLength(1)
  })
})
