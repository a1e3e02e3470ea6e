import { join } from 'node:path'

import { run } from '#main/cli/run.ts'
import { passphrase } from '#tests/support/core.ts'

/** What a command printed and how it ended. */
export interface CliOutcome {
  code: number
  out: string
  err: string
  // eslint-disable-next-line typescript/no-explicit-any -- tests look into whatever the command answered
  json: any
}

/** Runs `registra` in this process with the test passphrase and a state folder of its own. */
export async function cli(
  folder: string,
  words: string[],
  more: {
    passphrase?: string | null
    signal?: AbortSignal
    typed?: string[]
    environment?: Record<string, string>
  } = {},
): Promise<CliOutcome> {
  const typed = [...(more.typed ?? [])]
  let out = ''
  let err = ''
  const secret = more.passphrase === undefined ? passphrase : more.passphrase
  const code = await run(words, {
    environment: {
      XDG_STATE_HOME: join(folder, 'state'),
      ...(secret === null ? {} : { REGISTRA_PASSPHRASE: secret }),
      ...more.environment,
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
    askSecret: () => Promise.resolve(typed.shift() ?? null),
    signal: more.signal ?? new AbortController().signal,
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'test',
  })
  return { code, out, err, json: words.includes('--json') && out !== '' ? JSON.parse(out) : null }
}
