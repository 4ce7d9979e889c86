import type { Loss } from '../domain/changes.ts';
import { useLanguage } from '../i18n/language.ts';

/** Targets that the version of today has no place for, by the competences of the earlier one. */
export function CarriedTargets({ losses }: { readonly losses: readonly Loss[] }) {
  const { say } = useLanguage();
  return (
    <>
      <p>{say('data.lostTargets', { count: losses.length })}</p>
      <ul>
        {losses.map(({ id }) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
