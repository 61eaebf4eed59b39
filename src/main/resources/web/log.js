/** The statements heard since the page was opened: the newest few hundred, each in its newest state. */

const MOST = 400;

export class Log {
  #statements = new Map();
  #listeners = new Set();

  /** Takes in a statement and tells the views. */
  add(statement) {
    // A change of a statement keeps its place; a map keeps the order of first arrival.
    this.#statements.set(statement.id, statement);
    if (this.#statements.size > MOST) this.#statements.delete(this.#statements.keys().next().value);
    for (const listener of this.#listeners) listener(statement);
  }

  /** Returns the statements, oldest first. */
  statements() {
    return [...this.#statements.values()];
  }

  /** Tells a view of every statement from now on until its signal ends it. */
  listen(listener, signal) {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }
}
