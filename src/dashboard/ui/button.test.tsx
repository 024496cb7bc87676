import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Trash2 } from 'lucide-react';
import type { SyntheticEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

const reason = 'Les liens à paiement unique ne se modifient pas.';

describe('Button', () => {
  it('is no submit button unless told', async () => {
    const submit = vi.fn<(event: SyntheticEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button>Ajouter</Button>
        <Button type="submit">Enregistrer</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(submit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(submit).toHaveBeenCalledOnce();
  });

  it('says why it is refused, keeps the focus and does nothing', async () => {
    const press = vi.fn<() => void>();
    render(
      <Button disabledReason={reason} onClick={press}>
        Modifier
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Modifier' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const description = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe(reason);
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
  });

  it('takes no second press, and submits nothing, while it is busy', async () => {
    const press = vi.fn<() => void>();
    const submit = vi.fn<(event: SyntheticEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button type="submit" isBusy onClick={press}>
          Enregistrer
        </Button>
      </form>,
    );
    const button = screen.getByRole('button', { name: 'Enregistrer' });
    await userEvent.dblClick(button);
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
  });
});

describe('IconButton', () => {
  it('is named by its label', async () => {
    const press = vi.fn<() => void>();
    render(<IconButton icon={Trash2} label="Supprimer" onClick={press} />);
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
    expect(press).toHaveBeenCalledOnce();
  });
});
