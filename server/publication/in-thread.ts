import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { CannotProtect } from '../disclosure/cannot-protect.ts';
import { auditRelease, protectRelease } from '../disclosure/protect-release.ts';
import type { AuditReport, Protection, ProtectionRequest } from '../disclosure/protection.type.ts';
import type { Text } from '../indicators/definition.ts';

/** What a thread is asked: to protect tables, or to judge what is withheld of them already. */
export interface Judging {
  request: ProtectionRequest;
  withheld?: ReadonlySet<string>;
}

/** Where the build puts server/publication/judge.ts; from sources, in tests and in development, there is no thread. */
const thread = ['./judge.js', '../judge.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));

/** Decides what is withheld, in a thread of its own: meanwhile this one goes on answering. */
export const protectInThread = (request: ProtectionRequest): Promise<Protection> =>
  thread ? ask<Protection>(thread, { request }) : protectRelease(request);

/** Judges what is withheld, in a thread of its own. */
export const auditInThread = (request: ProtectionRequest, withheld: ReadonlySet<string>): Promise<AuditReport> =>
  thread ? ask<AuditReport>(thread, { request, withheld }) : auditRelease(request, withheld);

function ask<Answer>(url: URL, workerData: Judging): Promise<Answer> {
  return new Promise((done, fail) => {
    const worker = new Worker(url, { workerData });
    worker.once('message', ({ answer, refusal }: { answer: Answer; refusal?: Text }) =>
      refusal === undefined ? done(answer) : fail(new CannotProtect(refusal)),
    );
    worker.once('error', fail);
    // after an answer this comes too late to matter
    worker.once('exit', (code) => fail(new Error(`The thread of disclosure control ended with code ${code} and no answer.`)));
  });
}
