// What other parts may ask of inspections.
export { inspectionNow } from '#main/core/features/inspection/state.ts'
export { noteShown } from '#main/core/features/inspection/log.ts'
