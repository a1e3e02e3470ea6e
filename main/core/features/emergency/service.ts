// What other features may ask of the emergency feature.
export { showIncident, summariseIncident } from '#main/core/features/emergency/incident-view.ts'
export { findIncidents } from '#main/core/features/emergency/incidents.ts'
export { countOpenLines } from '#main/core/features/emergency/lines.ts'
export { activeNow } from '#main/core/features/emergency/place-view.ts'
export { FolderOutput } from '#main/core/features/emergency/folder-output.ts'
export { signedForm } from '#main/core/features/emergency/form-store.ts'
export { statementOf } from '#main/core/features/emergency/statement.ts'
