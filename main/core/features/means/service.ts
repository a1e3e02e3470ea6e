// What other features may ask of means and devices.
export { removeDevicesOf, removeDevicesOfPlaces } from '#main/core/features/means/devices.ts'
export { dutyPeople, employmentsOf, type DutyPeople } from '#main/core/features/means/duty-people.ts'
export { peopleWithMisfit, type PersonWithMisfit } from '#main/core/features/means/misfits.ts'
