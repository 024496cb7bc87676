import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Plus } from 'lucide-react';
import { expect, it, vi } from 'vitest';
import { CommandList } from './command-list.tsx';
import type { Command } from './command.ts';

const command = (id: string): Command => ({ id, label: id, icon: Plus, run: () => undefined });

it('Enter waits for the list of what was typed, and takes nothing of the one before', async () => {
  const user = userEvent.setup();
  const onChoose = vi.fn<(command: Command) => void>();
  const listOf = (found: Command, isBehind: boolean) => (
    <CommandList
      label="search"
      placeholder=""
      text="links"
      onText={() => undefined}
      groups={[{ id: 'go', label: 'go', commands: [found] }]}
      emptyText=""
      note={null}
      isBehind={isBehind}
      onChoose={onChoose}
    />
  );
  const { rerender } = render(listOf(command('disconnect'), true));
  await user.click(screen.getByRole('combobox'));
  await user.keyboard('{Enter}');
  expect(onChoose).not.toHaveBeenCalled();

  rerender(listOf(command('links'), false));
  expect(onChoose).toHaveBeenCalledOnce();
  expect(onChoose.mock.calls[0]?.[0].id).toBe('links');
});
