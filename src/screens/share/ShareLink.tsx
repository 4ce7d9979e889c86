import { useRef, useState } from 'react';
import { longestLink } from '../../formats/link/link.ts';
import { qrOf } from '../../formats/link/qr.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import styles from './Share.module.css';

/** The finished link, to copy and, if it is short enough, as a QR code. */
export function ShareLink({ link }: { readonly link: string }) {
  const { say, language } = useLanguage();
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('copied');
    } catch {
      // Without https or permission only the person can copy, so the link is selected for them.
      field.current?.focus();
      field.current?.select();
      setCopied('refused');
    }
  };
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
        <textarea
          ref={field}
          className={styles.link}
          aria-label={say('share.link')}
          readOnly
          autoComplete="off"
          value={link}
        />
        <p className="quiet">{say('share.length', { length: number(link.length) })}</p>
        <p>
          <Button onClick={() => void copy()}>{say('share.copy')}</Button>
        </p>
        <Status
          text={
            copied === null ? '' : say(copied === 'copied' ? 'share.copied' : 'share.copyRefused')
          }
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
