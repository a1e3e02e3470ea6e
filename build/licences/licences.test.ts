import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { collectLicences, licencesFile, licencesText } from '#build/licences/collect.ts'

describe('the list of licences', () => {
  it('is that of the packages as they are locked', () => {
    const current = readFileSync(licencesFile, 'utf8') === licencesText()
    expect(current ? 'current' : 'stale: renew it with npm run licences').toBe('current')
  })

  it('has a full text for every component', () => {
    const short = collectLicences().filter(({ text, licence }) => licence !== 'Public domain' && text.length < 400)
    expect(short.map(({ name, text }) => `${name}: ${text}`)).toEqual([])
  })

  it('names what is handed out, whatever it comes from', () => {
    const names = collectLicences().map(({ name }) => name)
    const some = ['Electron', 'Chromium', 'Node.js', 'SQLite3 Multiple Ciphers', 'argon2 (Rust)', 'react', 'pdfkit']
    const fonts = ['@fontsource-variable/inter', 'Noto Sans, Noto Sans Mono']
    for (const name of [...some, ...fonts, 'better-sqlite3-multiple-ciphers', '@mantine/core'])
      expect(names).toContain(name)
  })

  it('leaves out what only builds and tests', () => {
    const names = collectLicences().map(({ name }) => name)
    for (const name of ['vite', 'vitest', 'electron-builder', '@playwright/test', 'typescript'])
      expect(names).not.toContain(name)
  })
})
