// What hosts and other features may ask of corrections.
export { dossierFiles } from '#main/core/features/corrections/dossier.ts'
