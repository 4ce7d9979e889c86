interface Props {
  /** What everyone sees. */
  readonly text: string;
  /** What people who hear the control without its surroundings need in addition. */
  readonly hidden: string;
}

/** The label of a control that is named like others on the page. */
export function WithHidden({ text, hidden }: Props) {
  return (
    <>
      <span>{text}</span> <span className="visually-hidden">{hidden}</span>
    </>
  );
}
