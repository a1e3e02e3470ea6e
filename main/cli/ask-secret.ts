import type { ReadStream } from 'node:tty'

const enter = new Set(['\r', '\n', '\u0004'])
const erase = new Set(['\u007f', '\b'])
const interrupt = '\u0003'

/** Asks on the terminal without showing what is typed; null when there is no terminal or the user gave up. */
export async function askSecret(
  prompt: string,
  input: ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stderr,
): Promise<string | null> {
  if (!input.isTTY) return null
  output.write(`${prompt} `)
  input.setRawMode(true)
  input.resume()
  let typed: string[] = []
  try {
    return await new Promise<string | null>((resolve) => {
      input.on('data', (chunk: Buffer) => {
        for (const character of chunk.toString('utf8')) {
          if (character === interrupt) resolve(null)
          else if (enter.has(character)) resolve(typed.join(''))
          else if (erase.has(character)) typed = typed.slice(0, -1)
          else typed.push(character)
        }
      })
    })
  } finally {
    input.removeAllListeners('data')
    input.setRawMode(false)
    input.pause()
    output.write('\n')
  }
}
