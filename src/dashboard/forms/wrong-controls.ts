/** The control of a form that carries a dotted name, or null. */
export function namedControl(form: HTMLFormElement, name: string): HTMLElement | null {
  for (const control of form.elements) {
    if (control instanceof HTMLElement && control.getAttribute('name') === name) return control;
  }
  return null;
}

/** Puts the focus into a control, and the control where nothing lies over it: forms have a bar at the bottom. */
export function focusControl(control: HTMLElement): void {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
}

/** The first control on the page that is marked as wrong. */
export function firstWrongControl(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('[aria-invalid="true"]');
}

/** What a control is called on screen: its label, else the question that it is one answer of. */
export function controlLabel(control: HTMLElement): string {
  const own = control.getAttribute('aria-label');
  if (own !== null) return own;
  const isChoice = control instanceof HTMLInputElement && control.type === 'radio';
  const legend = isChoice ? control.closest('fieldset')?.querySelector('legend') : null;
  const label =
    legend ??
    (control.id === ''
      ? null
      : control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`));
  // The first node is the label; what follows ("optional") explains it.
  return (label?.firstChild?.textContent ?? label?.textContent ?? '').trim();
}
