// What other features may ask of planning.
export {
  peopleAsOf,
  peopleAway,
  peopleDue,
  type AwayPerson,
  type DuePerson,
  type PersonThen,
} from '#main/core/features/planning/repository.ts'
