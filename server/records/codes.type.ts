import { registerEnumType } from 'type-graphql';
import { Dimension, type Text } from '../indicators/definition.ts';
import { valueLabels } from '../indicators/labels.ts';
import { EmploymentStatus, ExitReason, LanguageLevel, OutcomeKind, ResidenceStatus } from '../participations/codes.ts';

type Codes = Record<string, string>;

function publish(codes: Codes, name: string, description: string, meaning: (code: string) => string): void {
  const valuesConfig = Object.fromEntries(Object.keys(codes).map((code) => [code, { description: meaning(code) }]));
  registerEnumType(codes, { name, description, valuesConfig });
}

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const titles = valueLabels[Dimension.RESIDENCE_STATUS] as Record<string, Text>;
const statuses: Record<string, string> = {
  WORK_OPPORTUNITY: "work opportunity (Arbeitsgelegenheit, § 16d SGB II), inactive by Brandenburg's rule",
  IN_EDUCATION: 'inactive, in education or training',
};

publish(EmploymentStatus, 'EmploymentStatus', 'Status on the labour market.', (code) => statuses[code] ?? words(code));
publish(
  ResidenceStatus,
  'ResidenceStatus',
  'Residence status by section of the AufenthG.',
  (code) => titles[code]?.en ?? words(code),
);
publish(LanguageLevel, 'LanguageLevel', 'Level of German by the CEFR.', (code) => `level ${code}`);
publish(ExitReason, 'ExitReason', 'How an attendance ended.', words);
publish(OutcomeKind, 'OutcomeKind', 'Kind of a result.', words);
