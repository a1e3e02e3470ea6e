import { HostError, type HostFailure } from '#shared/contract/host.ts'

/** The operating system's error code (`ENOSPC`, …), when there is one. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

const writeFailures: Record<string, HostFailure> = {
  // Windows answers EPERM or EBUSY when Excel or a reader still holds the file.
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EBUSY: 'notWritable',
  EISDIR: 'notWritable',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
}

/** What a failed write means to the user. */
export function writeFailure(error: unknown): HostError {
  return new HostError(writeFailures[systemCode(error) ?? ''] ?? 'writeFailed')
}
