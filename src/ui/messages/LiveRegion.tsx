import { useAnnouncements } from './announcing.ts';

/**
 * The one polite live region, there before anything is said in it. A modal dialog has it instead of the page,
 * which is out of reach meanwhile.
 */
export function LiveRegion() {
  const announcements = useAnnouncements();
  return (
    <div role="status" aria-atomic="false" className="visually-hidden">
      {announcements.map(({ number, text, lang }) => (
        <p key={number} lang={lang}>
          {text}
        </p>
      ))}
    </div>
  );
}
