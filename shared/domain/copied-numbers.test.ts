import { expect, test } from 'vitest'

import { holdsPersonNumber } from '#shared/domain/copied-numbers.ts'

test('a complete number is seen however it is written, a masked or other one is not', () => {
  for (const text of ['85.07.30-033.28', '85073003328', 'M. Exemple\t85 07 30 033 28\n', 'n° 850730-03328.']) {
    expect([text, holdsPersonNumber(text)]).toEqual([text, true])
  }
  for (const text of ['85.07.••-•••.28', '0417.497.106', '85073003329', '185073003328', '1Y1VMGNZGEDPZ', '']) {
    expect([text, holdsPersonNumber(text)]).toEqual([text, false])
  }
})
