import type { Plugin } from 'vite';

/** File of a package, and what is another text in it. */
const CHANGES: [file: string, from: string, to: string][] = [
  ['@graphiql/react/dist/components/tabs/index.js', '"aria-selected": isActive, ', ''],
  ['@graphiql/react/dist/components/tabs/index.js', 'role: "tab", ', ''],
  ['@graphiql/react/dist/components/tabs/index.js', 'role: "tablist", ', ''],
  [
    'graphiql/dist/GraphiQL.js',
    'jsx(Tab.Button, { ',
    'jsx(Tab.Button, { "aria-current": index_1 === activeTabIndex ? "true" : undefined, ',
  ],
  ['graphiql/dist/GraphiQL.js', 'role: "tabpanel", id: "graphiql-session"', 'role: "region", id: "graphiql-session"'],
];

/**
 * GraphiQL puts the button that closes a tab into the tab, where screen readers do not find it: all within a tab is one name.
 * Here its tabs are what they look like and how they are used: a list of buttons, the current one marked.
 */
export function plainTabs(): Plugin {
  const done = new Set<string>();
  return {
    name: 'kim-plain-tabs',
    transform(code, id) {
      const changes = CHANGES.filter(([file]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${file}`));
      if (!changes.length) return undefined;
      let changed = code;
      for (const [file, from, to] of changes) {
        if (!changed.includes(from)) this.error(`${file} no longer contains ${from}: look at plain-tabs.ts`);
        changed = changed.replaceAll(from, to);
        done.add(from);
      }
      return { code: changed, map: null };
    },
    buildEnd(error) {
      if (!error && done.size < CHANGES.length) this.error('GraphiQL no longer has the files that plain-tabs.ts changes.');
    },
  };
}
