import type { Answers } from '../../src/domain/assessment/answers.ts';
import type { Saved } from '../../src/domain/assessment/assessment.ts';

const at = '2026-11-23T12:05:00.000Z';

/** A realistic teacher's levels by competence; `-` is not part of my work, a missing one is unanswered. */
const levels = {
  'anticipation-data': 'explore',
  'skill-needs': 'carry-out',
  'target-group': 'try',
  'form-of-answer': 'try',
  'learning-outcomes': 'carry-out',
  sizing: 'try',
  'open-description': 'explore',
  pathways: 'try',
  'design-process': 'carry-out',
  'learning-at-work': 'improve',
  'flexible-delivery': 'carry-out',
  'accessible-learning': 'try',
  'prior-competence': 'carry-out',
  'valid-assessment': 'carry-out',
  'assessment-at-work': 'improve',
  certifying: '-',
  'guiding-in': 'carry-out',
  personalising: 'improve',
  articulating: 'renew',
  transfer: 'try',
  partnership: 'carry-out',
  'across-roles': 'explore',
  networks: 'try',
  mentoring: 'improve',
  'quality-planning': 'explore',
  'own-development': 'carry-out',
} as const;

const notes: Readonly<Record<string, string>> = {
  'learning-at-work':
    'Hygieniapassin kertaus tehtiin leipomossa oman työvuoron aikana. Kokeillaan syksyllä uudelleen.',
  'open-description': 'Kysy Sofia Ŋukkalta mallipohjaa – sovittu ”pajapäivään” asti.',
};

const answers: Answers = Object.fromEntries(
  Object.entries(levels).map(([id, level]) => [
    id,
    {
      ...(level === '-' ? { notMyWork: true as const } : { level }),
      ...(notes[id] === undefined ? {} : { note: notes[id] }),
      at,
    },
  ]),
);

/** One assessment as in storage: partly answered, with notes and one "not part of my work". */
export const sampleSaved: Saved = {
  format: 1,
  app: '0.1.0',
  site: 'http://localhost/',
  id: '5f0c9a52-6a3e-4d0e-9d44-1f2b8a5b7c10',
  person: 'Aino Žukovskaja-Hätälä',
  situation: 'Elintarvikehygienian pieni osaamiskokonaisuus leipureille',
  description: { id: 'small-competence-units', version: '0.1.0' },
  language: 'fi',
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: at,
  answers,
  targets: { 'open-description': 'try', 'across-roles': 'try', transfer: 'carry-out' },
};
