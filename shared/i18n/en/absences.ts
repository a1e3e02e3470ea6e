export const absences = {
  title: 'Absences and closures',
  sentence: 'Who is away, which place is closed, and when.',
  kinds: { absence: 'Absence', closure: 'Closure' },
}
