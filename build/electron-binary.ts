import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'

const folder = join(root, 'node_modules', 'electron')
/** Remembers for which version a download was tried, so that a closed network costs its seconds only once. */
const attemptNote = join(root, '.cache', 'electron-attempt')

/** Where Electron's own package looks for its binary (`ELECTRON_OVERRIDE_DIST_PATH` included); null when it is not there. */
export function findElectron(): string | null {
  const pathFile = join(folder, 'path.txt')
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const usual = process.platform === 'win32' ? 'electron.exe' : 'electron'
  const path = override ? join(override, executable ?? usual) : executable && join(folder, 'dist', executable)
  return path && existsSync(path) ? path : null
}

function electronVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return (description as { version: string }).version
}

function downloadAddress(version: string): string {
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/v'
  return `${mirror}${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

/** What the first second of a download promises. */
export interface Forecast {
  bytes: number
  /** Milliseconds for the whole, at the speed seen. */
  milliseconds: number
}

/** Reads the beginning of the download for at most five seconds, to learn whether and how fast it can be had. */
export async function forecastDownload(address: string): Promise<Forecast | null> {
  const enough = 2_000_000
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) })
    const bytes = Number(response.headers.get('content-length'))
    if (!response.ok || response.body === null || !(bytes > 0)) return null
    const started = performance.now()
    let received = 0
    for await (const chunk of response.body) {
      received += chunk.length
      if (received >= enough || performance.now() - started > 1000) break
    }
    return received === 0 ? null : { bytes, milliseconds: ((performance.now() - started) * bytes) / received }
  } catch {
    return null
  }
}

/** Runs the package's own installer quietly; it checks the checksum of what it gets. */
function runInstaller(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: milliseconds })
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
}

/**
 * Electron's binary, downloaded by its own package where the network seems to allow it within three minutes.
 * Asked once per version: afterwards, and with `ELECTRON_SKIP_BINARY_DOWNLOAD`, only what is there counts.
 */
export async function obtainElectron(onDownload: (megabytes: number) => void): Promise<string | null> {
  const found = findElectron()
  if (found !== null || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return found
  const version = electronVersion()
  if (existsSync(attemptNote) && readFileSync(attemptNote, 'utf8') === version) return null
  mkdirSync(dirname(attemptNote), { recursive: true })
  writeFileSync(attemptNote, version)

  const forecast = await forecastDownload(downloadAddress(version))
  if (forecast === null || forecast.milliseconds > 180_000) return null
  onDownload(Math.round(forecast.bytes / 1_000_000))
  await runInstaller(20_000 + 2 * forecast.milliseconds)
  return findElectron()
}
