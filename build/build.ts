import { buildRenderer } from '#build/renderer.ts'

const started = performance.now()
const isNew = await buildRenderer()
console.log(
  `dist/renderer ${isNew ? `built in ${((performance.now() - started) / 1000).toFixed(1)} s` : 'is up to date'}`,
)
