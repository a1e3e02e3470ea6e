import { architectures, systems, type Architecture, type System } from '#shared/domain/update.ts'

const names: Partial<Record<NodeJS.Platform, System>> = { win32: 'windows', darwin: 'macos', linux: 'linux' }

/** The system and processor that this program was made for; others of its kind count as the nearest one. */
export function machine(): { system: System; arch: Architecture } {
  const arch = architectures.find((known) => known === process.arch) ?? architectures[0]
  return { system: names[process.platform] ?? systems[2], arch }
}
