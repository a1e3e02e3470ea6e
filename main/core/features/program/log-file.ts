import { homedir } from 'node:os'

import type { Log } from '#main/core/log.ts'

/**
 * The technical log as it may be handed to somebody: what the program is and runs on, then what went wrong. Names of folders
 * in it would tell who sits at this computer. Null when nothing was ever noted.
 */
export function logText(log: Log, version: string, home: string = homedir()): string | null {
  const text = log.read()
  if (text === null) return null
  const head = `Registra ${version}, ${process.platform} ${process.arch}, Node ${process.versions.node}`
  const electron = process.versions['electron']
  return `${head}${electron === undefined ? '' : `, Electron ${electron}`}\n\n${withoutHome(text, home)}`
}

/** Paths as plain text and inside addresses, where blanks and accents are written otherwise. */
function withoutHome(text: string, home: string): string {
  const slashes = home.replaceAll('\\', '/')
  const spellings = new Set([home, slashes, encodeURI(slashes)])
  let told = text
  for (const spelling of spellings) if (spelling.length > 3) told = told.replaceAll(spelling, '~')
  return told
}
