import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { choiceOf, earlierNotes, progressOf, stateOf } from '../../domain/assessment/answers.ts';
import type { Area } from '../../domain/description/description.ts';
import { areaTitle, levelName, levelText, statementOf } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Link } from '../../ui/controls/Link.tsx';
import { announce } from '../../ui/messages/announcing.ts';
import { focusStatement, Statement } from '../../ui/assessment/Statement.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { AreaNavigation } from './AreaNavigation.tsx';
import { FallbackLine } from '../frame/FallbackLine.tsx';
import { GapNotice } from './GapNotice.tsx';
import { NotFoundScreen } from '../frame/NotFoundScreen.tsx';
import { Page } from '../frame/Page.tsx';
import { SavedState } from './SavedState.tsx';
import { SituationField } from './SituationField.tsx';
import { useCameFromCheck, useFocusOnArrival } from '../frame/useFocusOnArrival.ts';
import { WithWording } from '../frame/WithWording.tsx';

/** The areas whose gaps were pointed out during this visit, by assessment. Once is enough. */
const pointedOut = new Set<string>();

export function AreaScreen() {
  const { areaId } = useParams();
  const { say } = useLanguage();
  const { description } = useLoaded();
  const index = description.areas.findIndex((area) => area.id === areaId);
  const area = description.areas[index];
  if (area === undefined) return <NotFoundScreen />;
  return (
    <WithWording heading={say('assessment.title')}>
      {(wording) => <AreaForm key={area.id} area={area} index={index} wording={wording} />}
    </WithWording>
  );
}

interface Props {
  readonly wording: Wording<Key>;
  readonly area: Area;
  readonly index: number;
}

function AreaForm({ area, index, wording }: Props) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const { give, clear, note, restoreNote } = useActions();
  const wide = useMediaQuery('(min-width: 64rem)');
  const onwards = useOnwards(area, index);
  useFocusOnArrival(focusStatement);
  const checking = useCameFromCheck();
  const progress = progressOf(description, saved.answers, area.competences);
  const position = say('assessment.position', {
    number: index + 1,
    total: description.areas.length,
  });
  const before = description.areas[index - 1];
  const navigation = <AreaNavigation wording={wording} />;
  return (
    <Page
      heading={areaTitle(words, area.id)}
      lang={lang}
      title={`${position}: ${areaTitle(words, area.id)}`}
      above={
        <>
          {onwards.gaps.length > 0 ? (
            <GapNotice gaps={onwards.gaps} wording={wording} onSkip={onwards.leave} />
          ) : null}
          <p className="no-print">
            <WayBack before={before} checking={checking} />
          </p>
          {wide ? null : (
            <details className="no-print">
              <summary>{say('assessment.areas')}</summary>
              {navigation}
            </details>
          )}
          <p className="quiet">
            {`${position}, ${say('assessment.progress', { done: progress.done, total: progress.total })}`}
          </p>
        </>
      }
      beside={wide ? navigation : undefined}
    >
      <div className="stack">
        <FallbackLine lang={lang} />
        <p lang={lang}>{words.areas[area.id]?.intro}</p>
        <SituationField />
      </div>
      <div>
        {area.competences.map(({ id, code }, row) => {
          const answer = saved.answers[id];
          return (
            <Statement
              key={id}
              id={id}
              code={code}
              statement={statementOf(words, id)}
              about={words.competences[id]?.about}
              levels={description.levels.map((level, rank) => ({
                id: level,
                rank: rank + 1,
                name: levelName(words, level),
                text: levelText(words, id, level),
              }))}
              lang={lang}
              choice={stateOf(description, answer) === 'unanswered' ? null : choiceOf(answer)}
              note={answer?.note ?? ''}
              earlierNotes={earlierNotes(answer)}
              hint={row === 0}
              checkAgain={answer?.checkAgain === true}
              onGive={(choice) => give(id, choice)}
              onClear={() => clear(id)}
              onNote={(text) => note(id, text)}
              onRestoreNote={(earlier) => {
                restoreNote(id, earlier);
                announce(say('statement.noteRestored'));
              }}
            />
          );
        })}
      </div>
      <div className="stack no-print">
        <SavedState />
        <p className="row">
          <Button kind="main" onClick={onwards.next}>
            {say('assessment.continue')}
          </Button>
          {checking === null ? null : (
            <ButtonLink kind="plain" to="/check" state={{ focus: checking }}>
              {say('check.title')}
            </ButtonLink>
          )}
        </p>
      </div>
    </Page>
  );
}

interface WayBackProps {
  readonly before: Area | undefined;
  readonly checking: string | null;
}

/** Links back to the check if the person came from there, else to the area before or the start. */
function WayBack({ before, checking }: WayBackProps) {
  const { say } = useLanguage();
  if (checking !== null) {
    return (
      <Link to="/check" state={{ focus: checking }}>
        {say('check.title')}
      </Link>
    );
  }
  if (before === undefined) return <Link to="/">{say('notFound.toStart')}</Link>;
  return <Link to={`/assessment/${before.id}`}>{say('assessment.previous')}</Link>;
}

/** Leads on from an area. The first attempt to leave it with gaps points them out, the second leaves it. */
function useOnwards(area: Area, index: number) {
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const following = description.areas[index + 1];
  const leave = () => {
    navigate(following === undefined ? '/check' : `/assessment/${following.id}`);
  };
  const gaps = area.competences.filter(
    ({ id }) => stateOf(description, saved.answers[id]) === 'unanswered',
  );
  const mark = `${saved.id} ${area.id}`;
  const next = () => {
    if (gaps.length === 0 || pointedOut.has(mark)) return leave();
    pointedOut.add(mark);
    setAsked(true);
  };
  return { gaps: asked ? gaps : [], leave, next };
}
