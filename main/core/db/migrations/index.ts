import type { Migration } from '#main/core/db/migrate.ts'
import { records0001 } from '#main/core/db/migrations/0001-records.ts'
import { imports0002 } from '#main/core/db/migrations/0002-imports.ts'
import { emergency0003 } from '#main/core/db/migrations/0003-emergency.ts'
import { registrations0004 } from '#main/core/db/migrations/0004-registrations.ts'
import { findingChunks0005 } from '#main/core/db/migrations/0005-finding-chunks.ts'
import { nameUses0006 } from '#main/core/db/migrations/0006-name-uses.ts'
import { corrections0007 } from '#main/core/db/migrations/0007-corrections.ts'
import { agreements0008 } from '#main/core/db/migrations/0008-agreements.ts'
import { papers0009 } from '#main/core/db/migrations/0009-papers.ts'
import { withholding0010 } from '#main/core/db/migrations/0010-withholding.ts'
import { reminders0011 } from '#main/core/db/migrations/0011-reminders.ts'
import { works0012 } from '#main/core/db/migrations/0012-works.ts'
import { duties0013 } from '#main/core/db/migrations/0013-duties.ts'
import { contacts0014 } from '#main/core/db/migrations/0014-contacts.ts'
import { identities0015 } from '#main/core/db/migrations/0015-identities.ts'
import { keys0016 } from '#main/core/db/migrations/0016-keys.ts'
import { means0017 } from '#main/core/db/migrations/0017-means.ts'
import { informing0018 } from '#main/core/db/migrations/0018-informing.ts'
import { accessList0019 } from '#main/core/db/migrations/0019-access-list.ts'
import { privacy0020 } from '#main/core/db/migrations/0020-privacy.ts'
import { retention0021 } from '#main/core/db/migrations/0021-retention.ts'
import { trailParts0022 } from '#main/core/db/migrations/0022-trail-parts.ts'

/** In order, without gaps; an entry is never changed once a version that has it was handed out. */
export const migrations: readonly Migration[] = [
  records0001,
  imports0002,
  emergency0003,
  registrations0004,
  findingChunks0005,
  nameUses0006,
  corrections0007,
  agreements0008,
  papers0009,
  withholding0010,
  reminders0011,
  works0012,
  duties0013,
  contacts0014,
  identities0015,
  keys0016,
  means0017,
  informing0018,
  accessList0019,
  privacy0020,
  retention0021,
  trailParts0022,
]
