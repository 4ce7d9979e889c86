import type { Site } from '../domain/site/site.ts';
import { languages } from '../i18n/language.ts';
import { ownSubject } from '../i18n/subject.ts';
import type { Loaded } from '../store/loaded.ts';

/** What the page as built calls the tool, before the host's own name is known. */
const names = { fi: 'Osaamistutka', sv: 'Kompetensradarn', en: 'Competence Radar' };

type Facts = Omit<Loaded, 'assessment' | 'openAssessment'>;

/** The facts as the built page shows them: with nothing in them that a host decides. */
export function asBuilt(facts: Facts): Facts {
  const { name: _, funding: __, host: ___, ...rest } = facts.site;
  const site: Site = { ...rest, name: names, languages: [...languages], descriptions: [] };
  const description = { ...facts.description, id: ownSubject, status: 'working-version' } as const;
  return { ...facts, site, description };
}
