import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CopyButton } from './copy-button.tsx';

const url = 'https://pay.mytpe.app/collier-argent?é=1';

function renderButton(onCopied?: () => void) {
  const user = userEvent.setup();
  render(
    <CopyButton
      text={url}
      label="Copier le lien"
      copiedLabel="Copié"
      failedLabel="Impossible de copier"
      onCopied={onCopied}
    />,
  );
  return user;
}

describe('CopyButton', () => {
  it('copies byte for byte and says so', async () => {
    const copied = vi.fn<() => void>();
    const user = renderButton(copied);
    await user.click(screen.getByRole('button', { name: 'Copier le lien' }));
    expect(await navigator.clipboard.readText()).toBe(url);
    expect(await screen.findByText('Copié')).toBeTruthy();
    expect(copied).toHaveBeenCalledOnce();
  });

  it('says when the browser refuses', async () => {
    const user = renderButton();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Copier le lien' }));
    expect(await screen.findByText('Impossible de copier')).toBeTruthy();
  });
});
