import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LevelLine } from './LevelLine.tsx';

test.each([3, 4, 5, 6])('a line of %i levels fits on a phone, with its end inside', (top) => {
  const area = { position: top, target: null, lowest: 1, highest: top };
  const { container } = render(<LevelLine area={area} top={top} />);
  const width = Number(container.querySelector('svg')?.getAttribute('width'));
  const dot = Number(container.querySelector('circle')?.getAttribute('cx'));
  expect(width).toBeLessThanOrEqual(160);
  expect(dot).toBe(width - 10);
});
