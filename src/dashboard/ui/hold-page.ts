let open = 0;

/**
 * A modal dialog is open: the page behind it stays where it is. Said by an attribute, since a selector that looks for one in
 * the whole page is asked at every change of it.
 * @returns how to say that it has closed
 */
export function holdPage(): () => void {
  const { dataset } = document.documentElement;
  open += 1;
  dataset['modal'] = '';
  return () => {
    open -= 1;
    if (open === 0) delete dataset['modal'];
  };
}
