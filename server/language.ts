type Language = 'DE' | 'EN';

/** Language of the terminal: English where the locale says so, German otherwise. */
function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'EN' : 'DE';
}

/** The sentence in the language of the terminal. */
export function say(de: string, en: string): string {
  return terminalLanguage() === 'EN' ? en : de;
}
