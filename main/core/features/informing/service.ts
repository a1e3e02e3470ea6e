// What other features may ask of informing.
export { informedOn, informedPeople, isInformed } from '#main/core/features/informing/informed.ts'
