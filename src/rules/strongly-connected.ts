/**
 * The strongly connected parts of a graph, each in ascending order: from any node of a part every other can be reached.
 * Nodes are numbered from 0; `next[n]` are those that n points at. Tarjan's way, in time linear in nodes and arrows, and
 * without recursion: a chain may be longer than the stack.
 */
export function stronglyConnected(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  const order = new Int32Array(next.length).fill(-1);
  const lowest = new Int32Array(next.length);
  const isOpen = new Uint8Array(next.length);
  const open: number[] = [];
  let count = 0;
  const enter = (node: number): { readonly node: number; at: number } => {
    order[node] = lowest[node] = count;
    count += 1;
    isOpen[node] = 1;
    open.push(node);
    return { node, at: 0 };
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] as number, to);
  };
  for (const start of next.keys()) {
    if (order[start] !== -1) continue;
    const way = [enter(start)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const { node } = step;
      const to = next[node]?.[step.at];
      step.at += 1;
      if (to === undefined) {
        way.pop();
        const parent = way.at(-1);
        if (parent !== undefined) lower(parent.node, lowest[node] as number);
        if (lowest[node] !== order[node]) continue;
        const part = open.splice(open.lastIndexOf(node));
        for (const member of part) isOpen[member] = 0;
        parts.push(part.toSorted((a, b) => a - b));
      } else if (order[to] === -1) way.push(enter(to));
      else if (isOpen[to] === 1) lower(node, order[to] as number);
    }
  }
  return parts;
}

/** A shortest way from the first node of such a part back to itself; empty where it is alone. */
export function circleIn(part: readonly number[], next: readonly (readonly number[])[]): readonly number[] {
  const [start = 0] = part;
  const within = new Set(part);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as number;
    for (const to of next[node] ?? []) {
      if (to === start) {
        const back = [node];
        for (let from = cameFrom.get(node); from !== undefined; from = cameFrom.get(from)) back.push(from);
        return back.toReversed();
      }
      if (!within.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, node);
      queue.push(to);
    }
  }
  return [];
}
