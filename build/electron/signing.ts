import type { Configuration } from 'app-builder-lib'

type Environment = Record<string, string | undefined>

/** How the packages of one system are signed: what is added to electron-builder.yml, and a sentence for the terminal. */
export interface Signing {
  signed: boolean
  config: Configuration
  told: string
}

/** All of some names of the environment, none of them, or an error that says which are missing. */
function allOrNone(environment: Environment, names: readonly string[]): boolean {
  const missing = names.filter((name) => !environment[name])
  if (missing.length === names.length) return false
  if (missing.length > 0) throw new Error(`Signing lacks ${missing.join(', ')} in the environment.`)
  return true
}

const azureService = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'] as const
const azureAccount = [
  'AZURE_SIGN_ENDPOINT',
  'AZURE_SIGN_ACCOUNT',
  'AZURE_SIGN_PROFILE',
  'AZURE_SIGN_PUBLISHER',
] as const

function windowsSigning(environment: Environment): Signing {
  if (allOrNone(environment, azureAccount)) {
    if (!allOrNone(environment, azureService)) throw new Error(`Signing lacks ${azureService.join(', ')}.`)
    return {
      signed: true,
      told: 'Signed by Azure Trusted Signing.',
      config: {
        forceCodeSigning: true,
        win: {
          // The service takes the place of signtool; electron-builder refuses both at once.
          signtoolOptions: null,
          azureSignOptions: {
            endpoint: environment['AZURE_SIGN_ENDPOINT'] ?? '',
            codeSigningAccountName: environment['AZURE_SIGN_ACCOUNT'] ?? '',
            certificateProfileName: environment['AZURE_SIGN_PROFILE'] ?? '',
            publisherName: environment['AZURE_SIGN_PUBLISHER'] ?? '',
            timestampRfc3161: 'http://timestamp.acs.microsoft.com',
            timestampDigest: 'SHA256',
          },
        },
      },
    }
  }
  const sha1 = environment['REGISTRA_CERTIFICATE_SHA1']
  if (sha1) {
    const config = { forceCodeSigning: true, win: { signtoolOptions: { certificateSha1: sha1 } } }
    return { signed: true, told: 'Signed with the certificate of this computer’s store (signtool).', config }
  }
  if (environment['WIN_CSC_LINK'] || environment['CSC_LINK']) {
    return { signed: true, told: 'Signed with the certificate of WIN_CSC_LINK.', config: { forceCodeSigning: true } }
  }
  return {
    signed: false,
    told: 'NOT SIGNED: Windows will warn of an unknown publisher. See README, Packaging.',
    config: {},
  }
}

const notaryKeys = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
] as const

function macSigning(environment: Environment): Signing {
  const notarize = notaryKeys.some((names) => allOrNone(environment, names))
  if (!environment['CSC_LINK'] && !environment['CSC_NAME']) {
    if (notarize) throw new Error('Notarizing needs a signature: CSC_LINK or CSC_NAME is missing.')
    return {
      signed: false,
      told: 'NOT SIGNED: macOS will refuse to open it without a detour. See README, Packaging.',
      // Nor with whatever certificate happens to lie in the keychain.
      config: { mac: { identity: null, notarize: false } },
    }
  }
  return {
    signed: true,
    told: notarize ? 'Signed and notarized.' : 'Signed, NOT NOTARIZED: macOS will warn on the first start.',
    config: { forceCodeSigning: true, mac: { notarize } },
  }
}

/** How to sign on a system, by what the environment holds; throws when it holds only a part of what a way needs. */
export function signingOf(platform: NodeJS.Platform, environment: Environment): Signing {
  if (platform === 'win32') return windowsSigning(environment)
  if (platform === 'darwin') return macSigning(environment)
  return {
    signed: false,
    told: 'AppImage and deb carry no signature of their own: SHA256SUMS and the signed manifest go with them.',
    config: {},
  }
}
