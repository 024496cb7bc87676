import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../i18n/format.ts';
import { Avatar } from './avatar.tsx';
import { ErrorState } from './error-state.tsx';
import { MachineText, UserText } from './isolated-text.tsx';
import { Money } from './money.tsx';
import { StockBar } from './stock-bar.tsx';

describe('Avatar', () => {
  it('falls back to the initials when the logo does not load', () => {
    const { container } = render(<Avatar id="1" name="Collier argent" src="/logo.png" />);
    const image = container.querySelector('img');
    expect(image?.getAttribute('alt')).toBe('');
    fireEvent.error(image ?? container);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('CA');
  });

  it('tries again with another logo', () => {
    const { container, rerender } = render(<Avatar id="1" name="Collier" src="/old.png" />);
    fireEvent.error(container.querySelector('img') ?? container);
    rerender(<Avatar id="1" name="Collier" src="/new.png" />);
    expect(container.querySelector('img')?.getAttribute('src')).toBe('/new.png');
  });
});

describe('Money', () => {
  it('keeps its digits together in a right-to-left line', () => {
    const { container } = render(<Money parts={formatOf('ar').money(800_000)} />);
    expect(container.querySelector('bdi[dir="ltr"]')?.textContent).toBe('8.000,00');
    expect(container.textContent).toContain('د.ج');
  });

  it('shows no currency beside a dash', () => {
    const { container } = render(<Money parts={formatOf('fr').money(null)} />);
    expect(container.textContent).toBe('—');
  });
});

describe('isolated text', () => {
  it('cannot turn its surroundings around', () => {
    const { container } = render(
      <>
        <MachineText>/collier</MachineText>
        <UserText>تذاكر</UserText>
      </>,
    );
    expect([...container.querySelectorAll('bdi')].map((text) => text.dir)).toEqual(['ltr', 'auto']);
  });
});

describe('StockBar', () => {
  it.each([
    [12, 15, '80%'],
    [0, 20, '0%'],
    [25, 20, '100%'],
    [0, 0, '0%'],
  ])('%i of %i fills %s', (sold, total, expected) => {
    const { container } = render(<StockBar sold={sold} total={total} />);
    const fill = container.querySelector<HTMLElement>('span > span');
    expect(fill?.style.inlineSize).toBe(expected);
  });
});

describe('ErrorState', () => {
  it('is told at once, with the reference to quote', () => {
    render(
      <ErrorState
        title="Les liens n’ont pas pu être lus"
        requestId="req_83"
        requestIdLabel="Référence"
      >
        Le serveur ne répond pas.
      </ErrorState>,
    );
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Le serveur ne répond pas.');
    expect(alert.textContent).toContain('Référence req_83');
  });
});
