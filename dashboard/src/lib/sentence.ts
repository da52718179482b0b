import type { Figure } from '#lib/figures.ts';
import { published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** A piece of the sentence; what is strong carries the message. */
export interface Segment {
  text: string;
  strong: boolean;
}

export interface SentenceInput {
  operation: { title: string; startsOn?: string | null; endsOn?: string | null; totalEurCents?: number | null };
  asOf: string;
  reach?: Figure | undefined;
  women?: Figure | undefined;
  outcomes?: Figure | undefined;
}

/** A number and its noun stay on one line; longer phrases may break. */
const together = (text: string) => (text.length > 24 ? text : text.replaceAll(' ', '\u00a0'));

/** Messages mark what is strong with double asterisks. */
export function segments(text: string): Segment[] {
  return text
    .split('**')
    .map((part, index) => (index % 2 === 1 ? { text: together(part), strong: true } : { text: part, strong: false }))
    .filter((segment) => segment.text !== '');
}

/** How reach stands to the plan, as a sentence of its own; empty where there is no plan. */
function planClause(reach: Figure, format: Formatter): string {
  const options = { locale: format.locale };
  const share = reach.target?.deviationShare;
  if (share == null) return '';
  const percent = format.share(Math.abs(share));
  if (Math.abs(share) < 0.005) return m.sentence_on_plan({}, options);
  return share < 0 ? m.sentence_below_plan({ percent }, options) : m.sentence_above_plan({ percent }, options);
}

function reachedClause({ operation, asOf, reach, women, outcomes }: SentenceInput, format: Formatter): string {
  const options = { locale: format.locale };
  const count = published(reach) ?? 0;
  const share = published(women);
  const started = published(outcomes);
  const base = { title: operation.title, date: format.date(asOf), count, people: format.count(count) };
  const head =
    share === null
      ? m.sentence_reached(base, options)
      : m.sentence_reached_women({ ...base, share: format.share(share) }, options);
  if (started === null) return `${head}.`;
  const tail =
    started === 0
      ? m.sentence_outcome_none({}, options)
      : m.sentence_outcome({ count: started, people: format.count(started) }, options);
  return `${head}; ${tail}.`;
}

/** What is known where no person has been counted: the operation, its time and its money. */
function beforeTheFirst({ operation, reach }: SentenceInput, format: Formatter): string {
  const options = { locale: format.locale };
  const { title, startsOn, endsOn, totalEurCents } = operation;
  const frame =
    startsOn && endsOn && totalEurCents != null
      ? m.sentence_frame(
          { title, from: format.date(startsOn), to: format.date(endsOn), money: format.euroShort(totalEurCents) },
          options,
        )
      : '';
  const people = reach?.status === 'PUBLISHED' ? m.sentence_nobody_yet({}, options) : m.sentence_not_available({}, options);
  return [frame, people].filter(Boolean).join(' ');
}

/**
 * The message of the start page, made from the figures: whom KIM reached, how many women, what came of it, and how that
 * stands to the plan. It says what is missing instead of leaving a gap.
 */
export function sentence(input: SentenceInput, format: Formatter): Segment[] {
  const { reach, asOf, operation } = input;
  const options = { locale: format.locale };
  if (reach?.status === 'SUPPRESSED')
    return segments(m.sentence_withheld({ title: operation.title, date: format.date(asOf) }, options));
  if (!reach || !published(reach)) return segments(beforeTheFirst(input, format));
  return segments([reachedClause(input, format), planClause(reach, format)].filter(Boolean).join(' '));
}
