import { registerEnumType } from 'type-graphql';

export enum Role {
  PUBLIC = 'PUBLIC',
  COUNCIL = 'COUNCIL',
  STEERING = 'STEERING',
  PROVIDER = 'PROVIDER',
  COORDINATION = 'COORDINATION',
  AUDITOR = 'AUDITOR',
  ADMIN = 'ADMIN',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'In which role somebody reads and writes.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody, without signing in.' },
    COUNCIL: { description: 'City council.' },
    STEERING: { description: 'Steering group of the operation.' },
    PROVIDER: { description: 'Staff of a provider (Träger).' },
    COORDINATION: { description: 'KIM coordination of the municipality.' },
    AUDITOR: { description: 'Audit: reads the audit log, no personal record.' },
    ADMIN: { description: 'Administration of accounts and configuration: reads no personal record.' },
  },
});

/** Who asks. `providerId` is the own provider in role PROVIDER, else null. */
export interface Viewer {
  role: Role;
  providerId: number | null;
}

/** Somebody who has not signed in. */
export const anonymous: Viewer = { role: Role.PUBLIC, providerId: null };
