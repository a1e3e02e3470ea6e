import { expect, test } from 'vitest'

import { isBackupDue, nextBackupAt, type BackupSchedule } from '#shared/domain/backup-schedule.ts'

const daily: BackupSchedule = { dailyAt: '12:30', everyHours: null }
const hourly: BackupSchedule = { dailyAt: null, everyHours: 4 }
const openedAt = '2026-09-14T06:00:00.000Z'
const at = (now: string, lastAt: string) => ({ now, openedAt, lastAt })

test('a daily backup is due from its time in Brussels on, once', () => {
  const yesterday = '2026-09-13T10:30:00.000Z'
  expect(isBackupDue(daily, at('2026-09-14T10:29:59.000Z', yesterday))).toBe(false)
  expect(isBackupDue(daily, at('2026-09-14T10:30:00.000Z', yesterday))).toBe(true)
  expect(isBackupDue(daily, at('2026-09-14T15:00:00.000Z', '2026-09-14T10:30:05.000Z'))).toBe(false)
})

test('a daily backup missed while the program was closed is due at opening', () => {
  expect(isBackupDue(daily, at('2026-09-14T06:00:00.000Z', '2026-09-11T10:30:00.000Z'))).toBe(true)
})

test('hours are hours of use: those before opening do not count', () => {
  const lastWeek = '2026-09-07T10:00:00.000Z'
  expect(isBackupDue(hourly, at('2026-09-14T09:59:00.000Z', lastWeek))).toBe(false)
  expect(isBackupDue(hourly, at('2026-09-14T10:00:00.000Z', lastWeek))).toBe(true)
  expect(isBackupDue(hourly, at('2026-09-14T10:00:00.000Z', '2026-09-14T07:00:00.000Z'))).toBe(false)
})

test('after the clock was set back a backup is due at once, and without a schedule never', () => {
  const ahead = '2027-01-01T00:00:00.000Z'
  expect(isBackupDue(hourly, at('2026-09-14T06:01:00.000Z', ahead))).toBe(true)
  expect(isBackupDue({ dailyAt: null, everyHours: null }, at('2026-09-14T06:01:00.000Z', ahead))).toBe(false)
})

test('a time that the clock skips in spring is an hour later', () => {
  const skipped: BackupSchedule = { dailyAt: '02:30', everyHours: null }
  const last = '2026-03-28T12:00:00.000Z'
  expect(isBackupDue(skipped, at('2026-03-29T01:29:00.000Z', last))).toBe(false)
  expect(isBackupDue(skipped, at('2026-03-29T01:30:00.000Z', last))).toBe(true)
})

test('the next backup is the first that either rule asks for', () => {
  const both: BackupSchedule = { dailyAt: '12:30', everyHours: 4 }
  const last = '2026-09-14T07:00:00.000Z'
  expect(nextBackupAt(both, at('2026-09-14T08:00:00.000Z', last))).toBe('2026-09-14T10:30:00.000Z')
  expect(nextBackupAt(daily, at('2026-09-14T11:00:00.000Z', '2026-09-14T10:40:00.000Z'))).toBe(
    '2026-09-15T10:30:00.000Z',
  )
  expect(nextBackupAt({ dailyAt: null, everyHours: null }, at('2026-09-14T11:00:00.000Z', last))).toBeNull()
})
