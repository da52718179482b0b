/** Where steps are shown; a terminal is told when one begins, everything else when it is done. */
export interface ProgressOutput {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** Shows a step with the time it took; what fails says so itself. */
export async function step<T>(title: string, work: () => Promise<T>, output: ProgressOutput = process.stderr): Promise<T> {
  const began = performance.now();
  if (output.isTTY) output.write(`… ${title}`);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    output.write(`${output.isTTY ? '\r' : ''}✓ ${title} (${seconds} s)\n`);
    return result;
  } catch (error) {
    if (output.isTTY) output.write('\n');
    throw error;
  }
}
