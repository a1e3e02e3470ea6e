import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Configuration } from 'app-builder-lib'
// As in packaging.test.ts: the schema check has no public door.
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { describe, expect, it } from 'vitest'

import { signingOf } from '#build/electron/signing.ts'
import { root } from '#build/root.ts'

const azure = {
  AZURE_SIGN_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGN_ACCOUNT: 'account',
  AZURE_SIGN_PROFILE: 'profile',
  AZURE_SIGN_PUBLISHER: 'CN=Registra',
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_CLIENT_SECRET: 'secret',
}
const apple = { CSC_LINK: 'certificate.p12', APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'x' }

/** What electron-builder makes of its file with the signing laid over it; rejects what its schema does not know. */
async function effective(platform: NodeJS.Platform, environment: Record<string, string>): Promise<Configuration> {
  const config = await getConfig(root, null, structuredClone(signingOf(platform, environment).config))
  await validateConfiguration(config, new DebugLogger(false))
  return config
}

describe('signing', () => {
  it('leaves packages unsigned when the environment says nothing, and says so', async () => {
    for (const platform of ['win32', 'darwin'] as const) {
      expect(signingOf(platform, {})).toMatchObject({
        signed: false,
        told: expect.stringMatching(/^NOT SIGNED/) as string,
      })
      expect((await effective(platform, {})).forceCodeSigning ?? false).toBe(false)
    }
    expect(signingOf('linux', {}).told).toContain('SHA256SUMS')
  })

  it('uses Azure Trusted Signing instead of signtool, and fails rather than leave something unsigned', async () => {
    const config = await effective('win32', azure)
    expect(config.forceCodeSigning).toBe(true)
    expect(config.win?.signtoolOptions).toBeNull()
    expect(config.win?.azureSignOptions).toMatchObject({ codeSigningAccountName: 'account' })
  })

  it('uses signtool with a certificate from a file or from the store, with a time', async () => {
    expect(signingOf('win32', { WIN_CSC_LINK: 'certificate.pfx' }).signed).toBe(true)
    const config = await effective('win32', { REGISTRA_CERTIFICATE_SHA1: 'AB12' })
    expect(config.win?.signtoolOptions).toMatchObject({
      certificateSha1: 'AB12',
      signingHashAlgorithms: ['sha256'],
      rfc3161TimeStampServer: expect.stringMatching(/^http/) as string,
    })
  })

  it('signs for macOS with or without notarizing', async () => {
    expect((await effective('darwin', apple)).mac).toMatchObject({ notarize: true, hardenedRuntime: true })
    expect((await effective('darwin', { CSC_LINK: 'x' })).mac).toMatchObject({ notarize: false })
    expect(signingOf('darwin', { CSC_LINK: 'x' }).told).toContain('NOT NOTARIZED')
  })

  it('names what is missing of a way that was begun', () => {
    const { AZURE_SIGN_PROFILE: _, ...some } = azure
    expect(() => signingOf('win32', some)).toThrow(/AZURE_SIGN_PROFILE/)
    expect(() => signingOf('darwin', { CSC_LINK: 'x', APPLE_ID: 'x' })).toThrow(/APPLE_TEAM_ID/)
    const { CSC_LINK: __, ...unsigned } = apple
    expect(() => signingOf('darwin', unsigned)).toThrow(/CSC_LINK/)
  })

  it('gives up of the hardened runtime only what compiling the page’s scripts needs', async () => {
    const { mac } = await effective('darwin', apple)
    expect(mac?.entitlements).toBe(mac?.entitlementsInherit)
    const entitlements = readFileSync(join(root, String(mac?.entitlements)), 'utf8')
    const granted = [...entitlements.matchAll(/<key>([^<]+)<\/key>\s*<(\w+)\/>/g)].map(([, name, value]) => [
      name,
      value,
    ])
    expect(granted).toEqual([['com.apple.security.cs.allow-jit', 'true']])
  })

  it('keeps secrets out of the configuration', () => {
    const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    expect(config).not.toMatch(/certificateFile|certificatePassword|certificateSha1|azureSignOptions|BEGIN|identity:/)
    expect(JSON.stringify(signingOf('win32', azure).config)).not.toContain('secret')
  })
})
