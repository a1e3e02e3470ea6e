import { spawn } from 'node:child_process'

/** Whether this session can show a window at all; Linux tells by its environment, the others always can. */
export function hasDisplay(environment: Record<string, string | undefined>, platform: string): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/** Opens an address in the system's browser; where that cannot be done nothing happens, for the address is printed too. */
export function openBrowser(url: string, platform: string): void {
  const [command, args] = opener(url, platform)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function opener(url: string, platform: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [url]]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  return ['xdg-open', [url]]
}
