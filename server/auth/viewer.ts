export enum Role {
  PUBLIC = 'PUBLIC',
  COUNCIL = 'COUNCIL',
  STEERING = 'STEERING',
  PROVIDER = 'PROVIDER',
  COORDINATION = 'COORDINATION',
  AUDITOR = 'AUDITOR',
  ADMIN = 'ADMIN',
}

/** Who asks. `providerId` is the own provider in role PROVIDER, else null. */
export interface Viewer {
  role: Role;
  providerId: number | null;
}

/** Somebody who has not signed in. */
export const anonymous: Viewer = { role: Role.PUBLIC, providerId: null };
