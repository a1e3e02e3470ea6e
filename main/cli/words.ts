import { brusselsDate, brusselsTime } from '#shared/domain/instant.ts'
import { formatDate } from '#shared/domain/local-date.ts'

/** An instant (UTC) as day and minute in Brussels. */
export function moment(instant: string): string {
  return `${formatDate(brusselsDate(instant))} ${brusselsTime(instant).slice(0, 5)}`
}
