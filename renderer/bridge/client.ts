import { createORPCClient, type ClientContext, type ClientLink, type ClientOptions } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'

import { host, type CoreConnection } from '#renderer/bridge/host.ts'
import { createStore } from '#renderer/ui/store.ts'
import type { Contract } from '#shared/contract/index.ts'

/** Whether the core can be reached: `opening` at the start, `lost` between a break and the next success. */
export type ConnectionState = 'opening' | 'open' | 'lost'

type Link = ClientLink<ClientContext>

const state = createStore<ConnectionState>('opening')
// Calls made while there is no connection wait this long for one before they fail with their reason.
const patience = 10_000
const longestPause = 5_000

let current: Promise<Link> | null = null
let retryNow: (() => void) | null = null

function linkOf(connection: CoreConnection): Link {
  return connection.kind === 'port'
    ? new PortLink({ port: connection.port })
    : new SocketLink({ websocket: connection.socket })
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    retryNow = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  retryNow = null
}

/** Tries until it succeeds, with growing pauses: the host may be starting the core anew. */
async function connect(): Promise<Link> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const connection = await host.connect()
      void connection.closed.then(() => {
        current = null
        state.set('lost')
        return open()
      })
      state.set('open')
      return linkOf(connection)
    } catch {
      if (attempt > 0) state.set('lost')
      await pause(Math.min(longestPause, 200 * 2 ** attempt))
    }
  }
}

async function open(): Promise<Link> {
  current ??= connect()
  return await current
}

async function openInTime(): Promise<Link> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ConnectionLost()), patience)
  })
  return await Promise.race([open(), late]).finally(() => clearTimeout(timer))
}

/** The core could not be reached; nothing was asked of it. */
export class ConnectionLost extends Error {
  constructor() {
    super('connection lost')
    this.name = 'ConnectionLost'
  }
}

/** Sends each call over the connection of the moment, so that callers never see a reconnection. */
const link: Link = {
  call: async (path, input, options: ClientOptions<ClientContext>) =>
    await (await openInTime()).call(path, input, options),
}

/** The one client of the contract. */
export const client: ContractRouterClient<Contract> = createORPCClient(link)

/** The state of the connection, for the shell's calm message. */
export function useConnection(): ConnectionState {
  return state.use()
}

/** Calls the listener at each change of the connection's state; returns the way to stop. */
export function onConnection(listener: (now: ConnectionState) => void): () => void {
  return state.subscribe(() => listener(state.get()))
}

/** Ends the pause before the next attempt. */
export function reconnectNow(): void {
  retryNow?.()
}
