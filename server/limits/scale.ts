import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../read/page.ts';
import { countInputs } from './inputs.ts';
import { type FieldWeight, weighOf } from './weigh.ts';
import { NOTHING, plus, type Weight } from './weight.ts';

type Field = GraphQLField<unknown, unknown>;

/** Entries of a list of which nothing is known. */
const SOME = 10;
/** Fields of a type, arguments of a field ... in the schema that describes itself. */
const SOME_OF_SCHEMA = 5;

/** Weighs what is selected before any of it is done. Takes every @skip for false and every @include for true. */
export class Scale {
  readonly #fragments = new Map<string, Weight>();

  /**
   * @param fragments of a document that is valid: none of them reaches itself
   * @param variables coerced
   */
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly variables: Record<string, unknown>,
  ) {}

  /** @param entries how long the lists directly below are; undefined where each is as long as it likes */
  weigh({ selections }: SelectionSetNode, type: GraphQLCompositeType, entries?: number): Weight {
    return selections.map((node) => this.#selection(node, type, entries)).reduce(plus, NOTHING);
  }

  #selection(node: SelectionNode, type: GraphQLCompositeType, entries: number | undefined): Weight {
    const directives = { ...NOTHING, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.FIELD) return plus(directives, this.#field(node, type, entries));
    if (node.kind === Kind.FRAGMENT_SPREAD) return plus(directives, this.#fragment(node.name.value, entries));
    const condition = node.typeCondition ? this.#typeOf(node.typeCondition.name.value) : type;
    return plus(directives, this.weigh(node.selectionSet, condition, entries));
  }

  /** Weighed once, however often it is spread: fragments of fragments may stand for more fields than there are atoms. */
  #fragment(name: string, entries: number | undefined): Weight {
    const key = `${name} ${entries}`;
    const known = this.#fragments.get(key);
    const fragment = this.fragments.get(name);
    if (known || !fragment) return known ?? NOTHING;
    const weight = this.weigh(fragment.selectionSet, this.#typeOf(fragment.typeCondition.name.value), entries);
    this.#fragments.set(key, weight);
    return weight;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, entries: number | undefined): Weight {
    const field = fieldOf(parent, node.name.value);
    const given = this.#given(field, node);
    const own = weightOf(field, given);
    const type = getNamedType(field.type);
    const below = node.selectionSet && isCompositeType(type) ? this.weigh(node.selectionSet, type, own?.entries) : NOTHING;
    const times = isList(field.type) ? (own?.length ?? entries ?? this.#usualLength(parent, field)) : 1;
    return {
      cost: 1 + (own?.work ?? 0) + times * below.cost,
      depth: 1 + below.depth,
      fields: 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives,
      inputs: below.inputs + Object.values(given).reduce<number>((sum, value) => sum + countInputs(value), 0),
      tables: below.tables + (own?.isTable ? 1 : 0),
    };
  }

  /** Arguments that are given; none where they are wrong: execution refuses the field before it does anything. */
  #given(field: Field, node: FieldNode): Record<string, unknown> {
    if (!field.args.length) return {};
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      return {};
    }
  }

  #usualLength({ name }: GraphQLCompositeType, field: Field): number {
    if (!name.startsWith('__')) return SOME;
    return field.name === 'types' ? Object.keys(this.schema.getTypeMap()).length : SOME_OF_SCHEMA;
  }

  #typeOf(name: string): GraphQLCompositeType {
    return this.schema.getType(name) as GraphQLCompositeType;
  }
}

const META = new Map<string, Field>(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

function fieldOf(parent: GraphQLCompositeType, name: string): Field {
  const own = 'getFields' in parent ? parent.getFields()[name] : undefined;
  return (own ?? META.get(name)) as Field;
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

/** Of a field that says so itself, and of pages. */
function weightOf(field: Field, given: Record<string, unknown>): FieldWeight | undefined {
  const weigh = weighOf(field);
  if (weigh) return weigh(given);
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const size = Number(given.first ?? given.last ?? DEFAULT_PAGE);
  // a size that is out of range is refused later
  return { entries: Math.min(Math.max(size, 0), LARGEST_PAGE) };
}
