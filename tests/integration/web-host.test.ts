import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ask, askRaw, enter, ours, startHost, type Running } from '#tests/integration/web-host-fixture.ts'

let running: Running

beforeEach(async () => {
  running = await startHost()
})
afterEach(() => running.stop())

describe('the start address', () => {
  it('turns its token into a strict cookie of this port and goes on without it', async () => {
    const reply = await ask(running.port, `/?token=${running.token}`)
    expect(reply.status).toBe(303)
    expect(reply.headers.location).toBe('/')
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^registra-${running.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
  })

  it('works once; a second browser is told so in its language and the terminal gets a new address', async () => {
    const addresses: string[] = []
    const other = await startHost({ onNewAddress: (url) => addresses.push(url) })
    await enter(other)
    const again = await ask(other.port, `/?token=${other.token}`, {
      headers: { accept: 'text/html', 'accept-language': 'nl-BE,nl;q=0.9' },
    })
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('<html lang="nl">')
    expect(again.body).toContain('Dit adres is al gebruikt')
    expect(addresses).toHaveLength(1)
    const fresh = await ask(other.port, addresses[0]?.slice(other.host.origin.length) ?? '')
    expect(fresh.status).toBe(303)
    await other.stop()
  })

  it('sends the browser that already has the cookie on to the program', async () => {
    const cookie = await enter(running)
    const again = await ask(running.port, `/?token=${running.token}`, { headers: { cookie } })
    expect(again.status).toBe(303)
  })

  it('refuses a guessed token and says nothing about it', async () => {
    const reply = await ask(running.port, '/?token=guess', { headers: { accept: 'text/html' } })
    expect(reply.status).toBe(403)
    expect(reply.body).toContain('Accès refusé')
    expect((await ask(running.port, `/?token=${running.token}`)).status).toBe(303)
  })

  it('is not spent by a HEAD request', async () => {
    expect((await ask(running.port, `/?token=${running.token}`, { method: 'HEAD' })).status).toBe(403)
    expect((await ask(running.port, `/?token=${running.token}`)).status).toBe(303)
  })
})

describe('every request', () => {
  it('needs the cookie', async () => {
    for (const path of ['/', '/assets/app-abc123.js', '/files/some-token', '/nowhere']) {
      expect((await ask(running.port, path)).status).toBe(403)
    }
  })

  it('is refused with the cookie of another instance', async () => {
    const other = await startHost()
    const foreign = await enter(other)
    await other.stop()
    expect((await ask(running.port, '/', { headers: { cookie: foreign } })).status).toBe(403)
    const renamed = foreign.replace(/^registra-\d+/, `registra-${running.port}`)
    expect((await ask(running.port, '/', { headers: { cookie: renamed } })).status).toBe(403)
  })

  it('is refused when the cookie comes twice', async () => {
    const cookie = await enter(running)
    const doubled = `registra-${running.port}=x; ${cookie}`
    expect((await ask(running.port, '/', { headers: { cookie: doubled } })).status).toBe(403)
  })

  it('is refused under another host name, so that a rebound name gets nowhere', async () => {
    const cookie = await enter(running)
    for (const host of [`localhost:${running.port}`, `evil.example:${running.port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect((await ask(running.port, '/', { headers: { cookie, host } })).status).toBe(403)
    }
  })

  it('is refused from another origin or site', async () => {
    const cookie = await enter(running)
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${running.port + 1}`]) {
      expect((await ask(running.port, '/', { headers: { cookie, origin } })).status).toBe(403)
    }
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(running.port, '/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403)
    }
  })

  it('is refused with any method but GET, HEAD and the POST of a file', async () => {
    const headers = ours(running.port, await enter(running))
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const reply = await ask(running.port, '/', { method, headers })
      expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD'])
    }
    expect((await ask(running.port, '/files?name=a', { headers })).headers.allow).toBe('POST')
  })

  it('gets no permission for other origins, ever', async () => {
    const cookie = await enter(running)
    const replies = [await ask(running.port, '/', { headers: { cookie } }), await ask(running.port, '/')]
    for (const reply of replies) {
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
      expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })

  it('is refused when it is not HTTP at all', async () => {
    expect(await askRaw(running.port, 'HELLO\r\n\r\n')).toContain('400 Bad Request')
    expect(await askRaw(running.port, 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n')).toContain('400')
  })
})

describe('the page', () => {
  it('comes with a strict policy and a fresh nonce each time, and is never stored', async () => {
    const cookie = await enter(running)
    const [first, second] = [
      await ask(running.port, '/', { headers: { cookie } }),
      await ask(running.port, '/', { headers: { cookie } }),
    ]
    const nonce = /style-nonce" content="([^"]+)"/.exec(first.body)?.[1] ?? ''
    expect(first.status).toBe(200)
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(first.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
    expect(first.headers['content-security-policy']).not.toContain('unsafe')
    expect(first.headers['cache-control']).toBe('no-store')
    expect(second.body).not.toContain(nonce)
    expect(first.body).not.toContain('__STYLE_NONCE__')
  })

  it('is what an address inside the program shows too', async () => {
    const cookie = await enter(running)
    const reply = await ask(running.port, '/people/12', { headers: { cookie } })
    expect(reply.body).toContain('style-nonce')
  })

  it('has assets of the right type that the browser may keep', async () => {
    const cookie = await enter(running)
    const reply = await ask(running.port, '/assets/app-abc123.js', { headers: { cookie } })
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(reply.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const head = await ask(running.port, '/assets/app-abc123.js', { method: 'HEAD', headers: { cookie } })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', String(reply.body.length)])
  })

  it('lets no address climb out of the build', async () => {
    const cookie = await enter(running)
    const ways = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '/assets/%252e%252e/secret.txt',
      '//etc/passwd',
      '/etc/passwd%00.js',
      '/%zz',
    ]
    for (const path of ways) {
      const raw = await askRaw(
        running.port,
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      )
      expect(raw).toMatch(/^HTTP\/1\.1 (?:200|404|400)/)
      expect(raw).not.toContain('not for serving')
      expect(raw).not.toContain('root:')
      expect(!raw.startsWith('HTTP/1.1 200') || raw.includes('style-nonce')).toBe(true)
    }
  })
})

describe('a produced file', () => {
  beforeEach(async () => {
    const path = join(running.core.folder, 'form.pdf')
    await writeFile(path, '%PDF-1.7 fictional')
    running.core.offered.set('form-token', {
      path,
      fileName: 'Formulaire d’urgence "A".pdf',
      mediaType: 'application/pdf',
    })
    running.core.offered.set('page-token', { path, fileName: 'page.html', mediaType: 'text/html' })
    running.core.offered.set('gone-token', { path: `${path}.gone`, fileName: 'a.pdf', mediaType: 'application/pdf' })
  })

  it('is shown to our own page, under its name, and never stored', async () => {
    const cookie = await enter(running)
    const reply = await ask(running.port, '/files/form-token', { headers: { cookie } })
    expect(reply.body).toBe('%PDF-1.7 fictional')
    expect(reply.headers['content-type']).toBe('application/pdf')
    expect(reply.headers['content-disposition']).toBe(
      `inline; filename="Formulaire d_urgence _A_.pdf"; filename*=UTF-8''Formulaire%20d%E2%80%99urgence%20%22A%22.pdf`,
    )
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('is saved when asked, and always when a browser could run it', async () => {
    const cookie = await enter(running)
    const saved = await ask(running.port, '/files/form-token?download=1', { headers: { cookie } })
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/)
    const page = await ask(running.port, '/files/page-token', { headers: { cookie } })
    expect(page.headers['content-disposition']).toMatch(/^attachment;/)
  })

  it('is not found under an unknown, expired or malformed token', async () => {
    const cookie = await enter(running)
    for (const token of ['unknown', 'gone-token', '..%2fform-token', 'a/b', '']) {
      expect((await ask(running.port, `/files/${token}`, { headers: { cookie } })).status).toBe(404)
    }
  })
})

describe('stopping', () => {
  it('stops the core', async () => {
    const other = await startHost()
    await other.stop()
    expect(other.core.stopped).toBe(true)
    await expect(ask(other.port, '/')).rejects.toThrow('ECONNREFUSED')
  })

  it('is not held up by a client that says nothing', async () => {
    const other = await startHost()
    const silent = askRaw(other.port, 'GET / HTTP/1.1\r\n')
    await ask(other.port, '/')
    const started = performance.now()
    await other.stop()
    await silent
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('leaves a port that is taken alone and says so', async () => {
    await expect(startHost({ port: running.port })).rejects.toThrow('EADDRINUSE')
  })
})
