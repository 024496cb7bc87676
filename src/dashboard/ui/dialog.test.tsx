import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { ConfirmDialog, Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

function Restock({ isBusy = false }: { isBusy?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Ajouter du stock</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Atelier poterie"
        description="Le lien rouvre à la même adresse."
        closeLabel="Fermer"
        isBusy={isBusy}
      >
        <TextField label="Nombre" data-first-focus />
      </Dialog>
    </>
  );
}

const openRestock = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter du stock' }));
  return screen.getByRole<HTMLDialogElement>('dialog', { name: 'Atelier poterie' });
};

describe('Dialog', () => {
  it('opens as a modal, named, described, with the focus where it is told', async () => {
    render(<Restock />);
    const dialog = await openRestock();
    expect(dialog.open).toBe(true);
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('Le lien rouvre à la même adresse.');
    expect(document.activeElement).toBe(screen.getByLabelText('Nombre'));
  });

  it('gives the focus back to what opened it', async () => {
    render(<Restock />);
    await openRestock();
    await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ajouter du stock' }));
  });

  it('closes on Escape and on a press beside it, not on one inside', async () => {
    render(<Restock />);
    fireEvent.pointerDown((await openRestock()).querySelector('h2') ?? document.body);
    expect(screen.getByRole('dialog')).toBeTruthy();
    fireEvent.pointerDown(screen.getByRole('dialog'));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent(await openRestock(), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays while what it does is under way', async () => {
    render(<Restock isBusy />);
    fireEvent(await openRestock(), new Event('cancel', { cancelable: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('ConfirmDialog', () => {
  it('puts the focus on the way back, and shows what went wrong', async () => {
    const confirm = vi.fn<() => void>();
    render(
      <ConfirmDialog
        isOpen
        title="Supprimer « Collier » ?"
        confirmLabel="Supprimer"
        cancelLabel="Annuler"
        tone="danger"
        error="Ce lien a déjà des paiements."
        onConfirm={confirm}
        onCancel={() => undefined}
      />,
    );
    expect(screen.getByRole('alertdialog', { name: 'Supprimer « Collier » ?' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Annuler');
    expect(screen.getByRole('alert').textContent).toBe('Ce lien a déjà des paiements.');
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
    expect(confirm).toHaveBeenCalledOnce();
  });
});
