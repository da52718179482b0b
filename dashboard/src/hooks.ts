import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** Every address is routed by its German path; the language is in the address. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
