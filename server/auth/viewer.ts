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
  /** which account or token it is, such as `user:k3…` or `token:7`; absent without one */
  actor?: string;
  /** session of the account, where it is one */
  sessionId?: string;
  /** signed in, in role PUBLIC until the account has a second factor */
  needsSecondFactor?: boolean;
}

/** Somebody who has not signed in. */
export const anonymous: Viewer = { role: Role.PUBLIC, providerId: null };
