import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { parts, unstated, withoutText } from '#build/licences/parts.ts'
import { root } from '#build/root.ts'
import type { Component } from '#shared/contract/program.ts'

/** What the lock file says of one place in `node_modules`. */
interface Locked {
  name?: string
  version: string
  license?: string
  os?: string[]
  cpu?: string[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

type Lock = Record<string, Locked>

/** Where the list lies that the program shows. */
export const licencesFile: string = join(root, 'resources', 'licences', 'licences.json')

/** Components of what we hand out with name, version, licence and full text; throws for one without text. */
export function collectLicences(): Component[] {
  const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages
  const packages = [...shipped(lock)].map((place) => component(place, lock))
  const inside = parts.map(({ name, licence, of, text }) => ({
    name,
    version: of === undefined ? '' : (lock[`node_modules/${of}`]?.version ?? ''),
    licence,
    text: tidy(typeof text === 'string' ? text : text.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')),
  }))
  return [...packages, ...inside].toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version))
}

/** The same on every system: no rules of a language. */
function order(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Places of all packages that are installed with the program or bundled into its pages, with what they depend on. */
function shipped(lock: Lock): Set<string> {
  const names = [...Object.keys(lock['']?.dependencies ?? {}), ...bundled()]
  const waiting = names.flatMap((name) => placeOf(lock, '', name) ?? [])
  const found = new Set<string>()
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const locked = lock[place]
    // Builds for one system alone: the same program under the licence of the package that chooses among them.
    if (!locked || found.has(place) || locked.os || locked.cpu) continue
    found.add(place)
    const needs = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
    for (const name of needs) waiting.push(...(placeOf(lock, place, name) ?? []))
  }
  return found
}

/** Packages that the pages import: the bundler puts them into the program. */
function bundled(): Set<string> {
  const names = new Set<string>()
  for (const side of ['renderer', 'shared']) {
    for (const entry of readdirSync(join(root, side), { recursive: true, withFileTypes: true })) {
      if (!/\.(?:tsx?|css)$/.test(entry.name) || /\.test\./.test(entry.name)) continue
      const code = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport\(?|@import)\s*['"]([@a-z][^'"]*)['"]/g)) {
        names.add(path.split('/', path.startsWith('@') ? 2 : 1).join('/'))
      }
    }
  }
  return names
}

/** Where Node finds a package from a place, as a list of one; nothing for one that is not installed (optional, or Node's own). */
function placeOf(lock: Lock, from: string, name: string): [string] | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const found = `${place === '' ? '' : `${place}/`}node_modules/${name}`
    if (lock[found]) return [found]
    if (place === '') return undefined
  }
}

function component(place: string, lock: Lock): Component {
  const locked = lock[place]
  // An alias is installed under a name that is not its own.
  const name = locked?.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = locked?.license ?? unstated[name]
  if (!locked || licence === undefined) throw new Error(`${name} states no licence: see build/licences/parts.ts.`)
  return { name, version: locked.version, licence, text: textOf(place, name) }
}

/** The files of a package that hold its licence and notices, one after the other. */
function textOf(place: string, name: string): string {
  const folder = join(root, place)
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci.`)
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file) && statSync(join(folder, file)).isFile())
    .sort()
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n') || withoutText[name]
  if (!text) throw new Error(`${name} ships without the text of its licence: see build/licences/parts.ts.`)
  return tidy(text)
}

function tidy(text: string): string {
  return `${text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

/** The file as it is committed. */
export function licencesText(): string {
  return `${JSON.stringify(collectLicences(), null, 1)}\n`
}
