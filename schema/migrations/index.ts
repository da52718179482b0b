import type { MigrationObject } from '@mikro-orm/core';
import { Reference0001 } from './0001-reference.ts';
import { Records0002 } from './0002-records.ts';
import { Rollup0003 } from './0003-rollup.ts';
import { TargetsAndBodies0004 } from './0004-targets-and-bodies.ts';
import { Access0005 } from './0005-access.ts';
import { Publication0006 } from './0006-publication.ts';
import { MeasureReports0010 } from './0010-measure-reports.ts';
import { RecordedAt0011 } from './0011-recorded-at.ts';
import { OwnTokens0017 } from './0017-own-tokens.ts';
import { AuditEntry0018 } from './0018-audit-entry.ts';
import { AuditLog0018 } from './0018-audit-log.ts';
import { DataProtection0019 } from './0019-data-protection.ts';
import { UnreleasedSnapshots0021 } from './0021-unreleased-snapshots.ts';
import { AuditNamed0024 } from './0024-audit-named.ts';
import { AuditCost0025 } from './0025-audit-cost.ts';
import { ReferenceWrites0026 } from './0026-reference-writes.ts';
import { ReleaseNeedsAudit0027 } from './0027-release-needs-audit.ts';
import { MeasureAudience0028 } from './0028-measure-audience.ts';

/** Every migration in order, listed by hand so that build, tests and scripts see the same ones. */
export const migrations: MigrationObject[] = [
  { name: '0001-reference', class: Reference0001 },
  { name: '0002-records', class: Records0002 },
  { name: '0003-rollup', class: Rollup0003 },
  { name: '0004-targets-and-bodies', class: TargetsAndBodies0004 },
  { name: '0005-access', class: Access0005 },
  { name: '0006-publication', class: Publication0006 },
  { name: '0010-measure-reports', class: MeasureReports0010 },
  { name: '0011-recorded-at', class: RecordedAt0011 },
  { name: '0017-own-tokens', class: OwnTokens0017 },
  { name: '0018-audit-log', class: AuditLog0018 },
  { name: '0018-audit-log-entry', class: AuditEntry0018 },
  { name: '0019-data-protection', class: DataProtection0019 },
  { name: '0021-unreleased-snapshots', class: UnreleasedSnapshots0021 },
  { name: '0024-audit-named', class: AuditNamed0024 },
  { name: '0025-audit-cost', class: AuditCost0025 },
  { name: '0026-reference-writes', class: ReferenceWrites0026 },
  { name: '0027-release-needs-audit', class: ReleaseNeedsAudit0027 },
  { name: '0028-measure-audience', class: MeasureAudience0028 },
];
