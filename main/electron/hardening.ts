import { app, protocol } from 'electron'

import { scheme } from '#main/electron/origin.ts'

/** Chromium's own reasons to use the network; the program works with the plug pulled, so all of them are off. */
const switches: [name: string, value?: string][] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  // Resolves no name at all: even a request that slipped through every other guard would go nowhere.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // Nothing of a page lands on disk unencrypted.
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-features', 'MediaRouter,AutofillServerCommunication,OptimizationHints,SpareRendererForSitePerProcess'],
]

/** What must be said before Electron is ready: sandbox for every page, no background network, our own scheme. */
export function hardenProcess(): void {
  app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([
    // `secure` and `standard` give the page an origin of its own; `stream` lets large files flow.
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}
