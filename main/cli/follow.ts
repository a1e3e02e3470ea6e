import type { CommandLine } from '#main/cli/command.ts'

/** Follows a stream to its end, telling now and then how far it is. */
export async function follow<Item extends { kind: 'done' } | { kind: 'progress'; done: number; total: number }>(
  line: CommandLine,
  stream: AsyncIterable<Item>,
): Promise<Extract<Item, { kind: 'done' }>> {
  let told = 0
  for await (const item of stream) {
    if (item.kind === 'done') return item as Extract<Item, { kind: 'done' }>
    const share = item.total > 0 ? Math.floor((10 * item.done) / item.total) : 0
    if (share > told && share < 10) line.say(`${share}0 %`)
    told = Math.max(told, share)
  }
  throw new Error('the stream ended without its result')
}
