import { m } from '#lib/paraglide/messages.js';

const SENTENCES: Record<number, () => string> = {
  400: m.error_bad_request,
  401: m.error_forbidden,
  403: m.error_no_permission,
  404: m.error_not_found,
  429: m.error_too_many,
  503: m.error_too_many,
};

/** What one can do where a page answered with this status. */
export const adviceFor = (status: number): string => (SENTENCES[status] ?? m.error_internal)();
