import type { Projection } from '#main/core/audit/record-writer.ts'
import { accessProjection } from '#main/core/features/access/projection.ts'
import { absenceProjection } from '#main/core/features/absences/projection.ts'
import { chainProjection } from '#main/core/features/chain/projection.ts'
import { companyProjection } from '#main/core/features/companies/projection.ts'
import { correctionProjection } from '#main/core/features/corrections/projection.ts'
import { declarationProjection } from '#main/core/features/declarations/projection.ts'
import { emergencyLineProjection } from '#main/core/features/emergency/projection.ts'
import { findingFirmProjection, findingProjection } from '#main/core/features/findings/projection.ts'
import { firmKeyProjection, keyProjection } from '#main/core/features/keys/projection.ts'
import { paperProjection } from '#main/core/features/papers/projection.ts'
import { personProjection } from '#main/core/features/people/projection.ts'
import { planningProjection } from '#main/core/features/planning/projection.ts'
import { reminderProjection } from '#main/core/features/reminders/projection.ts'
import {
  reviewDueProjection,
  statedCompanyProjection,
  statedDeclarationProjection,
  statedPersonProjection,
} from '#main/core/features/registrations/projection.ts'
import { checkProjection, paymentProjection } from '#main/core/features/withholding/projection.ts'

/**
 * Every list that is derived from records, refreshed inside the transaction that changes them.
 * In this order: the later ones take names from the earlier ones.
 */
export const projections: readonly Projection[] = [
  companyProjection,
  declarationProjection,
  chainProjection,
  personProjection,
  statedCompanyProjection,
  statedDeclarationProjection,
  statedPersonProjection,
  reviewDueProjection,
  planningProjection,
  absenceProjection,
  findingProjection,
  findingFirmProjection,
  correctionProjection,
  reminderProjection,
  checkProjection,
  paymentProjection,
  paperProjection,
  keyProjection,
  firmKeyProjection,
  emergencyLineProjection,
  accessProjection,
]
