import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss';

const CLASS = /\.(kern-[\w-]+)/g;
const VARIABLE = /--kern-[\w-]+/g;

/** Classes that a selector needs; those inside :is(), :not() and :has() are alternatives and do not count. */
function neededClasses(selector: string): string[] {
  const outside = selector.replace(/:(is|not|has|where)\((?:[^()]|\([^()]*\))*\)/g, '');
  return [...outside.matchAll(CLASS)].map((match) => match[1] as string);
}

function dropUnusedRules(root: Root, isUsed: (className: string) => boolean): void {
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule: Rule) => {
    const kept = rule.selectors.filter(
      (selector) => !selector.startsWith('[data-kern-theme') && neededClasses(selector).every(isUsed),
    );
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** Custom properties that are read by the sources, by a kept declaration, or by a custom property that is read itself. */
function dropUnusedVariables(root: Root, sources: string): void {
  const definitions = new Map<string, Declaration[]>();
  const queue: string[] = sources.match(VARIABLE) ?? [];
  root.walkDecls((decl) => {
    if (decl.prop.startsWith('--')) definitions.set(decl.prop, [...(definitions.get(decl.prop) ?? []), decl]);
    else queue.push(...(decl.value.match(VARIABLE) ?? []));
  });
  const used = new Set<string>();
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    for (const decl of definitions.get(name) ?? []) queue.push(...(decl.value.match(VARIABLE) ?? []));
  }
  for (const [name, decls] of definitions) if (!used.has(name)) for (const decl of decls) decl.remove();
}

/** Paper is light, whatever the screen prefers. */
function printLight(root: Root): void {
  root.walkAtRules('media', (rule: AtRule) => {
    rule.params = rule.params
      .replace(/^\(prefers-color-scheme: dark\)$/, 'screen and (prefers-color-scheme: dark)')
      .replace(/^\(prefers-color-scheme: light\)$/, 'print, (prefers-color-scheme: light)');
  });
}

/**
 * The part of KERN's style sheet that the sources use, in a layer of its own so that every rule of ours wins.
 * @param css kern.css as published (406 kB)
 * @param sources text of all components and style sheets of the dashboard
 */
export function usedCss(css: string, sources: string): string {
  const root = postcss.parse(css);
  const names = new Set(sources.match(/kern-[\w-]+/g));
  dropUnusedRules(root, (className) => names.has(className));
  dropUnusedVariables(root, sources);
  printLight(root);
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  root.walkAtRules('media', (rule) => void (rule.nodes?.length === 0 && rule.remove()));
  root.walkAtRules('charset', (rule) => void rule.remove());
  return `@layer kern {\n${root.toString()}\n}`;
}
