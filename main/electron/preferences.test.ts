import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openPreferences, startLanguage } from '#main/electron/preferences.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registra-preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('preferences', () => {
  it('hold over a new start, one file and no draft left', () => {
    openPreferences(folder).change({ language: 'nl', folder: '/tmp' })
    expect(openPreferences(folder).read()).toEqual({ language: 'nl', folder: '/tmp' })
    expect(readdirSync(folder)).toEqual(['desktop.json'])
  })

  it('keep what is readable of a file from elsewhere', () => {
    writeFileSync(join(folder, 'desktop.json'), '{"language":"xx","theme":"dark","window":{"x":"left"}}')
    expect(openPreferences(folder).read()).toMatchObject({ language: undefined, theme: 'dark', window: undefined })
  })

  it('hold until the end of the program when the disk refuses them', () => {
    writeFileSync(join(folder, 'taken'), '')
    const preferences = openPreferences(join(folder, 'taken'))
    preferences.change({ language: 'de' })
    expect(preferences.read().language).toBe('de')
  })
})

describe('the language of the first start', () => {
  it('is the first of the system’s that we speak', () => {
    expect(startLanguage(undefined, ['pl-PL', 'DE-be', 'fr'])).toBe('de')
  })

  it('is French when we speak none of them', () => {
    expect(startLanguage(undefined, ['pl-PL'])).toBe('fr')
  })

  it('is the one chosen before', () => {
    expect(startLanguage('en', ['nl-BE'])).toBe('en')
  })
})
