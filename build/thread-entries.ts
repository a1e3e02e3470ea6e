import { basename, dirname, resolve } from 'node:path'

import type { Plugin } from 'vite'

/**
 * A thread is started from an address relative to its module (`new URL('./x.ts', import.meta.url)`). In the sources
 * Node runs that file as it is; in the bundle this makes it an entry of its own and points the address at it.
 */
export function threadEntries(): Plugin {
  return {
    name: 'registra:thread-entries',
    // On the sources as they are written.
    enforce: 'pre',
    transform(code, id) {
      const pattern = /new URL\(\s*['"](\.\/[\w./-]+\.ts)['"],\s*import\.meta\.url,?\s*\)/g
      if (!id.endsWith('.ts') || code.search(pattern) === -1) return null
      const bundled = code.replaceAll(pattern, (_whole, path: string) => {
        const name = `${basename(path, '.ts')}.js`
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), path), fileName: name })
        // All output lies in one folder.
        return `new URL('./${name}', import.meta.url)`
      })
      // Lines stay where they were, which is all a stack trace needs.
      return { code: bundled, map: null }
    },
  }
}
