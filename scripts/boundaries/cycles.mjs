/**
 * Cycles of a graph `file → set of files`, each as the list of its files in import order, smallest name first
 * (Tarjan's strongly connected components, then one walk round each). Type-only edges count like all others.
 */
export const findCycles = (graph) => {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const onStack = new Set();
  const components = [];
  const enter = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        enter(next);
        low.set(node, Math.min(low.get(node), low.get(next)));
      } else if (onStack.has(next)) low.set(node, Math.min(low.get(node), index.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const component = [];
    let top;
    do {
      top = stack.pop();
      onStack.delete(top);
      component.push(top);
    } while (top !== node);
    if (component.length > 1 || graph.get(node)?.has(node)) components.push(new Set(component));
  };
  for (const node of graph.keys()) if (!index.has(node)) enter(node);
  return components.map((component) => walkRound(graph, component));
};

/** A shortest way from the component's first file back to itself. */
const walkRound = (graph, component) => {
  const start = [...component].sort()[0];
  const cameFrom = new Map();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) {
        const way = [node];
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]));
        return way;
      }
      if (component.has(next) && !cameFrom.has(next)) {
        cameFrom.set(next, node);
        queue.push(next);
      }
    }
  }
  return [start];
};
