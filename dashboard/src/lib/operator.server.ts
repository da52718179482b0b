/** Whoever runs this installation; every part is a setting, and a part that is not set is null. */
export interface Operator {
  name: string | null;
  address: string | null;
  represented: string | null;
  email: string | null;
  phone: string | null;
  dataProtection: string | null;
}

const setting = (name: string): string | null => process.env[name]?.trim() || null;

/** Read at every request, so that a change needs no new build. */
export function operator(): Operator {
  return {
    name: setting('KIM_OPERATOR_NAME'),
    address: setting('KIM_OPERATOR_ADDRESS'),
    represented: setting('KIM_OPERATOR_REPRESENTED_BY'),
    email: setting('KIM_OPERATOR_EMAIL'),
    phone: setting('KIM_OPERATOR_PHONE'),
    dataProtection: setting('KIM_OPERATOR_DATA_PROTECTION'),
  };
}
