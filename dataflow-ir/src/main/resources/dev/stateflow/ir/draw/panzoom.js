/* Moves and zooms a drawing by its view box: sharp at every size, and nothing to undo for printing but one attribute. */
const ZOOM_STEP = 1.2;
const MAX_ZOOM = 4;

function stage(container, markup, options) {
  container.innerHTML = markup;
  const svg = container.querySelector('svg');
  const full = svg.viewBox.baseVal;
  const width = full.width;
  const height = full.height;
  const view = { x: 0, y: 0, scale: 1 };
  let touched = false;
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  container.tabIndex = 0;
  container.setAttribute('role', 'group');
  container.setAttribute('aria-label', options.label + '. Arrow keys move, plus and minus zoom, zero fits.');

  const room = () => [Math.max(container.clientWidth, 1), Math.max(container.clientHeight, 1)];
  const smallest = () => Math.min(room()[0] / width, room()[1] / height, 1) * 0.8;

  function show() {
    const [w, h] = room();
    svg.setAttribute('viewBox', [view.x, view.y, w / view.scale, h / view.scale].join(' '));
  }

  function fit() {
    const [w, h] = room();
    const whole = Math.min(w / width, h / height);
    view.scale = Math.min(Math.max(whole, options.readable || 0), 1.15);
    view.x = (width - w / view.scale) / 2;
    view.y = height * view.scale > h ? 0 : (height - h / view.scale) / 2;
    if (options.readable && width * view.scale > w) view.x = 0;
    touched = false;
    show();
  }

  function zoom(factor, atX, atY) {
    const [w, h] = room();
    const px = atX === undefined ? w / 2 : atX;
    const py = atY === undefined ? h / 2 : atY;
    const scale = Math.min(Math.max(view.scale * factor, smallest()), MAX_ZOOM);
    view.x += px / view.scale - px / scale;
    view.y += py / view.scale - py / scale;
    view.scale = scale;
    touched = true;
    show();
  }

  function move(dx, dy) {
    view.x += dx / view.scale;
    view.y += dy / view.scale;
    touched = true;
    show();
  }

  /* Brings a box into view, if it is not, with as little movement as that takes. */
  function reveal(box) {
    const outer = container.getBoundingClientRect();
    const inner = box.getBoundingClientRect();
    const margin = 24;
    let dx = 0;
    let dy = 0;
    if (inner.left < outer.left + margin) dx = inner.left - outer.left - margin;
    else if (inner.right > outer.right - margin) dx = inner.right - outer.right + margin;
    if (inner.top < outer.top + margin) dy = inner.top - outer.top - margin;
    else if (inner.bottom > outer.bottom - margin) dy = inner.bottom - outer.bottom + margin;
    if (dx || dy) move(dx, dy);
  }

  /* Brings a box near enough to be read, with what is around it. */
  function approach(box) {
    if (view.scale >= 0.6) {
      reveal(box);
      return;
    }
    const [w, h] = room();
    const inner = box.getBoundingClientRect();
    const outer = container.getBoundingClientRect();
    const x = view.x + ((inner.left + inner.right) / 2 - outer.left) / view.scale;
    const y = view.y + ((inner.top + inner.bottom) / 2 - outer.top) / view.scale;
    view.scale = 0.8;
    view.x = x - w / 2 / view.scale;
    view.y = y - h / 2 / view.scale;
    touched = true;
    show();
  }

  container.addEventListener('wheel', (event) => {
    event.preventDefault();
    const outer = container.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), event.clientX - outer.left, event.clientY - outer.top);
  }, { passive: false });

  let drag = null;
  let dragged = false;
  container.addEventListener('pointerdown', (event) => {
    if (event.button === 0) drag = { x: event.clientX, y: event.clientY };
    dragged = false;
  });
  container.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    /* a hand that clicks is never quite still */
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    if (!dragged) container.setPointerCapture(event.pointerId);
    dragged = true;
    container.classList.add('moving');
    drag = { x: event.clientX, y: event.clientY };
    move(-dx, -dy);
  });
  const drop = () => {
    drag = null;
    container.classList.remove('moving');
  };
  container.addEventListener('pointerup', drop);
  container.addEventListener('pointercancel', drop);
  container.addEventListener('dragstart', (event) => event.preventDefault());
  container.addEventListener('click', (event) => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    }
  }, true);

  const keys = {
    ArrowLeft: () => move(-60, 0),
    ArrowRight: () => move(60, 0),
    ArrowUp: () => move(0, -60),
    ArrowDown: () => move(0, 60),
    '+': () => zoom(ZOOM_STEP),
    '=': () => zoom(ZOOM_STEP),
    '-': () => zoom(1 / ZOOM_STEP),
    0: fit,
  };
  container.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  container.addEventListener('focusin', (event) => {
    const box = event.target.closest('.sf-box, a');
    if (box && event.target.matches(':focus-visible')) reveal(box);
  });
  new ResizeObserver(() => (touched ? show() : fit())).observe(container);

  const button = (text, name, action) => {
    const made = element('button', { type: 'button', title: name, 'aria-label': name }, text);
    made.addEventListener('click', action);
    return made;
  };
  const tools = element('div', { class: 'tools' },
    button('−', 'Zoom out', () => zoom(1 / ZOOM_STEP)),
    button('+', 'Zoom in', () => zoom(ZOOM_STEP)),
    button('fit', 'Fit the drawing', fit));
  fit();
  return {
    svg,
    tools,
    reveal,
    approach,
    print(on) {
      if (on) svg.setAttribute('viewBox', [0, 0, width, height].join(' '));
      else show();
    },
  };
}

/* An element. Text is always text: nothing here parses markup. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== null && child !== ''));
  return made;
}
