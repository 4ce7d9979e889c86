import { describe, expect, test } from 'vitest';
import { elative } from './finnish.ts';

describe('a Finnish number in the elative', () => {
  test.each([
    [0, '0:sta', 'nollasta'],
    [1, '1:stä', 'yhdestä'],
    [2, '2:sta', 'kahdesta'],
    [3, '3:sta', 'kolmesta'],
    [4, '4:stä', 'neljästä'],
    [5, '5:stä', 'viidestä'],
    [6, '6:sta', 'kuudesta'],
    [7, '7:stä', 'seitsemästä'],
    [8, '8:sta', 'kahdeksasta'],
    [9, '9:stä', 'yhdeksästä'],
    [10, '10:stä', 'kymmenestä'],
    [11, '11:stä', 'yhdestätoista'],
    [12, '12:sta', 'kahdestatoista'],
    [20, '20:stä', 'kahdestakymmenestä'],
    [28, '28:sta', 'kahdestakymmenestäkahdeksasta'],
    [100, '100:sta', 'sadasta'],
    [144, '144:stä', 'sadastaneljästäkymmenestäneljästä'],
    [200, '200:sta', 'kahdestasadasta'],
    [1000, '1000:sta', 'tuhannesta'],
  ])('%i is written %s, since it is read %s', (number, written) => {
    expect(elative(number)).toBe(written);
  });

  test('an elative is the same for a number and for its text', () => {
    expect(elative('28')).toBe(elative(28));
  });
});
