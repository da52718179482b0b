import { testPages } from '../support/whole-pages.ts';

await testPages('de');
