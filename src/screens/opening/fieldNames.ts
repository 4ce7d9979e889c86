import type { TextField } from '../../domain/assessment/assessment.ts';
import type { Key } from '../../i18n/language.ts';

/** What the preview calls the texts of an assessment. */
export const fieldNames = {
  situation: 'opened.situation',
  person: 'opened.person',
  title: 'opened.name',
} as const satisfies Readonly<Record<TextField, Key>>;
