import { describe, expect, it } from 'vitest';
import { joinedShapes } from './joined-shapes.ts';

describe('joinedShapes', () => {
  it('draws lines, circles and boxes as one path', () => {
    expect(
      joinedShapes([
        ['path', { d: 'M5 12h14' }],
        ['circle', { cx: '12', cy: '12', r: '1' }],
        ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }],
        ['rect', { x: '2', y: '3', width: '10', height: '8', rx: '2' }],
        ['polyline', { points: '1 2 3 4' }],
      ]),
    ).toEqual([
      [
        'path',
        {
          d:
            'M5 12h14M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0ZM1 2L3 4' +
            'M4 3h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2ZM1 2 3 4',
        },
      ],
    ]);
  });

  it.each([
    ['m9 11 3 3L22 4', 'M9 11l3 3L22 4'],
    ['m21 21-4.34-4.34', 'M21 21l-4.34-4.34'],
    ['m.5-.5h2', 'M.5 -.5h2'],
    ['m6 9,6 6', 'M6 9l6 6'],
  ])('%s begins where it says, wherever the pen was', (way, absolute) => {
    expect(
      joinedShapes([
        ['path', { d: 'M0 0h1' }],
        ['path', { d: way }],
      ]),
    ).toEqual([['path', { d: `M0 0h1${absolute}` }]]);
  });

  it('leaves a shape that has a look of its own', () => {
    const dot = ['circle', { cx: '7', cy: '7', r: '.5', fill: 'currentColor' }] as const;
    expect(joinedShapes([['path', { d: 'M5 12h14' }], dot, ['path', { d: 'M12 5v14' }]])).toEqual([
      ['path', { d: 'M5 12h14' }],
      dot,
      ['path', { d: 'M12 5v14' }],
    ]);
  });
});
