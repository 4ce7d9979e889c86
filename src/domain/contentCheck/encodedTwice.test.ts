import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWrongly } from '../../../tests/support/encodings.ts';
import { repaired } from './encodedTwice.ts';

describe('a word that was encoded twice', () => {
  test.each([
    ['Mitä', 'MitÃ¤'],
    ['Öljymäki', 'Ã–ljymÃ¤ki'],
    ['Åbo', 'Ã…bo'],
    ['it’s', 'itâ€™s'],
    ['5–7', '5â€“7'],
    ['10\u00a0000', '10Â\u00a0000'],
    ['½', 'Â½'],
  ])('the word %s is recognised in %s', (word, wrong) => {
    expect(repaired(wrong)).toBe(word);
  });

  const words =
    'YÖTYÖ ÄLÄ Å “näin” voilà\u00a0! À «état» § € … →✓😀 é čáhci Šiuttá ŋ žetoni Ērgļi Łódź Œdipe-là ' +
    'Привет Ελληνικά مرحبا';

  test.each(words.split(' '))(
    'the word %s is recognised after it was encoded twice, three or four times',
    (word) => {
      const twice = readWrongly(word);
      const thrice = readWrongly(twice);
      for (const wrong of [twice, thrice, readWrongly(thrice)]) expect(repaired(wrong)).toBe(word);
    },
  );

  test('a word that was read as Latin-1 and not as Windows-1252 is recognised as well', () => {
    const latin1 = Buffer.from('Äitiä–’').toString('latin1');
    expect(repaired(latin1)).toBe('Äitiä–’');
  });

  test('signs left behind by a byte order mark or a lost letter are recognised', () => {
    expect(repaired('ï»¿{')).toBe('{');
    expect(repaired('tyï¿½')).toBe('ty\uFFFD');
  });
});

describe('an honest text', () => {
  const portugueseAndFrench = 'NÃO SÃO MAÇÃ MANHÃ… “IRMÃ” maçã…” Â ÂGE château naïve» CAFÉ’S';
  const atTheEndOfAQuotation = 'hyvä”… mitä…” JÄÄ… JÄÄ” ”Å” ”Ä” (“Ã”) Å–Ö Å–Ä–Ö ä–å–ö Ä–Ö–Ü';
  const sami = 'Äššeeh kâššâžž áššážž Ŋuorra';
  const others = '10\u00a0Å² Å³ «Â» ð straße– Ñ“ É»È à€€ Łódź Привет 日本語 ½';

  test.each([portugueseAndFrench, atTheEndOfAQuotation, sami, others])(
    'none of these words is taken for wrong: %s',
    (words) => {
      expect(words.split(' ').map(repaired)).toEqual(words.split(' '));
    },
  );

  test('a word in Finnish, Swedish or Sámi with any marks around it is left as it is', () => {
    const letter = fc.constantFrom(...'aeiknstäöåâõÄÖÅáčđŋšŧžÁŠŽÂÕ');
    const mark = fc.constantFrom(...'”’…–.,!?)');
    const word = fc.tuple(fc.array(letter, { maxLength: 8 }), fc.array(mark, { maxLength: 3 }));
    fc.assert(
      fc.property(word, ([letters, marks]) => {
        const text = [...letters, ...marks].join('');
        expect(repaired(text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});
