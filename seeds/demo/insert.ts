import type { EntityManager, EntityName, RequiredEntityData } from '@mikro-orm/postgresql';
import { SupportedBody } from '../../server/bodies/supported-body.entity.ts';
import { Target } from '../../server/indicators/target.entity.ts';
import { Audience } from '../../server/measures/audience.ts';
import { Measure } from '../../server/measures/measure.entity.ts';
import { MeasureReport } from '../../server/measures/measure-report.entity.ts';
import { Expenditure } from '../../server/money/expenditure.entity.ts';
import { FieldOfAction } from '../../server/operations/field-of-action.entity.ts';
import type { Operation } from '../../server/operations/operation.entity.ts';
import { Attendance } from '../../server/participations/attendance.entity.ts';
import { Contact } from '../../server/participations/contact.entity.ts';
import { LanguageLevelChange } from '../../server/participations/language-level-change.entity.ts';
import { Outcome } from '../../server/participations/outcome.entity.ts';
import { Participant } from '../../server/participations/participant.entity.ts';
import { Participation } from '../../server/participations/participation.entity.ts';
import { ResidenceStatusChange } from '../../server/participations/residence-status-change.entity.ts';
import { Provider } from '../../server/providers/provider.entity.ts';
import { recordedAt } from './recorded.ts';
import { EXAMPLE_SOURCE, EXAMPLE_VALID_FROM } from './targets.ts';
import type { DemoAttendance, DemoCohort, DemoPerson, Pillar } from './types.ts';

/** rows in one statement: far below the 65,535 parameters that PostgreSQL takes */
const CHUNK = 500;

/** Writes the cohort into an operation that holds nothing yet, in bulk and past the unit of work. */
export async function insertCohort(em: EntityManager, operation: Operation, cohort: DemoCohort): Promise<void> {
  const insert: Insert = async <T extends object>(entity: EntityName<T>, rows: object[]) => {
    const owned = rows.map((row) => ({ operation: operation.id, ...row })) as object[] as RequiredEntityData<T>[];
    for (let at = 0; at < owned.length; at += CHUNK) await em.insertMany(entity, owned.slice(at, at + CHUNK));
  };
  const pillars = idsBy(await em.find(FieldOfAction, { operation }), (pillar) => pillar.code);
  await insert(Provider, cohort.providers);
  const providers = idsBy(await em.find(Provider, { operation }), (provider) => provider.slug);
  const inPillar = <T extends { pillar: Pillar | null }>({ pillar, ...row }: T) => ({
    ...row,
    fieldOfAction: pillar && pillars.get(pillar),
  });
  await insert(
    Measure,
    cohort.measures.map(inPillar).map(({ waiting: _, audience = Audience.EVERYONE, ...measure }) => ({
      ...{ ...measure, audience, provider: providers.get(measure.provider) },
    })),
  );
  const measures = idsBy(await em.find(Measure, { operation }), (measure) => measure.slug);
  const atMeasure = <T extends { measure: string | null }>(row: T) => ({
    ...row,
    measure: row.measure && measures.get(row.measure),
  });
  await insertPeople(em, insert, operation, cohort.people, atMeasure);
  await insert(MeasureReport, cohort.measureReports.map(atMeasure));
  await insert(Contact, cohort.contacts.map(atMeasure));
  await insert(SupportedBody, cohort.bodies.map(atMeasure));
  await insert(Expenditure, cohort.expenditures.map(inPillar));
  const example = { isExample: true, validFrom: EXAMPLE_VALID_FROM, source: EXAMPLE_SOURCE };
  await insert(
    Target,
    cohort.targets.map(inPillar).map(({ indicator, ...target }) => ({ ...target, ...example, indicatorCode: indicator })),
  );
}

type Insert = <T extends object>(entity: EntityName<T>, rows: object[]) => Promise<void>;

async function insertPeople(
  em: EntityManager,
  insert: Insert,
  operation: Operation,
  people: DemoPerson[],
  atMeasure: (stay: DemoAttendance) => object,
): Promise<void> {
  await insert(
    Participant,
    people.map(({ pseudonym }) => ({ pseudonym })),
  );
  const participants = idsBy(await em.find(Participant, { operation }), (participant) => participant.pseudonym);
  await insert(
    Participation,
    people.map((person) => ({ ...entryOf(person), participant: participants.get(person.pseudonym) })),
  );
  const records = await em.find(Participation, { operation }, { fields: ['participant'] });
  const recordIds = new Map(records.map(({ id, participant }) => [participant.id, id]));
  const ofPeople = (rows: (person: DemoPerson) => object[]): object[] =>
    people.flatMap((person) => {
      const participation = recordIds.get(participants.get(person.pseudonym) ?? 0);
      return rows(person).map((row) => ({ ...row, participation }));
    });
  const stays = ({ attendances, pseudonym }: DemoPerson) =>
    attendances.map((stay) => ({
      ...atMeasure(stay),
      recordedAt: recordedAt(pseudonym, stay),
      hours: stay.hours?.toFixed(2) ?? null,
    }));
  await insert(Attendance, ofPeople(stays));
  await insert(
    ResidenceStatusChange,
    ofPeople((person) => person.residenceStatusChanges),
  );
  await insert(
    LanguageLevelChange,
    ofPeople((person) => person.languageLevelChanges),
  );
  await insert(
    Outcome,
    ofPeople((person) => person.outcomes),
  );
}

/** What stands in the person's own row. */
function entryOf({
  pseudonym: _,
  attendances,
  residenceStatusChanges,
  languageLevelChanges,
  outcomes,
  ...entry
}: DemoPerson): object {
  return entry;
}

const idsBy = <T extends { id: number }>(rows: T[], key: (row: T) => string): Map<string, number> =>
  new Map(rows.map((row) => [key(row), row.id]));
