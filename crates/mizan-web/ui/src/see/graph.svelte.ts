// What of the graph is shown; it stays so while one looks elsewhere.

class Graph {
  from = $state('');
  dm = $state('');
  where = $state('');
  expand = $state<number[]>([]);
  /** The state chosen in the picture. */
  state = $state<string | null>(null);

  forget(): void {
    this.from = this.dm = this.where = '';
    this.expand = [];
    this.state = null;
  }

  unfold(state: string): void {
    const number = Number(state);
    if (!this.expand.includes(number)) this.expand = [...this.expand, number];
  }
}

export const graph = new Graph();
