import type { ContentReport } from '../../domain/contentCheck/check.ts';
import type { Finding } from '../../domain/contentCheck/rules.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './CheckContent.module.css';

/** Nobody reads a longer list. Once the first faults are fixed, the others disappear or move up. */
const mostShown = 100;

/** Lists the findings by file, or says that there are none. */
export function CheckContentResult({ files, findings }: ContentReport) {
  const { say } = useLanguage();
  if (findings.length === 0) return <p>{say('contentCheck.tidy', { count: files })}</p>;
  const errors = findings.filter((one) => one.severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <>
      <p>
        <span>{say('contentCheck.files', { count: files })}</span>{' '}
        <strong>
          {`${[
            ...(errors > 0 ? [say('contentCheck.errors', { count: errors })] : []),
            ...(warnings > 0 ? [say('contentCheck.warnings', { count: warnings })] : []),
          ].join(', ')}.`}
        </strong>
      </p>
      <p className="quiet">{say('contentCheck.kinds')}</p>
      {[...new Set(findings.map((one) => one.file))].map((file) => (
        <FileFindings
          key={file}
          file={file}
          findings={findings.filter((one) => one.file === file)}
        />
      ))}
    </>
  );
}

interface Props {
  readonly file: string;
  readonly findings: readonly Finding[];
}

function FileFindings({ file, findings }: Props) {
  const { say } = useLanguage();
  return (
    <section className="stack">
      <h3>
        <code>{file}</code>
      </h3>
      <ul className={styles.list}>
        {findings.slice(0, mostShown).map((one) => (
          <li key={`${one.path} ${one.rule} ${one.detail}`}>
            <OneFinding {...one} />
          </li>
        ))}
        {findings.length > mostShown ? (
          <li>{say('fault.more', { count: findings.length - mostShown })}</li>
        ) : null}
      </ul>
    </section>
  );
}

function OneFinding({ path, rule, severity, detail }: Finding) {
  const { say } = useLanguage();
  return (
    <>
      <p>
        <strong className={styles[severity]}>
          {say(severity === 'error' ? 'contentCheck.error' : 'contentCheck.warning')}
        </strong>{' '}
        {path === '' ? <span>{say('contentCheck.whole')}</span> : <code>{path}</code>}
      </p>
      <p>{say(`rule.${rule}`, { detail }).trim()}</p>
      <p>{`${say('contentCheck.do')} ${say(`advice.${rule}`, { detail })}`}</p>
    </>
  );
}
