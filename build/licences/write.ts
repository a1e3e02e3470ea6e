/** Renews `resources/licences/licences.json`. Run it when a dependency changes; a test says when that is due. */
import { writeFileSync } from 'node:fs'

import { licencesFile, licencesText } from '#build/licences/collect.ts'

writeFileSync(licencesFile, licencesText())
