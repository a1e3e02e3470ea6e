import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { safeFileName } from '#main/electron/file-name.ts'

describe('a file name for every system', () => {
  it.each([
    ['Formulaire d’urgence 14-09-2026.pdf', 'Formulaire d’urgence 14-09-2026.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\win.ini', 'C--Windows-win.ini'],
    ['liste.csv. . ', 'liste.csv'],
    ['con.pdf', '-con.pdf'],
    ['facture\u202efdp.exe', 'facturefdp.exe'],
    ['a\u0000b\n.txt', 'ab.txt'],
    ['.pdf', 'pdf'],
    ['', 'registra'],
  ])('turns %j into %j', (wanted, expected) => {
    expect(safeFileName(wanted)).toBe(expected)
  })

  it('is never empty, never a path, never too long, and stays the same when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (wanted) => {
        const name = safeFileName(wanted)
        expect(name).not.toBe('')
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u)
        expect(name).not.toMatch(/[. ]$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210)
      }),
    )
  })
})
