/* What stands at the right: all entities, one entity, or one method. Each view is an array of elements. */
const plural = (count, one, many) => count + ' ' + (count === 1 ? one : many || one + 's');
const suspensionPoints = (method) => method.nodes.filter((node) => node.kind !== 'segment');
const chip = (text, kind) => element('span', { class: 'chip ' + (kind || '') }, text);
const bar = (title, ...tools) => element('div', { class: 'bar' }, element('h3', {}, title), ...tools);

function shortField(field, owner) {
  const [declaring, name] = field.split('#');
  return declaring === owner.className ? name : declaring.slice(declaring.lastIndexOf('.') + 1) + '.' + name;
}

function methodChips(method, owner) {
  const points = suspensionPoints(method).length;
  const names = (fields) => fields.map((field) => shortField(field, owner)).join(', ');
  return [
    method.exposed ? chip('exposed') : '',
    points ? chip(plural(points, 'suspension point'), 'remote') : chip('one segment'),
    method.writes.length ? chip('writes ' + names(method.writes), 'writes') : '',
    method.readOnly ? chip('read-only', 'pure') : '',
    method.reads.length ? chip('reads ' + names(method.reads)) : '',
  ];
}

function methodRow(method, owner) {
  const elsewhere = method.declaringClass !== owner.className ? 'from ' + method.declaringClass : '';
  return element('li', {}, element('a', { class: 'row', href: '#' + method.id },
    element('code', {}, method.signature, element('span', { class: 'result' }, ' ' + method.result)),
    elsewhere && element('span', { class: 'note' }, elsewhere),
    element('span', { class: 'chips' }, ...methodChips(method, owner))));
}

function legend() {
  const item = (kind, name, text) => element('div', { class: 'legend-item' },
    element('span', { class: 'swatch ' + kind }), element('div', {}, element('b', {}, name), ' ', text));
  return element('div', { class: 'legend' },
    item('segment', 'Segment', 'runs atomically on one instance'),
    item('remote', 'Remote operation', 'asks another instance and awaits its answer; the frame keeps the live variables'),
    item('local', 'Local call', 'calls a method that can itself suspend'),
    item('control-line', 'Control', 'who follows whom'),
    item('exception-line', 'Exception', 'where a failed operation is caught'),
    item('data-line', 'Data', 'which values flow along'));
}

function homeView(model) {
  const cards = model.owners.map((owner) => element('a', { class: 'card ' + owner.kind, href: '#' + owner.id },
    element('span', { class: 'caption' }, owner.abstract ? 'abstract ' + owner.kind : owner.kind),
    element('b', {}, owner.name),
    element('span', { class: 'note' }, owner.key ? 'key ' + owner.key : owner.className),
    element('span', { class: 'note' }, plural(owner.methods.length, 'method'))));
  return [
    element('div', { class: 'title' }, element('h2', {}, model.name),
      element('p', {}, 'Choose an entity to see its state and methods, and a method to see how it is split into segments.')),
    element('div', { class: 'scroll' }, element('div', { class: 'cards' }, ...cards), element('h3', {}, 'What the shapes mean'), legend()),
  ];
}

function facts(...rows) {
  const list = element('dl', { class: 'facts' });
  for (const [name, value] of rows) {
    if (value) list.append(element('dt', {}, name), element('dd', {}, value));
  }
  return list;
}

function entityView(owner) {
  const parts = [
    facts(['Class', owner.className], ['Key', owner.key], ['Is a', (owner.supertypes || []).join(', ')],
      ['Source', owner.file && owner.file + (owner.line ? ':' + owner.line : '')]),
    element('h3', {}, plural(owner.methods.length, 'method')),
    element('ul', { class: 'rows' }, ...owner.methods.map((method) => methodRow(method, owner))),
  ];
  if (owner.constructors && owner.constructors.length) {
    parts.push(element('h3', {}, plural(owner.constructors.length, 'constructor')),
      element('ul', { class: 'rows' }, ...owner.constructors.map((text) => element('li', { class: 'row' }, element('code', {}, text)))));
  }
  if (owner.state && owner.state.length) {
    const rows = owner.state.map((field) => element('tr', {}, element('td', {}, element('code', {}, field.name)),
      element('td', {}, element('code', { class: 'result' }, field.type)), element('td', { class: 'note' }, field.in)));
    parts.push(element('h3', {}, 'State'), element('table', {}, element('tbody', {}, ...rows)));
  }
  return [
    element('div', { class: 'title' },
      element('p', { class: 'caption' }, owner.abstract ? 'abstract ' + owner.kind : owner.kind), element('h2', {}, owner.name)),
    element('div', { class: 'scroll' }, ...parts),
  ];
}

/* What flows into and out of a node, and what its frame keeps. */
function inspection(method, node) {
  const name = (id) => (method.nodes[id].kind === 'segment' ? 'segment ' + id : method.nodes[id].title);
  const values = (edges, end, word) => edges.map((edge) => element('div', {}, element('code', {}, edge.value),
    element('span', { class: 'note' }, ' ' + word + ' ' + name(edge[end]))));
  const list = element('dl', { class: 'facts' });
  const add = (term, content) => {
    if (content.length) list.append(element('dt', {}, term), element('dd', {}, ...content));
  };
  if (node.targets) {
    add('Asks', node.targets.map((target) => element('a', { href: '#' + target.id }, target.name)).flatMap((a, i) => (i ? [', ', a] : [a])));
  }
  if (node.answer && node.answer !== 'void') add('Answer', [element('code', {}, node.answer)]);
  if (node.saved) {
    add('Frame keeps', node.saved.length ? node.saved.map((value) => element('div', {}, element('code', {}, value))) : ['nothing']);
  }
  add('Receives', values(method.data.filter((edge) => edge.to === node.id), 'from', 'from'));
  add('Sends', values(method.data.filter((edge) => edge.from === node.id), 'to', 'to'));
  if (node.kind === 'segment') {
    add('Ends', [[node.returns && 'can return', node.throws && 'can throw'].filter(Boolean).join(', ') || 'at a suspension point']);
  }
  const title = element('p', {}, element('span', { class: 'mark ' + node.kind }, String(node.id)), ' ',
    element('b', {}, node.caption ? node.caption + ' ' : ''), element('b', { class: node.caption ? 'code' : '' }, node.title),
    element('span', { class: 'note' }, node.where ? '  ' + node.where : ''));
  return [title, list];
}

/* Graph and source side by side; pointing at one lights up the other. */
function methodView(model, owner, method) {
  const graph = element('div', { class: 'stage' });
  const inspector = element('div', { class: 'inspector' });
  const text = model.sources[method.file];
  const source = sourceView(method, text);
  const sourceBox = element('div', { class: 'scroll code-scroll' }, source.list);
  const hasLines = source.list.children.length > 0;
  const shown = stage(graph, method.svg, { label: 'Dataflow graph of ' + method.signature, readable: 0.6 });
  const boxes = [...shown.svg.querySelectorAll('.sf-box')];
  let pinned = null;

  function light(nodes, focus) {
    const ids = new Set(nodes.map((node) => String(node.id)));
    const lines = new Set(nodes.flatMap((node) => node.lines).map(String));
    graph.classList.toggle('lit', ids.size > 0);
    boxes.forEach((box) => box.classList.toggle('hot', ids.has(box.dataset.node)));
    shown.svg.querySelectorAll('.sf-arrow').forEach((arrow) => {
      arrow.classList.toggle('hot', ids.has(arrow.dataset.from) || ids.has(arrow.dataset.to));
    });
    source.list.querySelectorAll('.covered').forEach((line) => line.classList.toggle('hot', lines.has(line.dataset.line)));
    if (focus === 'source') {
      const first = source.list.querySelector('.hot');
      if (first) first.scrollIntoView({ block: 'nearest' });
    } else if (focus === 'graph') {
      const first = boxes.find((box) => box.classList.contains('hot'));
      if (first) shown.reveal(first);
    }
    inspector.replaceChildren(...(nodes.length ? nodes.flatMap((node) => inspection(method, node))
      : [element('p', { class: 'note' }, 'Point at a box or a line; a click keeps it, Esc lets go.')]));
  }

  const settle = () => light(pinned ? pinned.nodes : []);
  function pin(key, nodes, focus) {
    pinned = pinned && pinned.key === key ? null : { key, nodes };
    boxes.forEach((box) => box.setAttribute('aria-pressed', String(Boolean(pinned) && pinned.key === 'n' + box.dataset.node)));
    light(pinned ? pinned.nodes : nodes, focus);
    if (!pinned) settle();
  }
  function react(target, key, nodes, focus) {
    target.addEventListener('mouseenter', () => light(nodes));
    target.addEventListener('mouseleave', settle);
    target.addEventListener('click', () => pin(key, nodes, focus));
    target.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        pin(key, nodes, focus);
      }
    });
  }
  boxes.forEach((box) => react(box, 'n' + box.dataset.node, [method.nodes[Number(box.dataset.node)]], 'source'));
  source.list.querySelectorAll('.covered').forEach((line) => {
    react(line, 'l' + line.dataset.line, source.nodesOf.get(Number(line.dataset.line)), 'graph');
  });

  const values = element('label', { class: 'toggle' }, element('input', { type: 'checkbox', checked: true }), 'data');
  values.firstChild.addEventListener('change', (event) => graph.classList.toggle('no-data', !event.target.checked));
  const place = method.file ? method.file + (method.line ? ':' + method.line : '') : 'Source';
  const note = text === undefined
    ? element('p', { class: 'note hint' }, hasLines ? 'The text of this file was not at hand.' : 'The class file has no line numbers.') : '';
  settle();
  return {
    elements: [
      element('div', { class: 'title' },
        element('p', { class: 'caption' }, element('a', { href: '#' + owner.id }, owner.name)),
        element('h2', { class: 'code' }, method.signature, element('span', { class: 'result' }, ' ' + method.result)),
        element('div', { class: 'chips' }, ...methodChips(method, owner))),
      element('div', { class: 'split' },
        element('div', { class: 'pane' }, bar('Dataflow graph', values, shown.tools), graph, inspector),
        element('div', { class: 'pane' }, bar(place), note, sourceBox)),
    ],
    print: shown.print,
    release() {
      if (!pinned) return false;
      pinned = null;
      boxes.forEach((box) => box.setAttribute('aria-pressed', 'false'));
      settle();
      return true;
    },
    arrive() {
      const first = source.list.querySelector('.covered');
      const line = source.list.querySelector('[data-line="' + method.line + '"]') || first;
      if (line) sourceBox.scrollTop = Math.max(0, line.offsetTop - sourceBox.clientHeight / 4);
    },
  };
}
