import { fileURLToPath } from 'node:url'

import { startCoreThread } from '#main/core/thread.ts'
import { startDesktop } from '#main/electron/desktop.ts'

// Two levels up from here, both in the sources and in the bundle (dist/electron/main.js).
const root = fileURLToPath(new URL('../..', import.meta.url))

startDesktop({ root, startCore: startCoreThread, args: process.argv.slice(1), appImage: process.env['APPIMAGE'] })
