import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'

import { chromium as playwrightChromium } from '@playwright/test'

/** Names under which Linux distributions install Chromium and its relatives, the plain one first. */
const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => (folder === undefined ? [] : programs.map((program) => join(folder, program))))
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return commandNames.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)))
}

/** Some distributions install a script that only says where to get the browser; a real one tells its version. */
function isRunnable(path: string): boolean {
  if (!existsSync(path)) return false
  // On Windows and macOS the question would open a window.
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0
}

/** A Chromium that is here already: the one named in `REGISTRA_CHROMIUM`, the system's, else Playwright's own; or null. */
export function findChromium(): string | null {
  const named = process.env['REGISTRA_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  return [...usualPlaces(), playwrightChromium.executablePath()].find(isRunnable) ?? null
}

function isAvailable(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Runs one step of an installation, its words on stderr. */
function succeeds(command: string[]): boolean {
  const [program = '', ...args] = command
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], timeout: 300_000 }).status === 0
}

function installChromium(): void {
  if (process.platform === 'linux' && isAvailable('apt-get')) {
    const isRoot = userInfo().uid === 0
    const prefix = isRoot ? [] : ['sudo', '-n']
    const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive']
    if (isRoot || isAvailable('sudo')) {
      // An outdated list of packages is the usual reason why an installation fails; a failed refresh alone is none.
      succeeds([...prefix, 'apt-get', 'update', '-qq'])
      if (succeeds([...prefix, ...quiet, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']))
        return
    }
  }
  succeeds([
    process.execPath,
    join(import.meta.dirname, '../node_modules/@playwright/test/cli.js'),
    'install',
    'chromium',
  ])
}

/** The path of a Chromium for the end-to-end tests, installed first where there is none. Throws with one clear sentence. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  console.error('No Chromium was found; installing one…')
  installChromium()
  const installed = findChromium()
  if (installed !== null) return installed
  throw new Error(
    'The end-to-end tests need Chromium, and none was found or could be installed: install it ' +
      '(Debian: apt-get install chromium) or set REGISTRA_CHROMIUM to its path.',
  )
}

/** Whether the tests must run Chromium without its sandbox, which refuses to work for root. */
export const runsAsRoot: boolean = process.platform !== 'win32' && userInfo().uid === 0

/**
 * Parts of the browser's own interface that it draws, unseen, in processes of their own for each test, and a process kept
 * in stock for each: half of what an empty page costs. Only the last list of this kind counts, so it also repeats those
 * of Playwright's list that keep the browser from calling home or change how pages behave.
 */
const needlessFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
  'WebUILocationBar',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Flags that keep a test browser to itself: it contacts nobody and asks nothing. Playwright adds the sandbox flag. */
export const chromiumFlags: string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${needlessFeatures.join(',')}`,
]
