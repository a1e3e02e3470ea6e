import { z } from 'zod'

import { languages, type Language } from '#shared/i18n/languages.ts'

/** The systems Registra is packaged for, by the names that installers bear. */
export const systems = ['windows', 'macos', 'linux'] as const
export type System = (typeof systems)[number]

export const systemNames: Record<System, string> = { windows: 'Windows', macos: 'macOS', linux: 'Linux' }

export const architectures = ['x64', 'arm64'] as const
export type Architecture = (typeof architectures)[number]

export const installerKinds = ['nsis', 'dmg', 'appimage', 'deb'] as const
export type InstallerKind = (typeof installerKinds)[number]

/** The ending of the one file that holds an installer with what proves it. */
export const updateEnding = '.registra-update'

const version = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)
// Becomes the name of a file that is run: letters, digits and a few signs, no folder.
const installerName = z.string().regex(/^[A-Za-z0-9][\w.-]{0,120}$/)

export const installer = z.object({
  name: installerName,
  /** In bytes. */
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  system: z.enum(systems),
  arch: z.enum(architectures),
  kind: z.enum(installerKinds),
})
export type Installer = z.infer<typeof installer>

/** What the publisher states about one version, and signs. */
export const updateManifest = z.object({
  program: z.literal('registra'),
  version,
  /** Local date (Brussels) of the version. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The newest format of workspaces that it opens; older ones it brings to this one. */
  workspaceFormat: z.int().positive(),
  /** The oldest version that can be replaced by it directly. */
  minimumVersion: version,
  changes: z.record(z.enum(languages), z.array(z.string().max(500)).max(40)),
  files: z.array(installer).min(1).max(20),
})
export type UpdateManifest = z.infer<typeof updateManifest>
export type Changes = Record<Language, readonly string[]>

/** The program that an update is to replace. */
export interface Here {
  version: string
  system: System
  arch: Architecture
  /** The format of the open workspace, or the newest that this program knows. */
  workspaceFormat: number
}

/** Why a sound update is of no use here: a code of the i18n area `errors` with its parameters. */
export type UpdateObstacle =
  | { code: 'update-other-system'; params: { system: string; own: string } }
  | { code: 'update-other-processor'; params: { arch: string; own: string } }
  | { code: 'update-same'; params: { version: string } }
  | { code: 'update-older'; params: { version: string; own: string } }
  | { code: 'update-workspace-format'; params: { version: string; known: number; format: number } }
  | { code: 'update-step-missing'; params: { version: string; minimum: string; own: string } }

/** Orders versions `a.b.c` by their numbers: negative when the first is the older one. */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((one) => one.split('.').map(Number))
  const differing = a?.findIndex((part, at) => part !== b?.[at]) ?? -1
  return differing === -1 ? 0 : (a?.[differing] ?? 0) - (b?.[differing] ?? 0)
}

/** Judges whether an update whose signature and content are sound may replace the program that runs; null when it may. */
export function updateObstacle(manifest: UpdateManifest, file: Installer, here: Here): UpdateObstacle | null {
  const { version, minimumVersion, workspaceFormat } = manifest
  const own = here.version
  if (file.system !== here.system) {
    const params = { system: systemNames[file.system], own: systemNames[here.system] }
    return { code: 'update-other-system', params }
  }
  if (file.arch !== here.arch) return { code: 'update-other-processor', params: { arch: file.arch, own: here.arch } }
  const order = compareVersions(version, own)
  if (order === 0) return { code: 'update-same', params: { version } }
  if (order < 0) return { code: 'update-older', params: { version, own } }
  if (workspaceFormat < here.workspaceFormat) {
    const params = { version, known: workspaceFormat, format: here.workspaceFormat }
    return { code: 'update-workspace-format', params }
  }
  if (compareVersions(own, minimumVersion) < 0) {
    return { code: 'update-step-missing', params: { version, minimum: minimumVersion, own } }
  }
  return null
}

const namings: [pattern: RegExp, system: System, kind: InstallerKind][] = [
  [/-windows-(x64|arm64)\.exe$/, 'windows', 'nsis'],
  [/-macos-(x64|arm64)\.dmg$/, 'macos', 'dmg'],
  [/-linux-(x86_64|x64|arm64)\.AppImage$/, 'linux', 'appimage'],
  [/_(amd64|arm64)\.deb$/, 'linux', 'deb'],
]

/** What an installer is, by the name that packaging gives it for a version; null for any other file. */
export function installerNamed(name: string, version: string): Pick<Installer, 'system' | 'arch' | 'kind'> | null {
  if (!name.toLowerCase().startsWith(`registra-${version}-`) && !name.startsWith(`registra_${version}_`)) return null
  for (const [pattern, system, kind] of namings) {
    const found = pattern.exec(name)
    if (found) return { system, kind, arch: found[1] === 'arm64' ? 'arm64' : 'x64' }
  }
  return null
}
