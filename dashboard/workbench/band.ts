import { demo_band, demo_label, demo_real } from '../messages/de.json';
import { demo_band as bandEn, demo_label as labelEn, demo_real as realEn } from '../messages/en.json';

const texts = {
  de: { label: demo_label, band: demo_band, real: demo_real },
  en: { label: labelEn, band: bandEn, real: realEn },
};

interface Answer {
  data?: { operation: { isDemo: boolean } | null };
}

/** Shows the band of every page where the operation is a demonstration. */
export async function showBand(place: HTMLElement, language: keyof typeof texts): Promise<void> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ operation { isDemo } }' }),
  });
  const { data } = (await response.json()) as Answer;
  if (!data?.operation?.isDemo) return;
  const { label, band, real } = texts[language];
  const strong = document.createElement('strong');
  strong.textContent = band;
  const paragraph = document.createElement('p');
  paragraph.append(strong, ` ${real}`);
  place.append(paragraph);
  place.setAttribute('aria-label', label);
  place.hidden = false;
}
