import type { Site } from '../domain/site/site.ts';
import { languages, toolNames } from '../domain/languages.ts';
import { ownSubject } from '../i18n/reworded.ts';
import type { Loaded } from '../store/loaded.ts';

/** The facts as the built page shows them, without anything that a host decides. */
export function asBuilt(loaded: Loaded): Loaded {
  const { name: _name, funding: _funding, host: _host, ...facts } = loaded.site;
  const site: Site = { ...facts, name: toolNames, languages: [...languages], descriptions: [] };
  const description = { ...loaded.description, id: ownSubject, status: 'working-version' } as const;
  return { ...loaded, site, description };
}
