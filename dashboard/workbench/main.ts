import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import 'virtual:kern.css';
import './workbench.css';
import { GraphiQL } from 'graphiql';
import { type ComponentProps, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { showBand } from './band.ts';
import { examples } from './examples.ts';
import { operationOf, searchOf } from './permalink.ts';

type Props = ComponentProps<typeof GraphiQL>;

const language = document.documentElement.lang === 'en' ? 'en' : 'de';

const fetcher: Props['fetcher'] = async (parameters, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...options?.headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

/** Nothing outlives the page: on a shared computer neither queries nor tokens stay behind. The address keeps what is worth keeping. */
function forgetful(): NonNullable<Props['storage']> {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const linked = operationOf(location.search);
const tabs = linked ? [linked] : examples[language];

/** Keeps the address in step with the tab that is looked at, so that it can be copied and sent; an untouched example needs none. */
const showInAddress: Props['onTabChange'] = (state) => {
  const { query, variables } = state.tabs[state.activeTabIndex] ?? {};
  const isExample = examples[language].some((example) => example.query === query);
  const search = isExample ? '' : searchOf({ query: query ?? '', variables: variables ?? undefined });
  history.replaceState(null, '', location.pathname + search);
};

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

void showBand(element('band'), language);
createRoot(element('workbench')).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      storage: forgetful(),
      defaultTabs: tabs,
      initialVariables: tabs[0]?.variables,
      plugins: [],
      forcedTheme: 'system',
      showPersistHeadersSettings: false,
      onTabChange: showInAddress,
    },
    createElement(GraphiQL.Logo, null, ''),
  ),
);
