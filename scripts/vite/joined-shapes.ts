/** A shape of an icon: its element and its attributes. */
export type Shape = readonly [element: string, attributes: Readonly<Record<string, string>>];

const NUMBER = /[-+]?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?/giy;

/**
 * Draws neighbouring shapes as one path: dozens of icons are on screen in a list, and each shape is an element to make, to
 * style and to lay out. A shape with a look of its own stays as it is.
 */
export function joinedShapes(shapes: readonly Shape[]): Shape[] {
  const joined: Shape[] = [];
  let way = '';
  const put = (): void => {
    if (way !== '') joined.push(['path', { d: way }]);
    way = '';
  };
  for (const shape of shapes) {
    const next = wayOf(shape);
    if (next === null) {
      put();
      joined.push(shape);
    } else way += next;
  }
  put();
  return joined;
}

/** In: a shape. Out: what draws it wherever the pen was before; null for one that is more than its outline. */
function wayOf([element, attributes]: Shape): string | null {
  const names = Object.keys(attributes).sort().join(' ');
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (`${element} ${names}`) {
    case 'path d':
      return absoluteStart(attributes['d'] ?? '');
    case 'line x1 x2 y1 y2':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'circle cx cy r':
      return ovalWay(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse cx cy rx ry':
      return ovalWay(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect height width x y':
    case 'rect height rx width x y':
    case 'rect height rx ry width x y': {
      const round = number('rx');
      if (attributes['ry'] !== undefined && number('ry') !== round) return null;
      return boxWay(number('x'), number('y'), number('width'), number('height'), round);
    }
    case 'polyline points':
      return `M${attributes['points']}`;
    case 'polygon points':
      return `M${attributes['points']}Z`;
    default:
      return null;
  }
}

/** A path may begin with `m` as well, which after another one would go on from its end. */
function absoluteStart(way: string): string {
  if (!way.startsWith('m')) return way;
  NUMBER.lastIndex = 1;
  const numbers: string[] = [];
  while (numbers.length < 2) {
    while (/[\s,]/.test(way.charAt(NUMBER.lastIndex))) NUMBER.lastIndex += 1;
    const found = NUMBER.exec(way);
    if (found === null) throw new Error(`No path: ${way}`);
    numbers.push(found[0]);
    NUMBER.lastIndex = found.index + found[0].length;
  }
  const [x = '', y = ''] = numbers;
  const rest = way.slice(NUMBER.lastIndex).replace(/^[\s,]+/, '');
  // More numbers are lines from there, as `m` says them.
  const isLine = /^[-+.\d]/.test(rest);
  return `M${x} ${y}${isLine ? 'l' : ''}${rest}`;
}

function ovalWay(x: number, y: number, rx: number, ry: number): string {
  return `M${exact(x - rx)} ${y}a${rx} ${ry} 0 1 0 ${exact(2 * rx)} 0a${rx} ${ry} 0 1 0 ${exact(-2 * rx)} 0Z`;
}

function boxWay(x: number, y: number, width: number, height: number, round: number): string {
  const r = Math.min(round, width / 2, height / 2);
  const [across, down] = [exact(width - 2 * r), exact(height - 2 * r)];
  const corner = (dx: number, dy: number): string =>
    r === 0 ? '' : `a${r} ${r} 0 0 1 ${exact(dx)} ${exact(dy)}`;
  return (
    `M${exact(x + r)} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}` +
    `h${exact(-across)}${corner(-r, -r)}v${exact(-down)}${corner(r, -r)}Z`
  );
}

/** Sums of decimals, without the tail that a float adds. */
function exact(value: number): number {
  return Number(value.toFixed(4));
}
