// The import feature's tables; its migration is 0002-imports.
export interface ImportTables {}
