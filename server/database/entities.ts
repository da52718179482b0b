import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { SupportedBody } from '../bodies/supported-body.entity.ts';
import { RecordCorrection } from '../data-protection/record-correction.entity.ts';
import { Baseline } from '../indicators/baseline.entity.ts';
import { IndicatorReference } from '../indicators/indicator-reference.entity.ts';
import { Target } from '../indicators/target.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { MeasureReport } from '../measures/measure-report.entity.ts';
import { Expenditure } from '../money/expenditure.entity.ts';
import { ContextValue } from '../operations/context-value.entity.ts';
import { FieldOfAction } from '../operations/field-of-action.entity.ts';
import { Municipality } from '../operations/municipality.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Attendance } from '../participations/attendance.entity.ts';
import { Contact } from '../participations/contact.entity.ts';
import { LanguageLevelChange } from '../participations/language-level-change.entity.ts';
import { Outcome } from '../participations/outcome.entity.ts';
import { Participant } from '../participations/participant.entity.ts';
import { Participation } from '../participations/participation.entity.ts';
import { ResidenceStatusChange } from '../participations/residence-status-change.entity.ts';
import { Provider } from '../providers/provider.entity.ts';

/** Reference data: no persons in them; row shape is API shape. */
export const referenceEntities = [Municipality, ContextValue, Operation, FieldOfAction, Provider, Measure, Target, Baseline];

/** Records about people and money: ORM only, never published as they are. */
export const recordEntities = [
  IndicatorReference,
  Participant,
  Participation,
  Attendance,
  ResidenceStatusChange,
  LanguageLevelChange,
  Outcome,
  RecordCorrection,
  Contact,
  MeasureReport,
  SupportedBody,
  Expenditure,
];

export const entities = [...referenceEntities, ...recordEntities, AuditEntry];
