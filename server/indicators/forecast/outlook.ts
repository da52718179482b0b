/** What can be said about the value on one day. */
export interface Outlook {
  on: string;
  expected: number;
  /** least value that is not passed with this probability */
  quantile: (probability: number) => number;
  /** probability of less than a value */
  below: (value: number) => number;
  /** probability of a value or less */
  atMost: (value: number) => number;
  /** a ratio only: how many more it is expected to be counted out of */
  expectedMore?: number;
}
