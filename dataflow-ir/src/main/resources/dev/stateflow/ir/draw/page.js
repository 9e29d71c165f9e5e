/* Ties the views together: the address says what is shown. */
const model = JSON.parse(document.getElementById('data').textContent);
const detail = document.getElementById('detail');
const places = new Map();
for (const owner of model.owners) {
  places.set(owner.id, { owner });
  for (const method of owner.methods) places.set(method.id, { owner, method });
}

const methodCount = model.owners.reduce((sum, owner) => sum + owner.methods.length, 0);
const entityCount = model.owners.filter((owner) => owner.kind === 'entity').length;
document.getElementById('stats').textContent = plural(entityCount, 'entity', 'entities') + ', ' + plural(methodCount, 'method');

const overview = stage(document.getElementById('overview'), model.overview, { label: 'Operator graph' });
document.querySelector('#operators .bar').append(overview.tools);
const operatorBoxes = [...overview.svg.querySelectorAll('.sf-box')];
let current = null;

function show() {
  const place = places.get(location.hash.slice(1));
  current = null;
  if (place && place.method) {
    current = methodView(model, place.owner, place.method);
    detail.replaceChildren(...current.elements);
    current.arrive();
  } else {
    detail.replaceChildren(...(place ? entityView(place.owner) : homeView(model)));
  }
  const title = place ? (place.method ? place.owner.name + '.' + place.method.name : place.owner.name) + ' · ' : '';
  document.title = title + model.name + ' · StateFlow';
  document.body.classList.toggle('at-method', Boolean(place && place.method));
  mark(place);
}

function mark(place) {
  const chosen = place ? String(model.owners.indexOf(place.owner)) : null;
  const stageBox = document.getElementById('overview');
  stageBox.classList.toggle('lit', chosen !== null);
  const near = new Set([chosen]);
  overview.svg.querySelectorAll('.sf-arrow, .sf-labels').forEach((arrow) => {
    const touches = arrow.dataset.from === chosen || arrow.dataset.to === chosen;
    arrow.classList.toggle('hot', touches);
    if (touches) near.add(arrow.dataset.from).add(arrow.dataset.to);
  });
  operatorBoxes.forEach((box) => {
    box.classList.toggle('hot', near.has(box.dataset.node));
    box.classList.toggle('chosen', box.dataset.node === chosen);
    if (box.dataset.node === chosen) overview.approach(box);
  });
}

/* Search */
const search = document.getElementById('search');
const found = document.getElementById('found');
let picked = 0;

function matches(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [];
  for (const [id, place] of places) {
    const text = place.owner.name + (place.method ? '.' + place.method.signature : '');
    const lower = text.toLowerCase();
    if (words.every((word) => lower.includes(word))) {
      const name = (place.method ? place.method.name : place.owner.name).toLowerCase();
      all.push({ id, text, rank: name.startsWith(words[words.length - 1]) ? 0 : 1 });
    }
  }
  return all.sort((a, b) => a.rank - b.rank).slice(0, 12);
}

function offer() {
  const hits = search.value.trim() ? matches(search.value) : [];
  picked = 0;
  found.replaceChildren(...hits.map((hit, index) => {
    const item = element('li', { role: 'option', id: 'found-' + index, 'aria-selected': String(index === 0) },
      element('a', { href: '#' + hit.id, tabindex: -1 }, hit.text));
    item.addEventListener('click', close);
    return item;
  }));
  if (search.value.trim() && !hits.length) found.append(element('li', { class: 'note' }, 'Nothing is called that.'));
  found.hidden = !search.value.trim();
  search.setAttribute('aria-expanded', String(!found.hidden));
  search.toggleAttribute('aria-activedescendant', false);
  if (hits.length) search.setAttribute('aria-activedescendant', 'found-0');
}

function pick(step) {
  const items = [...found.querySelectorAll('[role=option]')];
  if (!items.length) return;
  items[picked].setAttribute('aria-selected', 'false');
  picked = (picked + step + items.length) % items.length;
  items[picked].setAttribute('aria-selected', 'true');
  search.setAttribute('aria-activedescendant', items[picked].id);
}

function close() {
  found.hidden = true;
  search.value = '';
  search.setAttribute('aria-expanded', 'false');
  search.removeAttribute('aria-activedescendant');
}

search.addEventListener('input', offer);
search.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    pick(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    const item = found.querySelector('[aria-selected=true] a');
    if (item) {
      location.hash = item.getAttribute('href');
      close();
      search.blur();
    }
  }
});
document.addEventListener('click', (event) => {
  if (!event.target.closest('.search')) found.hidden = true;
});

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape') {
    if (document.activeElement === search) {
      close();
      search.blur();
    } else if (current) {
      current.release();
    }
  }
});

/* Theme */
const themes = ['auto', 'light', 'dark'];
const themeButton = document.getElementById('theme');
themeButton.addEventListener('click', () => {
  const now = themes[(themes.indexOf(document.documentElement.dataset.theme || 'auto') + 1) % themes.length];
  if (now === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = now;
  themeButton.textContent = 'Theme: ' + now;
});

const printing = (on) => {
  overview.print(on);
  if (current) current.print(on);
};
window.addEventListener('beforeprint', () => printing(true));
window.addEventListener('afterprint', () => printing(false));
window.addEventListener('hashchange', show);
show();
