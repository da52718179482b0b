// What a build does with the texts of the dashboard, for checks that run without one.
import { compile } from '@inlang/paraglide-js';
import { messages } from '../dashboard/vite/messages.ts';

await compile(messages);
