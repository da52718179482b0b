declare module 'virtual:kern.css';
declare module '*.css';

/** Version of the project, put in by the build. */
declare const __VERSION__: string;
