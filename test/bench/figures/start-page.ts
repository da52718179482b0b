import { readFileSync } from 'node:fs';
import { type FieldNode, Kind, parse, print, valueFromASTUntyped } from 'graphql';
import { type FiguresInput, Language } from '../../../server/indicators/figures.input.ts';
import { Interval } from '../../../server/indicators/periods.ts';

const PAGE = new URL('../../../dashboard/src/routes/page.graphql', import.meta.url);

export interface PageFigures {
  name: string;
  input: FiguresInput;
  withForecast: boolean;
}

/** Every set of figures that the start page asks for, read from its own query. */
export function startPage(operation: string, asOf: string): PageFigures[] {
  const variables = { asOf, endsOn: '2028-12-31', language: Language.DE };
  const defaults = { interval: Interval.TOTAL, cumulative: true, breakdown: [], language: Language.DE };
  return parse(readFileSync(PAGE, 'utf8')).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const fields = definition.selectionSet.selections.filter(
      (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === 'figures',
    );
    return fields.map((field) => ({
      name: field.alias?.value ?? 'figures',
      input: { ...defaults, ...(inputOf(field, variables) as FiguresInput), operation },
      withForecast: print(field).includes('Forecast'),
    }));
  });
}

function inputOf(field: FieldNode, variables: Record<string, unknown>): unknown {
  const argument = field.arguments?.find(({ name }) => name.value === 'input');
  return argument && valueFromASTUntyped(argument.value, variables);
}
