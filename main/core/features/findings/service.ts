// What other features may ask of the review.
export { closeReviews } from '#main/core/features/findings/desk.ts'
export { reviewWhenDue } from '#main/core/features/findings/quiet.ts'
export { reportFindings, type ReportedFinding } from '#main/core/features/findings/report.ts'
