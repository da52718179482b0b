/** The operation that is meant where none is named. */
export const DEFAULT_OPERATION = 'kim-potsdam';

/** Option of an argument or input field that names an operation. */
export const OPERATION = { defaultValue: DEFAULT_OPERATION, description: 'Slug of the operation.' };
