import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Component } from '#shared/contract/program.ts'

/** What of others is part of the program, from the file made by build/licences. Read when somebody looks: it is large. */
export function readLicences(resourcesDir: string): Component[] {
  return JSON.parse(readFileSync(join(resourcesDir, 'licences', 'licences.json'), 'utf8')) as Component[]
}
