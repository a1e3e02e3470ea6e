import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'

import { Broken, NotFound } from '#renderer/app/broken.tsx'
import { Gate } from '#renderer/app/gate.tsx'
import { accessSearch } from '#renderer/features/access/search.ts'
import { chainSearch } from '#renderer/features/chain/search.ts'
import { correctionsSearch } from '#renderer/features/corrections/search.ts'
import { papersSearch } from '#renderer/features/papers/search.ts'
import { registrationsSearch } from '#renderer/features/registrations/search.ts'
import { withholdingSearch } from '#renderer/features/withholding/search.ts'
import { TodayPage } from '#renderer/features/today/today-page.tsx'
import { listSearch } from '#renderer/ui/data-grid/list-state.ts'

// The one place that lists every page. Pages load when they are first opened, except Today, which
// is what a start leads to; each file exports its page by name.

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Broken })

/** Where the emergency page starts: a tab, or a place, a day or an incident to take up; `form` goes straight to the paper. */
interface EmergencySearch {
  tab?: string
  declaration?: number
  date?: string
  incident?: number
  focus?: 'form'
}

function emergencySearch(search: Record<string, unknown>): EmergencySearch {
  const { tab, declaration, date, incident, focus } = search
  return {
    ...(typeof tab === 'string' ? { tab } : {}),
    ...(typeof declaration === 'number' ? { declaration } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof incident === 'number' ? { incident } : {}),
    ...(focus === 'form' ? { focus } : {}),
  }
}

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a redirect as something thrown
    throw redirect({ to: '/today' })
  },
})
const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: TodayPage,
})
const emergency = createRoute({
  getParentRoute: () => root,
  path: '/emergency',
  validateSearch: emergencySearch,
  component: lazyRouteComponent(() => import('#renderer/features/emergency/emergency-page.tsx'), 'EmergencyPage'),
})
const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/companies/companies-page.tsx'), 'CompaniesPage'),
})
const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$companyId',
  component: lazyRouteComponent(() => import('#renderer/features/companies/company-page.tsx'), 'CompanyPage'),
})
const chain = createRoute({
  getParentRoute: () => root,
  path: '/chain',
  validateSearch: chainSearch,
  component: lazyRouteComponent(() => import('#renderer/features/chain/chain-page.tsx'), 'ChainPage'),
})
const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers',
  validateSearch: papersSearch,
  component: lazyRouteComponent(() => import('#renderer/features/papers/papers-page.tsx'), 'PapersPage'),
})
const withholding = createRoute({
  getParentRoute: () => root,
  path: '/withholding',
  validateSearch: withholdingSearch,
  component: lazyRouteComponent(() => import('#renderer/features/withholding/withholding-page.tsx'), 'WithholdingPage'),
})
const reminders = createRoute({
  getParentRoute: () => root,
  path: '/reminders',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/reminders/reminders-page.tsx'), 'RemindersPage'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/people/people-page.tsx'), 'PeoplePage'),
})
const doubles = createRoute({
  getParentRoute: () => root,
  path: '/people/doubles',
  component: lazyRouteComponent(() => import('#renderer/features/people/doubles-page.tsx'), 'DoublesPage'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('#renderer/features/people/person-page.tsx'), 'PersonPage'),
})
const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  validateSearch: accessSearch,
  component: lazyRouteComponent(() => import('#renderer/features/access/access-page.tsx'), 'AccessPage'),
})
const planning = createRoute({
  getParentRoute: () => root,
  path: '/planning',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/planning/planning-page.tsx'), 'PlanningPage'),
})
const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/findings/findings-page.tsx'), 'FindingsPage'),
})
const registrations = createRoute({
  getParentRoute: () => root,
  path: '/registrations',
  validateSearch: registrationsSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/registrations/registrations-page.tsx'),
    'RegistrationsPage',
  ),
})
const corrections = createRoute({
  getParentRoute: () => root,
  path: '/corrections',
  validateSearch: correctionsSearch,
  component: lazyRouteComponent(() => import('#renderer/features/corrections/corrections-page.tsx'), 'CorrectionsPage'),
})
const correction = createRoute({
  getParentRoute: () => root,
  path: '/corrections/$requestId',
  component: lazyRouteComponent(() => import('#renderer/features/corrections/request-page.tsx'), 'RequestPage'),
})
const absences = createRoute({
  getParentRoute: () => root,
  path: '/absences',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('#renderer/features/absences/absences-page.tsx'), 'AbsencesPage'),
})
const declarations = createRoute({
  getParentRoute: () => root,
  path: '/declarations',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/declarations/declarations-page.tsx'),
    'DeclarationsPage',
  ),
})
const declaration = createRoute({
  getParentRoute: () => root,
  path: '/declarations/$declarationId',
  component: lazyRouteComponent(
    () => import('#renderer/features/declarations/declaration-page.tsx'),
    'DeclarationPage',
  ),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('#renderer/features/imports/imports-page.tsx'), 'ImportsPage'),
})
const importNew = createRoute({
  getParentRoute: () => root,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('#renderer/features/imports/import-wizard-page.tsx'), 'ImportWizardPage'),
})
const importBatch = createRoute({
  getParentRoute: () => root,
  path: '/imports/$batchId',
  component: lazyRouteComponent(() => import('#renderer/features/imports/import-page.tsx'), 'ImportPage'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('#renderer/features/settings/settings-page.tsx'), 'SettingsPage'),
})
const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspection',
  component: lazyRouteComponent(() => import('#renderer/features/inspection/inspection-page.tsx'), 'InspectionPage'),
})
const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('#renderer/features/history/history-page.tsx'), 'HistoryPage'),
})

const routeTree = root.addChildren([
  index,
  today,
  emergency,
  companies,
  company,
  chain,
  papers,
  withholding,
  reminders,
  people,
  doubles,
  person,
  access,
  planning,
  findings,
  registrations,
  corrections,
  correction,
  absences,
  declarations,
  declaration,
  imports,
  importNew,
  importBatch,
  settings,
  inspection,
  history,
])

// Links carry the part behind the `#` alone: as a whole address they would pass for links within this page,
// such as “skip to the content”, with aids that look at links.
const addresses = createHashHistory()
addresses.createHref = (path) => `#${path}`

/** The router. The address lives behind the `#`, which works alike on `app://` and on the loopback web host. */
export const router = createRouter({
  routeTree,
  history: addresses,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
