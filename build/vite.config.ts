import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import simpleVariables from 'postcss-simple-vars'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Runs the chunk `first` as soon as it is here. Among what the page's script imports it would wait until all of that is
 * fetched and compiled, and the line to the core and the texts would be asked for only then.
 */
function firstThings(): Plugin {
  return {
    name: 'first-things',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const first = Object.values(bundle ?? {}).find((output) => output.type === 'chunk' && output.name === 'first')
        if (!first) throw new Error('the page has lost its first chunk')
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${first.fileName}` }
        return [{ tag: 'script', attrs, injectTo: 'head' }]
      },
    },
  }
}

/** Serves the decoders of black and white scans under the names by which the PDF reader asks for them. */
function pdfDecoders(): Plugin {
  const names = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of names) {
        const source = readFileSync(here(`../node_modules/pdfjs-dist/wasm/${name}`))
        this.emitFile({ type: 'asset', fileName: `decoders/${name}`, source })
      }
    },
  }
}

/**
 * Keeps zod from trying whether it may make functions of texts: the policy of the page forbids it, and the attempt alone is a
 * violation. Set where the setting is made, before any shape is described.
 */
function withoutEval(): Plugin {
  return {
    name: 'without-eval',
    transform: (code, id) => (id.endsWith('zod/v4/core/core.js') ? `${code}\nglobalConfig.jitless = true\n` : null),
  }
}

/** The renderer: one page, served from the root of the web host's address and of `app://`. */
export default defineConfig({
  root: here('../renderer'),
  base: '/',
  publicDir: false,
  cacheDir: here('../.cache/vite'),
  plugins: [react(), withoutEval(), firstThings(), pdfDecoders()],
  css: {
    postcss: {
      plugins: [
        mantine(),
        simpleVariables({
          // Mantine's own breakpoints, which its style sheets and ours share.
          variables: {
            'mantine-breakpoint-xs': '36em',
            'mantine-breakpoint-sm': '48em',
            'mantine-breakpoint-md': '62em',
            'mantine-breakpoint-lg': '75em',
            'mantine-breakpoint-xl': '88em',
          },
        }),
      ],
    },
  },
  build: {
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    // What Electron 45 and the browsers of the last two years understand.
    target: 'es2023',
    // The policy of the page allows neither inline scripts nor fonts from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: {
      // Run before the rest, and small enough to be there first.
      output: {
        codeSplitting: { groups: [{ name: 'first', test: /renderer\/(bridge\/first-socket|ui\/first-texts)\.ts$/ }] },
      },
      // Describing a shape changes nothing: what the page does not check with is left out, and not built at each start.
      treeshake: { manualPureFunctions: ['z', 'oc', 'procedure'] },
    },
  },
})
