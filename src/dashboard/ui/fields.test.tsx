import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Checkbox, Switch } from './choice-field.tsx';
import { RadioCards, SegmentedControl } from './radio-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

/** What a screen reader reads after a control's name. */
function descriptionOf(control: HTMLElement): string {
  return (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' | ');
}

describe.each([
  [
    'TextField',
    (error?: string) => <TextField label="Titre" hint="Visible par le client." error={error} />,
  ],
  [
    'TextArea',
    (error?: string) => <TextArea label="Titre" hint="Visible par le client." error={error} />,
  ],
  [
    'SelectField',
    (error?: string) => (
      <SelectField
        label="Titre"
        hint="Visible par le client."
        error={error}
        options={[{ value: 'a', label: 'A' }]}
      />
    ),
  ],
] as const)('%s', (_name, field) => {
  it('is named by its label and described by its hint', () => {
    render(field());
    const control = screen.getByLabelText('Titre');
    expect(descriptionOf(control)).toBe('Visible par le client.');
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });

  it('reads the error before the hint, and is marked wrong', () => {
    render(field('Le titre est obligatoire.'));
    const control = screen.getByLabelText('Titre');
    expect(descriptionOf(control)).toBe('Le titre est obligatoire. | Visible par le client.');
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  it('has no description when there is nothing to say', () => {
    render(<TextField label="Titre" hint="" error={undefined} />);
    expect(screen.getByLabelText('Titre').hasAttribute('aria-describedby')).toBe(false);
  });
});

describe('TextField', () => {
  it('hands ref, attributes and typing to the input', async () => {
    const ref = { current: null as HTMLInputElement | null };
    const change = vi.fn<(value: string) => void>();
    render(
      <TextField
        ref={ref}
        label="Adresse"
        name="slug"
        isMachineText
        onChange={(event) => change(event.target.value)}
      />,
    );
    await userEvent.type(screen.getByLabelText('Adresse'), 'abc');
    expect(change).toHaveBeenLastCalledWith('abc');
    expect(ref.current?.name).toBe('slug');
    expect(ref.current?.closest('[dir]')?.getAttribute('dir')).toBe('ltr');
  });
});

describe('Switch and Checkbox', () => {
  it('turn by their label and by the space bar', async () => {
    render(<Switch label="Proposer de réessayer" description="Après un échec." />);
    const control: HTMLInputElement = screen.getByRole('switch', { name: 'Proposer de réessayer' });
    await userEvent.click(screen.getByText('Proposer de réessayer'));
    expect(control.checked).toBe(true);
    await userEvent.keyboard(' ');
    expect(control.checked).toBe(false);
    expect(descriptionOf(control)).toBe('Après un échec.');
  });

  it('say what is wrong', () => {
    render(<Checkbox label="J’ai compris" error="À cocher." />);
    const control = screen.getByRole('checkbox', { name: 'J’ai compris' });
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(control)).toBe('À cocher.');
  });
});

const options = [
  { value: 'product', label: 'Produit', description: 'Se vend sans limite' },
  { value: 'invoice', label: 'Facture' },
  { value: 'limited', label: 'Stock limité', disabledReason: 'Le mode ne change plus.' },
] as const;

describe.each([
  ['RadioCards', RadioCards],
  ['SegmentedControl', SegmentedControl],
] as const)('%s', (_name, Field) => {
  function Chooser() {
    const [value, setValue] = useState<'product' | 'invoice' | 'limited'>('product');
    return <Field legend="Objet" options={options} value={value} onValueChange={setValue} />;
  }

  it('is one group in which one is chosen', async () => {
    render(<Chooser />);
    expect(screen.getByRole('radiogroup', { name: 'Objet' })).toBeTruthy();
    const invoice: HTMLInputElement = screen.getByRole('radio', { name: /Facture/ });
    await userEvent.click(invoice);
    expect(invoice.checked).toBe(true);
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked)).toEqual(
      [invoice],
    );
  });

  it('stands in a box of its own, without which WebKit keeps room for the legend twice', () => {
    const { container } = render(<Chooser />);
    const box = screen.getByRole('radiogroup').parentElement;
    expect(box?.parentElement).toBe(container);
    expect(box?.className).not.toMatch(/\b(?:flex|grid|contents)\b/);
  });

  it('cannot choose what is refused', async () => {
    render(<Chooser />);
    const limited: HTMLInputElement = screen.getByRole('radio', { name: /Stock limité/ });
    await userEvent.click(limited);
    expect(limited.checked).toBe(false);
  });

  it('can be registered with a form by its input', async () => {
    const change = vi.fn<(value: string) => void>();
    render(
      <Field
        legend="Objet"
        options={options}
        error="À choisir."
        input={{ name: 'mode', onChange: (event) => change(event.target.value) }}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: /Facture/ }));
    expect(change).toHaveBeenCalledWith('invoice');
    expect(descriptionOf(screen.getByRole('radiogroup'))).toBe('À choisir.');
  });
});
