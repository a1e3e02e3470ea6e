import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { forecastDownload } from '#build/electron-binary.ts'

let server: Server
let address: string

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/electron.zip') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Length': 10_000_000 })
    response.write(Buffer.alloc(3_000_000))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it('forecasts a download from its beginning, without waiting for the rest', async () => {
  const forecast = await forecastDownload(`${address}/electron.zip`)
  expect(forecast?.bytes).toBe(10_000_000)
  expect(forecast?.milliseconds).toBeLessThan(10_000)
})

it('sees that there is nothing to download', async () => {
  expect(await forecastDownload(`${address}/missing.zip`)).toBeNull()
})

it('sees that the network does not allow it', async () => {
  expect(await forecastDownload('http://127.0.0.1:9/electron.zip')).toBeNull()
})
