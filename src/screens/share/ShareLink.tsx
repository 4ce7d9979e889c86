import { longestLink } from '../../formats/link/link.ts';
import { qrOf } from '../../formats/link/qr.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { CopyText } from '../frame/CopyText.tsx';
import styles from './Share.module.css';

/** The finished link, to copy and, if it is short enough, as a QR code. */
export function ShareLink({ link }: { readonly link: string }) {
  const { say, language } = useLanguage();
  const number = (count: number) => count.toLocaleString(language);
  return (
    <>
      <section className="stack">
        <h2>{say('share.link')}</h2>
        {link.length > longestLink ? (
          <Notice kind="warn">
            <p>{say('share.long', { length: number(link.length), most: number(longestLink) })}</p>
          </Notice>
        ) : null}
        <p className="quiet">{say('share.length', { length: number(link.length) })}</p>
        <CopyText
          text={link}
          label={say('share.link')}
          copy={say('share.copy')}
          copied={say('share.copied')}
          refused={say('share.copyRefused')}
        />
      </section>
      <section className="stack">
        <h2>{say('share.qr')}</h2>
        <QrCode link={link} />
      </section>
    </>
  );
}

function QrCode({ link }: { readonly link: string }) {
  const { say } = useLanguage();
  const qr = qrOf(link);
  if (qr === null) return <p>{say('share.qrTooLong')}</p>;
  return (
    <>
      <p>{say('share.qrText')}</p>
      <svg
        className={styles.qr}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={say('share.qrName')}
      >
        <path d={qr.path} fill="#000000" />
      </svg>
    </>
  );
}
