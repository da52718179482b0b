import type { Assessment } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

const NAMES = { ON_TRACK: m.assessment_on_track, AT_RISK: m.assessment_at_risk, OFF_TRACK: m.assessment_off_track };

/** The verdict in words. */
export const assessmentName = (assessment: Assessment, locale: Locale): string => NAMES[assessment]({}, { locale });
