import type { View } from '../model/view.ts';

/** What the operation is, in one sentence. */
export function whatSentence({ document, format, say, language }: View): string {
  const { operation, fieldsOfAction } = document;
  const { title, startsOn, endsOn } = operation;
  const head = endsOn ? say.what.frame(title, format.date(startsOn), format.date(endsOn)) : say.what.title(title);
  const names = fieldsOfAction.map(({ name }) => name[language]);
  return `${head}${names.length > 0 ? say.what.pillars(names.length, names.join(', ')) : ''}.`;
}
