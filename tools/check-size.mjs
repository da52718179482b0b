// Files stay small: median at most 60 lines, nine in ten at most 150, none above 250 without a reason given here.
import { globSync, readFileSync } from 'node:fs';

const LIMITS = { median: 60, ninth: 150, longest: 250 };

/** Path -> why the file may be longer. */
const REASONS = {};

const GENERATED = /[\\/](node_modules|gql|paraglide|\.svelte-kit|peers)[\\/]/;
const files = globSync('{server,dashboard,schema,seeds,test,tools}/**/*.{ts,mjs,svelte,css,graphql}')
  .filter((file) => !GENERATED.test(file) && file !== 'schema/schema.graphql')
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

const median = files[Math.floor((files.length - 1) / 2)].lines;
const ninth = files[Math.ceil(files.length * 0.9) - 1].lines;
const tooLong = files.filter(({ file, lines }) => lines > LIMITS.longest && !REASONS[file]);
const idle = Object.keys(REASONS).filter((path) => !files.some(({ file, lines }) => file === path && lines > LIMITS.longest));

console.log(`${files.length} files, median ${median} lines, nine in ten at most ${ninth}, longest ${files.at(-1).lines}`);
const complaints = [
  median > LIMITS.median && `The median is ${median} lines, the limit ${LIMITS.median}.`,
  ninth > LIMITS.ninth && `Nine in ten files have at most ${ninth} lines, the limit is ${LIMITS.ninth}.`,
  ...tooLong.map(({ file, lines }) => `${file} has ${lines} lines: split it, or give the reason in tools/check-size.mjs.`),
  ...idle.map(
    (path) => `${path} is listed in tools/check-size.mjs but is not longer than ${LIMITS.longest} lines: remove it there.`,
  ),
].filter(Boolean);
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
