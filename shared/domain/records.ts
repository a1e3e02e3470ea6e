/** The inputs of every record, read and checked alike by forms and imports. Field names are those of `domain/imports.md`. */
export * from '#shared/domain/record-company.ts'
export * from '#shared/domain/record-declaration.ts'
export * from '#shared/domain/record-fields.ts'
export * from '#shared/domain/record-paper.ts'
export * from '#shared/domain/record-person.ts'
export * from '#shared/domain/record-planning.ts'
