import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'
import threads from 'node:worker_threads'

// Loaded before a program (`node --import watch.ts …`): notes every use of the network and every program it starts, in
// each of its threads, as a line of the file that `REGISTRA_WATCH` names. Nothing is held back.

const file = process.env['REGISTRA_WATCH'] ?? ''

type Callable = (this: unknown, ...words: unknown[]) => unknown

function watch(owner: object, name: string, label: string): void {
  const object = owner as Record<string, unknown>
  const original = object[name]
  if (typeof original !== 'function') return
  object[name] = function watched(this: unknown, ...words: unknown[]): unknown {
    appendFileSync(file, `${label}\n`)
    return (original as Callable).apply(this, words)
  }
}

watch(net.Socket.prototype, 'connect', 'connects')
watch(net.Server.prototype, 'listen', 'listens')
watch(tls, 'connect', 'connects')
watch(dgram, 'createSocket', 'sends datagrams')
for (const owner of [http, https]) for (const name of ['request', 'get']) watch(owner, name, 'requests')
for (const owner of [dns, dns.promises]) {
  for (const name of ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv']) {
    watch(owner, name, 'asks for a name')
  }
}
watch(globalThis, 'fetch', 'fetches')
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) {
  watch(childProcess, name, 'starts a program')
}

// A thread has its own modules: it is watched from its beginning as well.
threads.Worker = class extends threads.Worker {
  constructor(entry: string | URL, options: threads.WorkerOptions = {}) {
    appendFileSync(file, 'thread\n')
    super(entry, { ...options, execArgv: [...(options.execArgv ?? []), '--import', import.meta.url] })
  }
}
syncBuiltinESMExports()
