/* Source lines with a little colour, and marks of the nodes that each line belongs to. */
const KEYWORDS = new Set(('abstract as assert boolean break byte case catch char class const continue data default do double else enum '
  + 'extends final finally float for fun if implements import in instanceof int interface internal is long native new null object open '
  + 'override package permits private protected public record return sealed short static strictfp super switch synchronized this throw '
  + 'throws transient true false try val var void volatile when while yield').split(' '));
const TOKENS = /(\/\/.*|\/\*[^]*?(?:\*\/|$))|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(@[\w.]+)|(\b\d[\w.]*)|([A-Za-z_$][\w$]*)/g;
const MAX_MARKS = 4;

function coloured(line, inComment) {
  const parts = [];
  let rest = line;
  if (inComment) {
    const end = line.indexOf('*/');
    if (end < 0) return { parts: [element('span', { class: 'comment' }, line)], inComment: true };
    parts.push(element('span', { class: 'comment' }, line.slice(0, end + 2)));
    rest = line.slice(end + 2);
  }
  let last = 0;
  let open = false;
  for (const match of rest.matchAll(TOKENS)) {
    const [text, comment, string, annotation, number, word] = match;
    const kind = comment ? 'comment' : string ? 'string' : annotation ? 'annotation' : number ? 'number'
      : word && KEYWORDS.has(word) ? 'keyword' : '';
    if (!kind) continue;
    parts.push(rest.slice(last, match.index), element('span', { class: kind }, text));
    last = match.index + text.length;
    open = Boolean(comment) && comment.startsWith('/*') && !comment.endsWith('*/');
  }
  parts.push(rest.slice(last));
  return { parts, inComment: open };
}

/* The lines of a method: all of its file if the text is known, else what the graph says. */
function sourceView(method, text) {
  const nodesOf = new Map();
  for (const node of method.nodes) {
    for (const line of node.lines) {
      if (!nodesOf.has(line)) nodesOf.set(line, []);
      nodesOf.get(line).push(node);
    }
  }
  const rows = [];
  if (text === undefined) {
    for (const line of [...nodesOf.keys()].sort((a, b) => a - b)) rows.push({ line, parts: [] });
  } else {
    let inComment = false;
    text.split(/\r\n|\r|\n/).forEach((content, index) => {
      const done = coloured(content, inComment);
      inComment = done.inComment;
      rows.push({ line: index + 1, parts: done.parts });
    });
    if (rows.length && text.endsWith('\n')) rows.pop();
  }
  const list = element('ol', { class: 'source' });
  for (const row of rows) {
    const nodes = nodesOf.get(row.line) || [];
    const marks = nodes.slice(0, MAX_MARKS).map((node) => element('span', { class: 'mark ' + node.kind }, String(node.id)));
    if (nodes.length > MAX_MARKS) marks.push('…');
    const names = nodes.map((node) => node.title).join(', ');
    const item = element('li', nodes.length
      ? { 'data-line': row.line, tabindex: 0, role: 'button', class: 'covered', title: names, 'aria-label': 'line ' + row.line + ': ' + names }
      : { 'data-line': row.line },
    element('span', { class: 'no' }, String(row.line)), element('span', { class: 'marks' }, ...marks),
    element('code', {}, ...row.parts));
    list.append(item);
  }
  return { list, nodesOf };
}
