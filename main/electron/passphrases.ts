import { join } from 'node:path'

import { safeStorage } from 'electron'
import { z } from 'zod'

import { readJson, writeJson } from '#main/electron/json-file.ts'
import { writeFailure } from '#main/electron/failure.ts'
import { HostError } from '#shared/contract/host.ts'

/** "Remember on this computer": passphrases sealed by the system's key store, one per workspace. */
export interface Passphrases {
  available: () => Promise<boolean>
  /** Throws `secretsUnavailable` where the system has no safe place. */
  remember: (workspaceId: string, passphrase: string) => Promise<void>
  /** Null when none is kept, or when this user or computer can no longer unseal it. */
  recall: (workspaceId: string) => Promise<string | null>
  forget: (workspaceId: string) => void
}

const sealed = z.record(z.string(), z.base64())

/** Opens the passphrases kept in `stateDir` (absolute). They never leave this file but through the key store. */
export function openPassphrases(stateDir: string): Passphrases {
  const path = join(stateDir, 'passphrases.json')

  function kept(): Record<string, string> {
    const parsed = sealed.safeParse(readJson(path))
    return parsed.success ? parsed.data : {}
  }

  function keep(entries: Record<string, string>): void {
    try {
      writeJson(path, entries)
    } catch (error) {
      throw writeFailure(error)
    }
  }

  return {
    available: isSafe,
    remember: async (workspaceId, passphrase) => {
      if (!(await isSafe())) throw new HostError('secretsUnavailable')
      const bytes = await safeStorage.encryptStringAsync(passphrase)
      keep({ ...kept(), [workspaceId]: bytes.toString('base64') })
    },
    recall: async (workspaceId) => {
      const entry = kept()[workspaceId]
      if (entry === undefined || !(await isSafe())) return null
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(entry, 'base64'))).result
      } catch {
        return null
      }
    },
    forget: (workspaceId) => {
      const { [workspaceId]: forgotten, ...others } = kept()
      if (forgotten !== undefined) keep(others)
    },
  }
}

async function isSafe(): Promise<boolean> {
  if (!safeStorage.isEncryptionAvailable() || !(await safeStorage.isAsyncEncryptionAvailable())) return false
  // Without a key ring, Linux seals with a password that is in every copy of Chromium.
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}
