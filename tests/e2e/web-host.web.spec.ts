import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BrowserContext, Page } from '@playwright/test'

import { expect, expectAccessible, test as base } from '#tests/e2e/fixtures.ts'
import { startHost, type Running } from '#tests/integration/web-host-fixture.ts'

/** The web host alone, over a core that echoes, seen by a real browser: what cookies, policies and frames really do. */
const test = base.extend<{ running: Running; context: BrowserContext; entered: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  running: async ({}, use) => {
    const running = await startHost()
    await use(running)
    await running.stop()
  },
  context: async ({ browser, faults }, use) => {
    const context = await browser.newContext()
    faults.watch(context)
    await use(context)
    await context.close()
  },
  entered: async ({ running, context }, use) => {
    const page = await context.newPage()
    await page.goto(running.host.url)
    await use(page)
  },
})

/** The smallest PDF that viewers take. */
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

test('the start address leads to the program without its token, and again after a reload of it', async ({
  entered,
  running,
}) => {
  await expect(entered).toHaveURL(`${running.host.origin}/`)
  await expect(entered).toHaveTitle('running')
  await entered.goto(running.host.url)
  await expect(entered).toHaveURL(`${running.host.origin}/`)
  await expect(entered).toHaveTitle('running')
})

test('a second browser is told in its language that the address was used', async ({ browser, entered, running }) => {
  await expect(entered).toHaveTitle('running')
  const context = await browser.newContext({ locale: 'de-BE' })
  const page = await context.newPage()
  await page.goto(running.host.url)
  await expect(page.getByRole('heading', { name: 'Diese Adresse wurde bereits verwendet' })).toBeVisible()
  await expectAccessible(page)
  await context.close()
})

test('a page talks with the core and sends it a file', async ({ entered, running }) => {
  const echoed = await entered.evaluate(
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/core`)
        socket.addEventListener('open', () => socket.send('présence'))
        socket.addEventListener('message', (event) => resolve(event.data))
      }),
  )
  expect(echoed).toBe('présence')
  const answer = await entered.evaluate(async () => {
    const response = await fetch(`/files?name=${encodeURIComponent('été.csv')}`, { method: 'POST', body: 'a;b' })
    return response.json()
  })
  expect(answer).toEqual({ token: 'upload-1' })
  expect(running.core.arrived).toEqual(['upload-1'])
})

test('a produced PDF opens in a frame of the page, for printing', async ({ entered, running }) => {
  const path = join(running.core.folder, 'form.pdf')
  await writeFile(path, pdf)
  running.core.offered.set('form', { path, fileName: 'form.pdf', mediaType: 'application/pdf' })
  const loaded = await entered.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.addEventListener('load', () => resolve(frame.contentDocument?.contentType))
        frame.src = '/files/form'
        document.body.append(frame)
      }),
  )
  // A policy that keeps the viewer out shows as a complaint, which fails the test by itself.
  expect(loaded).toBe('application/pdf')
})

test('a page of another site can neither read, frame nor connect', async ({ entered, running, allow, context }) => {
  await expect(entered).toHaveTitle('running')
  const stranger = await startHost()
  const page = await context.newPage()
  await page.goto(stranger.host.url)
  const outcome = await page.evaluate(async (origin) => {
    const read = await fetch(`${origin}/`, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    )
    const connected = await new Promise((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/core`)
      socket.addEventListener('open', () => resolve('connected'))
      socket.addEventListener('error', () => resolve('refused'))
    })
    return { read, connected }
  }, running.host.origin)
  expect(outcome).toEqual({ read: 'refused', connected: 'refused' })
  expect(running.core.ports).toHaveLength(0)
  // Our own policy, which the stranger's page has too, already stops it from trying.
  allow.consoleError(/Content Security Policy/)
  // The browser asks for the page's icon when it likes: not of a site that is gone.
  await page.close()
  await stranger.stop()
})
