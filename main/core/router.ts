import type { Router } from '@orpc/server'

import { agreementHandlers } from '#main/core/features/agreements/handlers.ts'
import { accessHandlers } from '#main/core/features/access/handlers.ts'
import { keysHandlers } from '#main/core/features/keys/handlers.ts'
import { meansHandlers } from '#main/core/features/means/handlers.ts'
import { informingHandlers } from '#main/core/features/informing/handlers.ts'
import { absenceHandlers } from '#main/core/features/absences/handlers.ts'
import { chainHandlers } from '#main/core/features/chain/handlers.ts'
import { clientHandlers } from '#main/core/features/clients/handlers.ts'
import { companyHandlers } from '#main/core/features/companies/handlers.ts'
import { correctionHandlers } from '#main/core/features/corrections/handlers.ts'
import { declarationHandlers } from '#main/core/features/declarations/handlers.ts'
import { dutyHandlers } from '#main/core/features/duties/handlers.ts'
import { emergencyHandlers } from '#main/core/features/emergency/handlers.ts'
import { eventHandlers } from '#main/core/features/events/handlers.ts'
import { findingHandlers } from '#main/core/features/findings/handlers.ts'
import { historyHandlers } from '#main/core/features/history/handlers.ts'
import { importHandlers } from '#main/core/features/imports/handlers.ts'
import { inspectionHandlers } from '#main/core/features/inspection/handlers.ts'
import { matchHandlers } from '#main/core/features/match/handlers.ts'
import { paperHandlers } from '#main/core/features/papers/handlers.ts'
import { passphraseHandlers } from '#main/core/features/passphrases/handlers.ts'
import { peopleHandlers } from '#main/core/features/people/handlers.ts'
import { planningHandlers } from '#main/core/features/planning/handlers.ts'
import { privacyHandlers } from '#main/core/features/privacy/handlers.ts'
import { programHandlers } from '#main/core/features/program/handlers.ts'
import { registrationHandlers } from '#main/core/features/registrations/handlers.ts'
import { reminderHandlers } from '#main/core/features/reminders/handlers.ts'
import { searchHandlers } from '#main/core/features/search/handlers.ts'
import { settingsHandlers } from '#main/core/features/settings/handlers.ts'
import { todayHandlers } from '#main/core/features/today/handlers.ts'
import { withholdingHandlers } from '#main/core/features/withholding/handlers.ts'
import { worksHandlers } from '#main/core/features/works/handlers.ts'
import { workspaceHandlers } from '#main/core/features/workspace/handlers.ts'
import { procedures, type CoreContext } from '#main/core/procedures.ts'
import type { Contract } from '#shared/contract/index.ts'

/** Every procedure of the contract with its handler; a missing one does not compile. */
export const router: Router<Contract, CoreContext> = procedures.router({
  workspace: workspaceHandlers,
  passphrases: passphraseHandlers,
  inspection: inspectionHandlers,
  companies: companyHandlers,
  declarations: declarationHandlers,
  works: worksHandlers,
  chain: chainHandlers,
  imports: importHandlers,
  people: peopleHandlers,
  papers: paperHandlers,
  planning: planningHandlers,
  absences: absenceHandlers,
  registrations: registrationHandlers,
  findings: findingHandlers,
  corrections: correctionHandlers,
  duties: dutyHandlers,
  emergency: emergencyHandlers,
  today: todayHandlers,
  search: searchHandlers,
  history: historyHandlers,
  settings: settingsHandlers,
  events: eventHandlers,
  reminders: reminderHandlers,
  agreements: agreementHandlers,
  withholding: withholdingHandlers,
  match: matchHandlers,
  access: accessHandlers,
  keys: keysHandlers,
  means: meansHandlers,
  informing: informingHandlers,
  clients: clientHandlers,
  privacy: privacyHandlers,
  program: programHandlers,
})
