import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { root } from '#build/root.ts'

/** How a test starts the program. Paths are absolute. */
export interface ProgramOptions {
  stateDir: string
  /** Fixed instant (ISO, UTC); absent means the real clock. */
  now?: string
  /** Language of the terminal's messages. */
  language?: string
  /** Public key that update files are checked with. */
  updateKey?: string
}

/** The web host in a process of its own, as `npm start` runs it, on a renderer that was built before. */
export interface WebProgram {
  /** The start address with its one-time token. */
  url: string
  /** All it has printed so far. */
  output: () => string
  /** Ends it as Ctrl+C does and waits; throws when it does not end well. */
  stop: () => Promise<void>
  /** Ends it at once, as a power cut does. */
  kill: () => Promise<void>
}

/** Starts the web host and waits until it has printed its address; throws with what it printed when it ends before. */
export async function launchWeb({ stateDir, now, language = 'fr', updateKey }: ProgramOptions): Promise<WebProgram> {
  const args = ['--web', '--no-open', '--no-build', '--lang', language, '--state-dir', stateDir]
  const child = spawn(
    process.execPath,
    [
      join(root, 'build/start.ts'),
      ...args,
      ...(now ? ['--now', now] : []),
      ...(updateKey ? ['--update-key', updateKey] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // New workspaces are proposed in the home folder: a test must not leave its own there.
      env: { ...process.env, HOME: stateDir, USERPROFILE: stateDir },
    },
  )
  let output = ''
  const exited = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
  const url = await new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    void exited.then((code) => reject(new Error(`The web host ended with ${code} before it was ready:\n${output}`)))
  })
  return {
    url,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const deadline = setTimeout(() => child.kill('SIGKILL'), 20_000)
      const code = await exited
      clearTimeout(deadline)
      if (code !== 0) throw new Error(`The web host ended with ${code}:\n${output}`)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
