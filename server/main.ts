import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dashboard } from './http/dashboard.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { workbench } from './workbench.ts';

await run(() =>
  serve(async () => [workbench(), await dashboard(pathToFileURL(join(process.cwd(), 'build/dashboard/handler.js')))]),
);
