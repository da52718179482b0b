import { addDays, DEMO_AS_OF, daysBetween, workday } from './days.ts';
import { Random } from './random.ts';
import { measureOf } from './stay.ts';
import type { DemoAttendance, DemoPerson, Draft, Level } from './types.ts';

const LEVELS: Level[] = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const HIGHEST_ALPHA = 4;

/** Assessments of German and literacy after entry: mostly a step up, sometimes none. At most one a day. */
export function drawLanguageLevels(draft: Draft): DemoPerson['languageLevelChanges'] {
  const random = new Random(`${draft.key} language`);
  const changes = new Map<string, DemoPerson['languageLevelChanges'][number]>();
  let { languageLevel: level, alphaLevel } = draft;
  for (const stay of draft.attendances) {
    for (const assessedOn of drawAssessments(random, stay)) {
      if (changes.has(assessedOn)) continue;
      const isLiteracy = alphaLevel !== null && stay.measure.startsWith('alphabetisierung');
      if (alphaLevel !== null && random.chance(0.55)) alphaLevel = Math.min(HIGHEST_ALPHA, alphaLevel + 1);
      if (random.chance(isLiteracy ? 0.3 : 0.66)) level = nextLevel(level);
      const isLevelAssessed = level !== null && (!isLiteracy || random.chance(0.6));
      changes.set(assessedOn, { level: isLevelAssessed ? level : null, alphaLevel, assessedOn });
    }
  }
  return [...changes.values()].filter((change) => change.level !== null || change.alphaLevel !== null);
}

/** At the end of a language course and in the middle of a long one; now and then in advice. */
function drawAssessments(random: Random, { measure, enteredOn, leftOn }: DemoAttendance): string[] {
  const isCourse = measureOf(measure).pillar === 'LANGUAGE_LITERACY';
  const days = daysBetween(enteredOn, leftOn ?? DEMO_AS_OF);
  if (days < 42 || !random.chance(isCourse ? 0.8 : 0.1)) return [];
  const middle = days > 75 && random.chance(0.35) ? [workday(addDays(enteredOn, Math.floor(days / 2)))] : [];
  return [...middle, leftOn ?? workday(addDays(enteredOn, days))];
}

function nextLevel(level: Level | null): Level {
  if (level === null) return 'A1';
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)] as Level;
}
