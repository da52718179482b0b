/** What two dates side by side say. */
export const comparedWords = {
  de: {
    keyFigures: 'Das Vorhaben insgesamt auf einen Blick',
    change: 'Veränderung',
    points: (n: string) => `${n} %-Punkte`,
  },
  en: {
    keyFigures: 'The whole operation at a glance',
    change: 'Change',
    points: (n: string) => `${n} pp`,
  },
} as const;
