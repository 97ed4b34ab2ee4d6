// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BLACK } from '../../../engine/rules/color.ts';
import { parseMove, passMove } from '../../../engine/rules/point.ts';
import { boardGeometry } from '../board/geometry.ts';
import { CandidateTexts, Ownership, Policy, Sequence, signed } from './Overlays.tsx';

const GEOMETRY = boardGeometry(9, 696, true);
const at = (name: string): number => parseMove(name, 9) ?? -1;

function drawn(overlay: React.ReactElement): Element {
  return render(<svg>{overlay}</svg>).container;
}
const texts = (of: Element): string[] =>
  [...of.querySelectorAll('text')].map(({ textContent }) => textContent);

afterEach(cleanup);

describe('what is drawn over the stones', () => {
  it('says whose a point will be by colour, and how surely by area', () => {
    const ownership = new Float32Array(81);
    ownership[at('A9')] = 1;
    ownership[at('B9')] = -0.25;
    ownership[at('C9')] = 0.05;
    const squares = [
      ...drawn(<Ownership geometry={GEOMETRY} ownership={ownership} />).querySelectorAll('rect'),
    ];
    expect(squares.map((one) => one.getAttribute('class'))).toEqual([
      'territory black',
      'territory white',
    ]);
    const [sure, unsure] = squares.map((one) => Number(one.getAttribute('width')) ** 2);
    expect((unsure ?? 0) / (sure ?? 0)).toBeCloseTo(0.25);
  });

  it('writes the first thought in per cent, and the unlikely not at all', () => {
    const policy = new Float32Array(82);
    policy[at('E5')] = 0.424;
    policy[at('D5')] = 0.006;
    policy[at('C5')] = 0.004;
    policy[passMove(9)] = 0.5;
    const shown = drawn(<Policy geometry={GEOMETRY} policy={policy} />);
    expect(texts(shown).sort()).toEqual(['42', '<1']);
    const [faint, strong] = [...shown.querySelectorAll('rect')]
      .map((one) => Number(one.getAttribute('opacity')))
      .sort((a, b) => a - b);
    expect(strong).toBeGreaterThan(faint ?? 1);
  });

  it('numbers a sequence in turn, the later stone where a point is played twice', () => {
    const moves = [at('E5'), at('D5'), passMove(9), at('E5')];
    const shown = drawn(<Sequence geometry={GEOMETRY} id="b" moves={moves} toPlay={BLACK} />);
    expect(texts(shown)).toEqual(['2', '4']);
    expect([...shown.querySelectorAll('text')].map((one) => one.getAttribute('class'))).toEqual([
      'markup-text on-white',
      'markup-text on-white',
    ]);
  });

  it('writes Black’s chances and lead with each candidate; on small cells the chances alone', () => {
    const candidate = {
      move: at('E5'),
      visits: 1,
      winrate: 0.424,
      scoreLead: -1.6,
      share: 1,
      prior: 0,
      pv: [],
    };
    const of = (size: number): string[] =>
      texts(
        drawn(
          <CandidateTexts geometry={boardGeometry(size, 696, true)} candidates={[candidate]} />,
        ),
      );
    expect(of(9)).toEqual(['42% −1.5']);
    expect(of(19)).toEqual(['42%']);
  });

  it('writes points to the half, with their sign', () => {
    expect([3.2, -0.3, 0.1, -7].map(signed)).toEqual(['+3', '−0.5', '0', '−7']);
  });
});
