import { fileURLToPath } from 'node:url'

/** The folder of the checkout, absolute and without a trailing separator. */
export const root: string = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
