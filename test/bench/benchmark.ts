/** A benchmark: gets an empty database of its own and prints tables. */
export interface Benchmark {
  name: string;
  run(databaseUrl: string, print: (text: string) => void): Promise<void>;
}
