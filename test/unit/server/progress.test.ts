import { expect, test } from 'vitest';
import { step } from '../../../server/progress.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), written };
}

test('a terminal sees that a step has begun, and then in its place how long it took', async () => {
  const terminal = output(true);
  const result = await step('counting', async () => terminal.written.length, terminal);
  expect(result).toBe(1);
  expect(terminal.written).toEqual(['… counting', expect.stringMatching(/^\r✓ counting \(\d+\.\d s\)\n$/)]);
});

test('a file gets one line for what is done, and leaves it to what fails to say so', async () => {
  const file = output(false);
  await step('counting', async () => undefined, file);
  await expect(step('storing', () => Promise.reject(new Error('no room')), file)).rejects.toThrow('no room');
  expect(file.written).toEqual([expect.stringMatching(/^✓ counting \(\d+\.\d s\)\n$/)]);
});

test('the sentence of a failure begins a line of its own in a terminal', async () => {
  const terminal = output(true);
  await expect(step('storing', () => Promise.reject(new Error('no room')), terminal)).rejects.toThrow('no room');
  expect(terminal.written).toEqual(['… storing', '\n']);
});
