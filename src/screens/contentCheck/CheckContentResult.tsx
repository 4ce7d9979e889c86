import type { ContentReport } from '../../domain/contentCheck/check.ts';
import { byFile, lineIn } from '../../domain/contentCheck/rules.ts';
import type { Finding } from '../../domain/contentCheck/rules.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './CheckContent.module.css';

/** The most files, and faults of one file. Nobody reads a longer list. Once the first faults are fixed, the others disappear or move up. */
const mostShown = 50;

/** Lists the findings by file, or says that there are none. */
export function CheckContentResult({ files, findings }: ContentReport) {
  const { say } = useLanguage();
  if (findings.length === 0) return <p>{say('contentCheck.tidy', { count: files })}</p>;
  const errors = findings.filter((one) => one.severity === 'error').length;
  const warnings = findings.length - errors;
  const grouped = [...byFile(findings)];
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
      {grouped.slice(0, mostShown).map(([file, found]) => (
        <FileFindings key={file} file={file} findings={found} />
      ))}
      {grouped.length > mostShown ? <p>{say('fault.more')}</p> : null}
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
        {findings.length > mostShown ? <li>{say('fault.more')}</li> : null}
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
        <Place path={path} />
      </p>
      <p>{say(`rule.${rule}`, { detail }).trim()}</p>
      <p>{`${say('contentCheck.do')} ${say(`advice.${rule}`, { detail })}`}</p>
    </>
  );
}

function Place({ path }: Pick<Finding, 'path'>) {
  const { say } = useLanguage();
  if (path === '') return say('contentCheck.whole');
  const line = lineIn(path);
  return line === null ? (
    <code className={styles.path}>{path}</code>
  ) : (
    say('contentCheck.line', { line })
  );
}
