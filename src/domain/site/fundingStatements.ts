/** The statement next to the EU emblem, by language, word for word as the funder gives it. */
export const fundingStatements: Readonly<Record<string, string>> = {
  fi: 'Euroopan unionin osarahoittama',
  sv: 'Medfinansieras av Europeiska unionen',
  en: 'Co-funded by the European Union',
};
