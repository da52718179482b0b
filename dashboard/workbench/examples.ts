import type { WorkbenchOperation } from './permalink.ts';

/** The worked examples that wait in tabs, each true on the published facts or on the demonstration. */
export const examples: Record<'de' | 'en', WorkbenchOperation[]> = {
  de: [
    {
      query: `# Die sieben Bewilligungen vom 17. Dezember 2025.
# Beträge in Cent. Ihre Summe: 9.444.383,88 EUR.
# Strg + Eingabe führt die Abfrage aus.
query Bewilligungen {
  operations(
    where: { awardedOn: { eq: "2025-12-17" } }
    orderBy: [TITLE_ASC]
  ) {
    totalCount
    nodes {
      title
      esfPlusEurCents
      source
      municipality {
        name
        ags
      }
    }
  }
}
`,
    },
    {
      query: `# Potsdams Anteil ausländischer Bevölkerung,
# Jahr für Jahr, zusammen mit dem Vorhaben.
query Potsdam($slug: String! = "kim-potsdam") {
  operation(slug: $slug) {
    title
    startsOn
    endsOn
    esfPlusEurCents
    ownEurCents
    totalEurCents
    derivation
    municipality {
      name
      contextValues(
        where: { code: { eq: "FOREIGN_POPULATION_SHARE" } }
        orderBy: [YEAR_ASC]
      ) {
        nodes {
          year
          value
          unit
          source
        }
      }
    }
  }
}
`,
    },
    {
      query: `# Wie ausgewogen ist jede Säule?
# Wer an zwei Säulen teilnimmt, zählt in beiden:
# Die Teile ergeben nicht die Gesamtzahl.
# Wo kein Wert steht, sagt der Status, warum.
query Geschlechter($indikatoren: [String!]!) {
  figures(
    input: {
      indicators: $indikatoren
      breakdown: [FIELD_OF_ACTION, GENDER]
    }
  ) {
    asOf
    isDemo
    notes
    figures {
      breakdown {
        dimension
        label
      }
      value
      status
    }
  }
}
`,
      variables: '{ "indikatoren": ["EECO01"] }',
    },
  ],
  en: [
    {
      query: `# The seven awards of 17 December 2025.
# Amounts in cents. Their sum: 9,444,383.88 EUR.
# Ctrl + Enter runs the query.
query Awards {
  operations(
    where: { awardedOn: { eq: "2025-12-17" } }
    orderBy: [TITLE_ASC]
  ) {
    totalCount
    nodes {
      title
      esfPlusEurCents
      source
      municipality {
        name
        ags
      }
    }
  }
}
`,
    },
    {
      query: `# Potsdam's share of foreign population,
# year by year, together with the operation.
query Potsdam($slug: String! = "kim-potsdam") {
  operation(slug: $slug) {
    title
    startsOn
    endsOn
    esfPlusEurCents
    ownEurCents
    totalEurCents
    derivation
    municipality {
      name
      contextValues(
        where: { code: { eq: "FOREIGN_POPULATION_SHARE" } }
        orderBy: [YEAR_ASC]
      ) {
        nodes {
          year
          value
          unit
          source
        }
      }
    }
  }
}
`,
    },
    {
      query: `# How balanced is each pillar?
# A person in two pillars counts in both:
# the parts do not add up to the total.
# Where there is no value, the status says why.
query Genders($indicators: [String!]!) {
  figures(
    input: {
      indicators: $indicators
      breakdown: [FIELD_OF_ACTION, GENDER]
      language: EN
    }
  ) {
    asOf
    isDemo
    notes
    figures {
      breakdown {
        dimension
        label
      }
      value
      status
    }
  }
}
`,
      variables: '{ "indicators": ["EECO01"] }',
    },
  ],
};
