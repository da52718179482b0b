import { registerEnumType } from 'type-graphql';

export enum Audience {
  EVERYONE = 'EVERYONE',
  WOMEN = 'WOMEN',
  MEN = 'MEN',
}
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom a measure is for, as its name or leaflet says.',
  valuesConfig: {
    EVERYONE: { description: 'Nobody is left out because of gender.' },
    WOMEN: { description: 'Girls and women alone.' },
    MEN: { description: 'Boys and men alone.' },
  },
});
