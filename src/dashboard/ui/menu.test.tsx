import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';

function renderMenu() {
  const edit = vi.fn<() => void>();
  const restock = vi.fn<() => void>();
  const choose = vi.fn<(id: string) => void>();
  render(
    <Menu
      label="Actions pour Collier"
      renderTrigger={(props) => <Button {...props}>Actions</Button>}
      groups={[
        {
          id: 'link',
          actions: [
            { id: 'edit', label: 'Modifier', onSelect: edit },
            {
              id: 'restock',
              label: 'Ajouter du stock',
              disabledReason: 'Réservé aux liens à stock limité.',
              onSelect: restock,
            },
          ],
        },
        {
          id: 'language',
          label: 'Langue',
          chosen: 'fr',
          onChoose: choose,
          choices: [
            { id: 'fr', label: 'Français' },
            { id: 'ar', label: 'العربية' },
          ],
        },
      ]}
    />,
  );
  return { edit, restock, choose };
}

describe('Menu', () => {
  it('opens by keyboard, runs an action and gives the focus back', async () => {
    const { edit } = renderMenu();
    const trigger = screen.getByRole('button', { name: 'Actions' });
    expect(trigger.getAttribute('aria-expanded')).toBe('false');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu', { name: 'Actions pour Collier' });
    await userEvent.click(screen.getByRole('menuitem', { name: 'Modifier' }));
    expect(edit).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(trigger));
  });

  it('keeps a refused action in place, with the reason, and does not run it', async () => {
    const { restock } = renderMenu();
    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
    const item = await screen.findByRole('menuitem', { name: /Ajouter du stock/ });
    expect(item.getAttribute('aria-disabled')).toBe('true');
    expect(item.textContent).toContain('Réservé aux liens à stock limité.');
    await userEvent.click(item);
    expect(restock).not.toHaveBeenCalled();
  });

  it('shows which choice holds and tells another', async () => {
    const { choose } = renderMenu();
    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
    const french = await screen.findByRole('menuitemradio', { name: 'Français' });
    expect(french.getAttribute('aria-checked')).toBe('true');
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'العربية' }));
    expect(choose).toHaveBeenCalledWith('ar');
  });
});
