/** Everything about days, times and moments in one import. */
export * from '#shared/domain/local-date.ts'
export * from '#shared/domain/instant.ts'
export * from '#shared/domain/period.ts'
