// What other features may ask of planning.
export { peopleAsOf, peopleDue, type DuePerson, type PersonThen } from '#main/core/features/planning/repository.ts'
