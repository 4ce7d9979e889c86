import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { progressOf } from '../../domain/assessment/answers.ts';
import { areaTitle } from '../../domain/description/words.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { AreaList } from '../../ui/assessment/AreaList.tsx';

interface Props {
  readonly wording: Wording<Key>;
}

export function AreaNavigation({ wording }: Props) {
  const { words, lang } = wording;
  const { description } = useLoaded();
  const answers = useAssessment((state) => state.saved.answers);
  return (
    <AreaList
      lang={lang}
      areas={description.areas.map((area) => ({
        id: area.id,
        title: areaTitle(words, area.id),
        progress: progressOf(description, answers, area.competences),
      }))}
    />
  );
}
