export { buildElectron, electronDir } from '#build/electron/bundle.ts'
