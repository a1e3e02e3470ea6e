import { dirname } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

import { allProcedures } from '#tests/faults/attacks/procedures.ts'
import { shapedValue, wrongValues } from '#tests/faults/attacks/values.ts'
import { clear, copyOf, openAt, passphrase, reviewedOffice, type Opened } from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'

/** Milliseconds within which every question is answered. */
const deadline = 30_000

/** Items taken from a stream before it is left: some never end by themselves. */
const mostItems = 3

interface Line {
  call: (path: readonly string[], input: unknown) => Promise<unknown>
  port: MessagePort
}

function lineTo(running: Opened): Line {
  const { port1, port2 } = new MessageChannel()
  running.serve(port1)
  const link = new RPCLink({ port: port2 })
  return { port: port2, call: (path, input) => link.call([...path], input, { context: {} }) }
}

async function timed<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${deadline} ms`)), deadline)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Looks at a stream's first items and leaves it; some wait for something to happen and are left at once. */
async function lookInto(answer: unknown): Promise<void> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return
  const stream = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]()
  try {
    for (let item = 0; item < mostItems; item += 1) {
      const pause = new Promise<{ done: true }>((resolve) => setTimeout(() => resolve({ done: true }), 300))
      if ((await Promise.race([stream.next(), pause])).done === true) break
    }
  } finally {
    await stream.return?.()
  }
}

/** Foreseen answers: a rule's problems, a refusal with its text, an input that is not of the shape, a procedure that is not there. */
const foreseen = new Set(['invalid', 'refused', 'BAD_REQUEST', 'NOT_FOUND'])

const answers: Record<string, number> = {}
function count(answer: string): void {
  answers[answer] = (answers[answer] ?? 0) + 1
}

/** Asks, and demands an answer that may cross: whatever it says, never how the program looks inside. */
async function ask(line: Line, path: readonly string[], input: unknown): Promise<void> {
  try {
    await lookInto(await timed(line.call(path, input)))
    count('answered')
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    count(error.code)
    const told = JSON.stringify(error.data) ?? ''
    must(foreseen.has(error.code), `${error.code} ${error.message} ${told.slice(0, 300)}`)
    must(!/\bat .*\.ts:\d+|node_modules|\/main\/core\//.test(`${error.message} ${told}`), `shows its inside: ${told}`)
  }
}

/** The core is there, with its workspace open, and no prototype has gained anything. */
async function alive(running: Opened): Promise<void> {
  must(!('polluted' in {}), 'a prototype was changed')
  const { open } = await timed(running.client.workspace.status())
  if (open !== null) return
  await running.client.workspace.open({ folder: running.folder, secret: { passphrase }, user: 'Anne' })
}

const unknownPaths: readonly string[][] = [
  ['__proto__'],
  ['constructor'],
  ['toString', 'call'],
  ['companies', '__proto__', 'toString'],
  ['companies', 'constructor'],
  ['companies', 'list', '~orpc'],
  ['workspace', 'drop'],
  ['..', 'companies', 'list'],
  [''],
  ['companies%2Flist'],
  ['x'.repeat(100_000)],
  Array.from({ length: 500 }, () => 'a'),
]

/** What rightly ends the session, or leaves only an inspection's questions answered: nothing after it would be tried. */
const ending: ReadonlySet<string> = new Set(['workspace.close', 'inspection.start'])

const frames: readonly unknown[] = [
  '',
  'x',
  '{}',
  '[]',
  'null',
  '{"i":"1","t":1}',
  '{"i":{},"t":"__proto__","p":{}}',
  '{"i":"1","p":{"u":"http://evil.example/companies/list","b":1,"h":{},"m":"DELETE"}}',
  '{"i":"1","p":{"u":"orpc:/companies/list","b":{"json":{},"meta":[[99,"__proto__"]]}}}',
  '{"i":"1","p":{"u":"orpc:/companies/list","b":{"json":{"a":1},"meta":[[1,"__proto__","polluted"]],"maps":[["x"]]}}}',
  `{"i":"${'9'.repeat(100_000)}"}`,
  new Uint8Array([0, 255, 1, 2, 3]),
  new Uint8Array(1_000_000),
  42,
  null,
  JSON.parse('{"then":1}'),
]

/** A frame that is none may close its own port; the next client is served as before. */
async function frame(running: Opened, content: unknown): Promise<void> {
  const { port } = lineTo(running)
  port.postMessage(content)
  await new Promise((resolve) => setTimeout(resolve, 20))
  port.close()
  await alive(running)
}

/** Every procedure with wrong types and with fitting shapes of hostile content, and what is no procedure at all. */
export const part: Part = {
  name: 'the contract',
  run: async (trials) => {
    const folder = copyOf(await reviewedOffice())
    const running = await openAt(folder)
    const line = lineTo(running)
    for (const path of unknownPaths) {
      await trials.try('attacks', `procedure ${path.join('.').slice(0, 60)}`, () => ask(line, path, {}))
    }
    for (const [index, content] of frames.entries()) {
      await trials.try('attacks', `frame ${index}`, () => frame(running, content))
    }
    for (const { path, input } of allProcedures()) {
      const name = path.join('.')
      const wrong = trials.full ? wrongValues : [trials.pick(wrongValues), trials.pick(wrongValues)]
      for (const value of ending.has(name) ? [] : wrong) {
        await trials.try('attacks', `${name} with a wrong value`, () => ask(line, path, value()))
      }
      const rounds = input === null || ending.has(name) ? 0 : trials.count(30, 1)
      for (let round = 0; round < rounds; round += 1) {
        const value = shapedValue(input ?? {}, trials)
        await trials.try('attacks', `${name} with ${brief(value)}`, async () => {
          await ask(line, path, value)
          await alive(running)
        })
      }
      await alive(running)
    }
    await closing(trials, running)
    trials.remarks.push(
      Object.entries(answers)
        .map(([answer, times]) => `${times} ${answer}`)
        .join(', '),
    )
  },
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 400)

async function closing(trials: Trials, running: Opened): Promise<void> {
  await trials.try('attacks', 'the workspace after all that', async () => {
    await running.client.companies.list({})
    const report = await running.client.workspace.verify()
    must(report.ok, report.checks)
  })
  await running.release()
  clear(dirname(running.folder))
}
