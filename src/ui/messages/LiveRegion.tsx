import { useAnnouncements } from './announcing.ts';

/**
 * The polite live region. It must be in the page before the first announcement. A modal dialog has its own,
 * because the page behind it is inert.
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
