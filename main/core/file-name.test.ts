import { expect, test } from 'vitest'

import { safeFileName } from '#main/core/file-name.ts'

test('file names keep their ending and fit every file system, whatever the script', () => {
  for (const stem of ['名'.repeat(200), `${'é'.repeat(119)} `, 'x'.repeat(300)]) {
    const safe = safeFileName(`${stem}.xlsx`)
    expect(safe).toMatch(/^[^. \uFFFD][^\uFFFD]*xlsx$/)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(120)
  }
  expect([safeFileName('CON.txt'), safeFileName('  ')]).toEqual(['_CON.txt', '_'])
})
