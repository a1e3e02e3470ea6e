import { describe, expect, it, vi } from 'vitest'

import { isOfficialLink } from '#main/electron/links.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

describe('a link to an official page', () => {
  it.each([
    'https://www.socialsecurity.be/site_fr/employer/applics/ciao/index.htm',
    'https://socialsecurity.be/',
    'https://www.csam.be/fr/index.html',
    'https://www.belgianid.be/',
    'https://economie.fgov.be/fr',
  ])('is %s', (url) => {
    expect(isOfficialLink(url)).toBe(true)
  })

  it.each([
    'http://www.socialsecurity.be/',
    'https://socialsecurity.be.example.org/',
    'https://notsocialsecurity.be/',
    'https://user@www.socialsecurity.be/',
    'https://www.socialsecurity.be:8443/',
    'https://example.org/?https://www.socialsecurity.be/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'nonsense',
  ])('is not %s', (url) => {
    expect(isOfficialLink(url)).toBe(false)
  })
})
