import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { backupRotation, removableBackups, type RotatedBackup } from '#shared/domain/backup-rotation.ts'
import { brusselsDate } from '#shared/domain/instant.ts'
import { addDays, weekday } from '#shared/domain/local-date.ts'

const start = Date.parse('2026-01-01T00:00:00.000Z')
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
const backup = (madeAt: string, index: number): RotatedBackup => ({ file: `${index}`, madeAt })

const twoYears = 2 * 366 * 24 * 60
const moments = fc.array(fc.integer({ min: 0, max: twoYears }), { minLength: 1, maxLength: 120 })

const periodsOf: Record<keyof typeof backupRotation, (madeAt: string) => string> = {
  days: (madeAt) => brusselsDate(madeAt),
  weeks: (madeAt) => addDays(brusselsDate(madeAt), 1 - weekday(brusselsDate(madeAt))),
  months: (madeAt) => brusselsDate(madeAt).slice(0, 7),
}

/** The newest of each of the last periods, found the slow way. */
function wanted(all: readonly RotatedBackup[]): Set<string> {
  const files = new Set<string>()
  for (const [name, most] of Object.entries(backupRotation)) {
    const of = periodsOf[name as keyof typeof backupRotation]
    const last = [...new Set(all.map(({ madeAt }) => of(madeAt)))].sort().slice(-most)
    for (const period of last) {
      const inside = all.filter(({ madeAt }) => of(madeAt) === period)
      files.add(inside.reduce((a, b) => (b.madeAt > a.madeAt ? b : a)).madeAt)
    }
  }
  return files
}

/** Makes one backup after the other and rotates after each, as the program does. */
function lived(instants: readonly string[]): RotatedBackup[] {
  let kept: RotatedBackup[] = []
  for (const [index, madeAt] of instants.entries()) {
    const made = backup(madeAt, index)
    const all = [...kept, made]
    const gone = new Set(removableBackups(all, { now: madeAt, made: made.file }))
    kept = all.filter((each) => !gone.has(each))
  }
  return kept
}

test('the newest backup is never removed', () => {
  fc.assert(
    fc.property(moments, (minutes) => {
      const all = minutes.map((minute, index) => backup(at(minute), index))
      const newest = all.reduce((a, b) => (b.madeAt > a.madeAt ? b : a))
      const gone = removableBackups(all, { now: newest.madeAt, made: newest.file })
      expect(gone).not.toContain(newest)
    }),
  )
})

test('any sequence of backups leaves exactly the newest of each day, week and month of the rule', () => {
  fc.assert(
    fc.property(moments, (minutes) => {
      const instants = [...new Set(minutes)].sort((a, b) => a - b).map(at)
      const all = instants.map(backup)
      expect(new Set(lived(instants).map(({ madeAt }) => madeAt))).toEqual(wanted(all))
    }),
  )
})

test('a clock that jumps back and forth never loses what the rule asks for, nor the one just made', () => {
  fc.assert(
    fc.property(moments, (minutes) => {
      const instants = minutes.map(at)
      const left = lived(instants)
      const have = new Set(left.map(({ madeAt }) => madeAt))
      for (const madeAt of wanted(instants.map(backup))) expect(have).toContain(madeAt)
      expect(left.map(({ file }) => file)).toContain(String(instants.length - 1))
    }),
  )
})

test('days are those of Brussels, and an office that was closed for a year keeps what it had', () => {
  const evening = ['2026-06-30T21:30:00.000Z', '2026-06-30T22:30:00.000Z'].map(backup)
  expect(removableBackups(evening, { now: '2026-07-01T08:00:00.000Z', made: null })).toEqual([])
  expect(removableBackups(evening, { now: '2027-07-01T08:00:00.000Z', made: null })).toEqual([])
})

test('after years of daily backups seven days, four weeks and twelve months are left', () => {
  const instants = Array.from({ length: 800 }, (_, day) => at(day * 24 * 60 + 600))
  const left = lived(instants)
  expect(left.length).toBeLessThanOrEqual(7 + 4 + 12)
  expect(left.length).toBeGreaterThanOrEqual(19)
})
