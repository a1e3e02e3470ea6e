import { prepareWorkspaces } from '#tests/e2e/prepared.ts'

/** Runs once, before the first test. */
// oxlint-disable-next-line import/no-default-export -- Playwright asks for one
export default prepareWorkspaces
