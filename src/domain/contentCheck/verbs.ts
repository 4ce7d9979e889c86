/*
 * Finds statements that ask about two things at once: "Suunnittelen ja toteutan …". The grammar is guessed
 * from word forms, so only nearly certain cases are reported: a conjunction right between two verbs at the
 * beginning, or one followed by a form that is almost always a verb in the first person.
 */

interface Grammar {
  /** A conjunction and the word that it joins, with any small words between them. */
  readonly joint: RegExp;
  /** A statement that begins with its verb, a conjunction and another verb. */
  readonly verbsFirst: RegExp;
  readonly isVerb: RegExp;
  /** A pronoun after the conjunction is proof of a second act. */
  readonly isPronoun: RegExp;
  /** Verbs after one of these have another subject. Needed where verbs do not show the person. */
  readonly subordinator: RegExp;
}

const word = String.raw`([\p{L}-]+)`;
const joint = (conjunctions: string, between: string) =>
  new RegExp(String.raw`\s(?:${conjunctions})\s+(?:(?:${between})\s+)*${word}`, 'giu');
const anyOf = (words: string) =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.trim().split(/\s+/u).join('|')})(?!\p{L})`, 'iu');

const finnish: Grammar = {
  joint: joint('ja|sekä|tai', 'myös|itse|sitten|lopuksi|niitä|sitä|ne|sen|heitä'),
  verbsFirst: new RegExp(`^(?:minä\\s+)?${word}n\\s+(?:ja|sekä|tai)\\s+${word}n(?!\\p{L})`, 'iu'),
  isVerb: new RegExp(
    [
      '(?:itsen|[td]elen|skelen|ilen|oitan|öitän|utan|ytän|istan|istän|ennan|ennän|jestän)$',
      '^(?!(?:sanoin|keinoin|tavoin)$).*[^aeouyäö]oin$',
      anyOf(`annan arvioin autan avaan edistän etsin haen hankin huolehdin hyödynnän jaan julkaisen
        kehitän kerron kerään kirjoitan kokoan korjaan kuvaan kysyn kytken käyn käytän laadin luen luon
        löydän mietin muokkaan muutan näytän ohjaan opastan opetan opin osaan osallistun otan parannan
        perehdytän pidän pohdin pyydän päätän rakennan seuraan selvitän sovellan sovin teen toimin
        tunnen tunnustan tuon tuotan tutkin tutustun varmistan vertaan vien yhdistän`).source,
    ].join('|'),
    'iu',
  ),
  isPronoun: /^minä$/iu,
  subordinator: /(?!)/u,
};

const swedish: Grammar = {
  joint: joint('och|samt|eller', 'också|sedan|själv|slutligen'),
  verbsFirst: new RegExp(
    String.raw`^jag\s+${word}r\s+(?:och|samt|eller)\s+${word}r(?!\p{L})`,
    'iu',
  ),
  isVerb: anyOf(`\\p{L}+erar anpassar använder ansvarar arbetar bedömer berättar beskriver bestämmer
    bygger deltar frågar följer förbereder förbättrar genomför ger granskar gör handleder hjälper
    jämför kartlägger leder låter lär mäter ordnar provar samarbetar samlar ser skapar skriver stöder
    stödjer söker tar tillämpar utformar utvecklar visar väljer ändrar`),
  isPronoun: /^jag$/iu,
  subordinator: anyOf('att som när om vad hur så där vilka vilken vilket vem medan eftersom'),
};

const english: Grammar = {
  joint: joint('and|or', 'also|then|finally'),
  verbsFirst: new RegExp(String.raw`^I\s+${word}\s+(?:and|or)\s+${word}\s`, 'iu'),
  isVerb:
    anyOf(`adapt adjust advise agree analyse apply assess bring build carry choose collect create
    define deliver describe develop discuss encourage ensure evaluate explain find follow give identify
    implement improve inform introduce involve keep learn let listen make organise prepare publish
    recognise revise select show solve take teach tell think understand verify write`),
  isPronoun: /^I$/u,
  subordinator: anyOf('that who whom which when what how so where whether if because to while'),
};

const grammars: Readonly<Record<string, Grammar>> = { fi: finnish, sv: swedish, en: english };

/** The characters that are searched. A statement of more is too long anyway. */
const mostSearched = 1000;

/** The words that join two acts in a statement; null if none are found or the language is unknown. */
export function twoBehavioursIn(text: string, language: string): string | null {
  const statement = text.slice(0, mostSearched);
  const grammar = grammars[language.slice(0, 2)];
  if (grammar === undefined) return null;
  const first = grammar.verbsFirst.exec(statement);
  if (first !== null) return first[0].trim();
  const found = Array.from(statement.matchAll(grammar.joint)).find((match) => {
    const [, verb = ''] = match;
    const before = statement.slice(0, match.index);
    if (grammar.isPronoun.test(verb)) return true;
    return grammar.isVerb.test(verb) && !grammar.subordinator.test(before);
  });
  return found === undefined ? null : found[0].trim();
}
