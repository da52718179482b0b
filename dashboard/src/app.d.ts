declare module 'virtual:kern.css';
declare module '*.css';

/** Version of the project, put in by the build. */
declare const __VERSION__: string;

declare namespace App {
  interface Error {
    /** the message is a sentence of ours for the reader, not the words of a program */
    isForReader?: boolean;
  }
}
