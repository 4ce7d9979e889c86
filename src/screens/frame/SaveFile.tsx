import type { ReactNode } from 'react';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { byteLength } from '../../formats/base/format.ts';
import { resultFileName } from '../../formats/fileName.ts';
import { json } from '../../formats/json/json.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileHandedOver } from './FileHandedOver.tsx';
import { useHandOver } from './useHandOver.ts';

interface Props {
  /** The assessment to download; the open one if there is none. */
  readonly saved?: Saved | undefined;
  readonly label: ReactNode;
  readonly started?: Key;
  /** What follows the button in its row. */
  readonly children?: ReactNode;
}

/** The button that downloads an assessment as a file to open again, and what is known after pressing it. */
export function SaveFile({ saved, label, children, ...rest }: Props) {
  const { save, handed, text } = useSaveFile(saved);
  return (
    <>
      <p className="row">
        <Button onClick={save}>{label}</Button>
        {children}
      </p>
      <FileHandedOver handed={handed} text={text} {...rest} />
    </>
  );
}

/** Downloads `other`, or else the open assessment, as a file to open again; `text` is what is in the file. */
export function useSaveFile(other?: Saved) {
  const open = useAssessment((state) => state.asStored);
  const saved = other ?? open;
  const text = toSaved(saved);
  const { handed, hand } = useHandOver();
  const name = () => resultFileName(saved, { person: true, situation: true }, json.extension);
  return { save: () => hand(name(), json, text), handed, text, size: byteLength(text) } as const;
}
