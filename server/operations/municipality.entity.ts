import { Collection } from '@mikro-orm/core';
import { Entity, Enum, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { ContextValue } from './context-value.entity.ts';
import { Operation } from './operation.entity.ts';

export enum MunicipalityKind {
  INDEPENDENT_CITY = 'INDEPENDENT_CITY',
  DISTRICT = 'DISTRICT',
}
registerEnumType(MunicipalityKind, {
  name: 'MunicipalityKind',
  description: 'Legal form of the body.',
  valuesConfig: {
    INDEPENDENT_CITY: { description: 'kreisfreie Stadt' },
    DISTRICT: { description: 'Landkreis' },
  },
});

@ObjectType({ implements: Node, description: 'One of the 18 bodies of Brandenburg that may run a KIM operation.' })
@Entity({ tableName: 'municipality' })
export class Municipality extends Node {
  @Field(() => String, { description: 'Official municipality key (AGS), five digits.' })
  @Property({ type: 'string', length: 5, unique: true })
  @Filter()
  @Order()
  ags!: string;

  @Field(() => String, { description: 'Official name.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  name!: string;

  @Field(() => MunicipalityKind, { description: 'Legal form of the body.' })
  @Enum({ items: () => MunicipalityKind })
  @Filter()
  kind!: MunicipalityKind;

  @Field(() => String, { description: 'Where the entry comes from.' })
  @Property({ type: 'text' })
  source!: string;

  @OneToMany(
    () => Operation,
    (operation) => operation.municipality,
  )
  @Related('Operations of the body.')
  operations = new Collection<Operation>(this);

  @OneToMany(
    () => ContextValue,
    (value) => value.municipality,
  )
  @Related('Published statistics about the body, by year.')
  contextValues = new Collection<ContextValue>(this);
}
