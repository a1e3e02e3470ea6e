import { formatNumber, megabytes } from '#renderer/ui/format.ts'

/** The size of a file in words. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${megabytes(bytes)} MB`
}
