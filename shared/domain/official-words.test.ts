import { describe, expect, test } from 'vitest'

import {
  isCancelledStatus,
  knownRemarks,
  readOfficialRemarks,
  readOfficialStatus,
  remarkSeverity,
} from '#shared/domain/official-words.ts'

describe('official statuses', () => {
  test('are known whatever their blanks and case', () => {
    expect(readOfficialStatus(' successfully  Registered ')).toBe('registered')
    expect(readOfficialStatus('VALIDATED')).toBe('validated')
    expect(readOfficialStatus('Failed')).toBe('failed')
    expect(readOfficialStatus('OK')).toBeNull()
  })

  test('tell a cancelled registration from one with remarks', () => {
    expect(isCancelledStatus('SUCCESSFULLY\u00a0CANCELLED')).toBe(true)
    expect(isCancelledStatus('FAILED')).toBe(false)
    expect(isCancelledStatus(null)).toBe(false)
  })
})

describe('official remarks', () => {
  test('are known in the spelling of the schema, with its double blanks and either apostrophe', () => {
    const read = (text: string): string[] => readOfficialRemarks(text).map(({ remark }) => remark)
    expect(read('COMPANY IS NOT KNOWN  AS BUILDER OR  SUBCONTRACTOR IN THIS DUC')).toEqual([
      'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC',
    ])
    expect(read("The company doesn't exists")).toEqual(['THE COMPANY DOESNT EXISTS'])
    expect(read('THE COMPANY DOESN’T EXISTS')).toEqual(['THE COMPANY DOESNT EXISTS'])
    for (const remark of knownRemarks) expect(read(remark.toLowerCase())).toEqual([remark])
    expect(knownRemarks).toHaveLength(17)
  })

  test('may stand behind one another in one cell', () => {
    const read = readOfficialRemarks('RELATED DIMONA NOT OK; Employer not active |')
    expect(read.map(({ remark }) => remark)).toEqual(['RELATED DIMONA NOT OK', 'EMPLOYER NOT ACTIVE'])
  })

  test('that the schema does not list keep their words', () => {
    expect(readOfficialRemarks('Something  new')).toEqual([{ remark: 'other', text: 'Something new' }])
    expect(remarkSeverity('other')).toBe('medium')
  })

  test('are none where a cell is empty or holds a dash', () => {
    expect(readOfficialRemarks(null)).toEqual([])
    expect(readOfficialRemarks(' - ')).toEqual([])
  })
})
