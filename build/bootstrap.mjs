/**
 * First thing every npm command runs: installs what is missing, then goes on with the wanted script under Node 24.
 * Plain JavaScript without dependencies, because it must be able to explain itself on a bare machine under Node 18.
 * Writes to stderr only: `npm run -s registra -- … --json` promises one JSON document on stdout and nothing else.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

import { bootstrapText } from './bootstrap-texts.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.registra-lock')
const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const ownMajor = Number(process.versions.node.split('.')[0])
// npm puts the project's binaries first on the path; an installation takes that Node away and cannot rest on it.
const runsOnProjectNode = process.execPath.startsWith(modules + sep)
const ownNodeServes = ownMajor >= 24 && !runsOnProjectNode
// The npm package `node` carries a binary for these two alone; elsewhere its install script would fail.
const npmBringsNode = process.arch === 'x64' && (process.platform === 'linux' || process.platform === 'win32')

function say(key, values) {
  process.stderr.write(`${bootstrapText(key, values)}\n`)
}

function refuse(key, values) {
  say(key, values)
  process.exit(1)
}

function hashOfLock() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function isReady() {
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hashOfLock()
  return installed && (ownNodeServes || existsSync(projectNode))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two commands started at once on a fresh clone must not both empty node_modules: the second waits for the first. */
async function withInstallLock(work) {
  const lock = join(root, '.cache', 'install.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (let told = false, empty = 0; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
    // An empty lock file is one whose owner is just about to write its number into it.
    if (holder > 0 ? isAlive(holder) : empty++ < 3) {
      if (!told && holder > 0) say('waiting')
      told = told || holder > 0
      await new Promise((resolve) => setTimeout(resolve, 500))
    } else {
      rmSync(lock, { force: true })
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function install() {
  if (isReady()) return
  say('installing')
  const hash = hashOfLock()
  // No install script is needed, and one would do harm: npm compiles what has a `binding.gyp`, although the driver of the
  // database brings its binaries. The package `node` alone needs its own, where the machine's Node is too old.
  runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!ownNodeServes) runNpm(['rebuild', 'node', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!ownNodeServes && !existsSync(projectNode)) refuse('scriptsBlocked')
  writeFileSync(stamp, hash)
}

/** The machine's own npm, run by the machine's own Node. */
function runNpm(args) {
  const npm = runsOnProjectNode ? undefined : process.env.npm_execpath
  const throughNode = npm !== undefined && /\.[cm]?js$/.test(npm)
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  const result = spawnSync(throughNode ? process.execPath : npm || 'npm', throughNode ? [npm, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: runsOnProjectNode ? { ...process.env, PATH: path.join(delimiter) } : process.env,
    // On Windows npm is a batch file, which only a shell can start; the arguments are constants.
    shell: !throughNode && process.platform === 'win32',
  })
  if (result.error && result.error.code === 'ENOENT') refuse('npmMissing')
  if (result.status !== 0) refuse('installFailed', { code: result.status === null ? result.signal : result.status })
}

/** Runs the script and ends as it ends: same exit code, same signal. */
function goOn(script, args) {
  const node = ownNodeServes ? process.execPath : projectNode
  const path = [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  // Node keeps what it made of each TypeScript file here, which halves the time to start.
  const cache = process.env.NODE_COMPILE_CACHE || join(modules, '.cache', 'node')
  const child = spawn(node, [join(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: cache },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child by itself; a second one would look like the wish to end at once.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  // When npm itself is killed nothing tells us; without this the script would go on unseen.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 250).unref()
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
    // Where the signal does not end us (Windows, or one that is ignored), the shell's convention for it.
    setTimeout(() => process.exit(128 + (constants.signals[signal] || 0)), 500)
  })
}

const [script, ...args] = process.argv.slice(2)
if (script === undefined) {
  process.stderr.write('bootstrap.mjs SCRIPT [ARGUMENTS]\n')
  process.exit(2)
}
if (ownMajor < 18) refuse('nodeTooOld', { version: process.versions.node })
if (!ownNodeServes && !npmBringsNode) {
  refuse('nodeNeeded', { version: process.versions.node, platform: `${process.platform}-${process.arch}` })
}
if (!isReady()) await withInstallLock(install)
goOn(script, args)
