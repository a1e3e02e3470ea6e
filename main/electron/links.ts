import { shell } from 'electron'

import { HostError } from '#shared/contract/host.ts'

/** Official pages the program's texts point to; their subdomains belong to the same authorities. */
const officialHosts = ['socialsecurity.be', 'csam.be', 'belgianid.be', 'economie.fgov.be']

/** Tells whether an address is a secure one of an official page, without credentials or a port of its own. */
export function isOfficialLink(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  const isPlain = url.username === '' && url.password === '' && url.port === ''
  return (
    url.protocol === 'https:' &&
    isPlain &&
    officialHosts.some((official) => url.hostname === official || url.hostname.endsWith(`.${official}`))
  )
}

/** Opens an official page in the user's browser; throws `linkRefused` for any other address. */
export async function openLink(address: string): Promise<void> {
  if (!isOfficialLink(address)) throw new HostError('linkRefused')
  // The parsed form: what was checked is what is opened.
  await shell.openExternal(new URL(address).href)
}
