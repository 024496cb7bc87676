/** What the screen needs to know of a selection; a new one with each change. */
export interface SelectionState {
  /** Links are being chosen: rows are ticked, not opened. */
  readonly isOn: boolean;
  readonly ids: ReadonlySet<string>;
  /** The row at which it was begun or last changed: the other end of a range. */
  readonly row: number | null;
}

const OFF: SelectionState = { isOn: false, ids: new Set(), row: null };

/** The links that a merchant has ticked, by id: they stay ticked whatever the list is filtered by. */
export class LinkSelection {
  #state = OFF;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): SelectionState => this.#state;

  /** Begins to choose, with one link or none. */
  start(id: string | null, row: number | null): void {
    this.#publish({ isOn: true, ids: new Set(id === null ? [] : [id]), row });
  }

  toggle(id: string, row: number): void {
    const ids = new Set(this.#state.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#publish({ isOn: true, ids, row });
  }

  /** Ticks every row from the last one that was touched to this one, whatever they were before. */
  extendTo(row: number, idAt: (row: number) => string | undefined): void {
    const from = this.#state.row ?? row;
    const ids = new Set(this.#state.ids);
    for (let at = Math.min(from, row); at <= Math.max(from, row); at += 1) {
      const id = idAt(at);
      if (id !== undefined) ids.add(id);
    }
    this.#publish({ isOn: true, ids, row });
  }

  /** Ticks these too, or these alone. */
  choose(ids: Iterable<string>, isAlone: boolean): void {
    const chosen = new Set(isAlone ? [] : this.#state.ids);
    for (const id of ids) chosen.add(id);
    this.#publish({ ...this.#state, isOn: true, ids: chosen });
  }

  /** Unticks all and goes on choosing. */
  clear(): void {
    this.#publish({ ...this.#state, ids: new Set() });
  }

  stop(): void {
    this.#publish({ ...OFF, row: this.#state.row });
  }

  #publish(state: SelectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
