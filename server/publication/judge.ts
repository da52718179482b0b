import { parentPort, workerData } from 'node:worker_threads';
import { CannotProtect } from '../disclosure/cannot-protect.ts';
import { auditRelease, protectRelease } from '../disclosure/protect-release.ts';
import type { Judging } from './in-thread.ts';

/* A thread of its own for disclosure control: it takes the processor for seconds to minutes, and pages are to be served meanwhile. */
const { request, withheld } = workerData as Judging;
try {
  parentPort?.postMessage({ answer: await (withheld ? auditRelease(request, withheld) : protectRelease(request)) });
} catch (error) {
  // the class of an error does not come through to the other thread
  if (!(error instanceof CannotProtect)) throw error;
  parentPort?.postMessage({ refusal: error.text });
}
