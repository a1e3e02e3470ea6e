import { buildElectron } from '#build/electron/bundle.ts'
import { buildHost } from '#build/host.ts'
import { buildRenderer } from '#build/renderer.ts'
import { checkReproducible } from '#build/reproducible.ts'

/** Makes one output of `npm run build` and says how it went. */
async function report(output: string, build: () => Promise<boolean>): Promise<void> {
  const started = performance.now()
  const isNew = await build()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`dist/${output} ${isNew ? `built in ${seconds} s` : 'is up to date'}`)
}

if (process.argv.includes('--check-reproducible')) {
  await checkReproducible()
  process.exit()
}
await report('renderer', buildRenderer)
await report('host', buildHost)
await report('electron', buildElectron)
