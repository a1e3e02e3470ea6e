import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** Where this system keeps what belongs to a program and a user but is no document: recent workspaces, logs. */
export function usualStateDir(
  platform: string,
  environment: Record<string, string | undefined>,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Registra')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Registra')
  // The standard asks to ignore a relative path here.
  const base = environment['XDG_STATE_HOME']
  return posix.join(base?.startsWith('/') ? base : posix.join(home, '.local', 'state'), 'registra')
}
