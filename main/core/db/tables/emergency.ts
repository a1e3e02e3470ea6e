// The emergency feature's tables; its migration is 0003-emergency.
export interface EmergencyTables {}
