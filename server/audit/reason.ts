/** Request header that says why somebody reads what is specially protected; percent-encoded where it is not ASCII. */
const REASON_HEADER = 'x-kim-reason';
const SHORTEST = 5;
const LONGEST = 200;

/** The reason that a request gives; null without one, and for one that is too short or too long to be one. */
export function reasonOf(headers: Headers): string | null {
  const text = decoded(headers.get(REASON_HEADER) ?? '').trim();
  return text.length >= SHORTEST && text.length <= LONGEST ? text : null;
}

export const REASON_IS_MISSING = `Fields of special categories of personal data need a reason in your role: say in the header X-KIM-Reason, in ${SHORTEST} to ${LONGEST} characters and without a name, what you read them for.`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
