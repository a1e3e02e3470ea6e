// What other features may ask of the review.
export { closeReviews, reviewInstant } from '#main/core/features/findings/desk.ts'
export { reviewWhenDue } from '#main/core/features/findings/quiet.ts'
export { reportFindings, type ReportedFinding } from '#main/core/features/findings/report.ts'
export { summariseFindings } from '#main/core/features/findings/summary.ts'
export { concerns } from '#main/core/features/findings/state.ts'
export { currentFindings, type CurrentFindings } from '#main/core/features/findings/current.ts'
export type { FindingListRow } from '#main/core/features/findings/grid.ts'
