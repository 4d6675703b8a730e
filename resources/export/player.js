'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  // Scenes and texts stand in the file once; a scene is told by what changed since the one before.
  const changed = (list, [gone, come]) => {
    const taken = new Set(gone);
    const next = list.filter((_, place) => !taken.has(place));
    for (let i = 0; i < come.length; i += 2) {
      next.splice(come[i], 0, come[i + 1]);
    }
    return next;
  };
  let parts = [];
  let sentences = [];
  const scenes = data.scenes.map(([partsChange, sentencesChange]) => {
    parts = changed(parts, partsChange);
    sentences = changed(sentences, sentencesChange);
    return { parts, sentences };
  });
  const steps = data.steps.map(([title, scene, ms, isStop, ...lines]) => ({
    title: data.texts[title], scene: scenes[scene], ms, isStop: isStop === 1,
    lines: lines.map((line) => data.texts[line]),
  }));
  const byId = (id) => document.getElementById(id);
  const scene = byId('scene');
  const slider = byId('slider');
  const playButton = byId('play');
  const items = Array.from(document.querySelectorAll('#steps > li'));
  const last = steps.length - 1;
  let now = -1;
  let timer = 0;

  const asNodes = (part) => {
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    box.innerHTML = data.parts[part];
    return box;
  };
  const shown = new Map();

  function drawStep(index, isMoving) {
    const wanted = steps[index].scene.parts;
    const keep = new Set(wanted);
    for (const [part, node] of shown) {
      if (!keep.has(part)) {
        node.remove();
        shown.delete(part);
      }
    }
    for (const part of wanted) {
      let node = shown.get(part);
      if (!node) {
        node = asNodes(part);
        if (isMoving) {
          node.setAttribute('class', 'new');
        }
        shown.set(part, node);
      } else {
        node.removeAttribute('class');
      }
    }
    // The order is what lies on top of what; most already stand right.
    let place = scene.firstChild;
    for (const part of wanted) {
      const node = shown.get(part);
      if (node === place) {
        place = place.nextSibling;
      } else {
        scene.insertBefore(node, place);
      }
    }
  }

  function show(index, isMoving) {
    index = Math.max(0, Math.min(last, index));
    if (index === now) {
      return;
    }
    drawStep(index, isMoving);
    now = index;
    const step = steps[index];
    byId('title').textContent = step.title;
    byId('lines').replaceChildren(...step.lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }));
    byId('description').textContent =
      step.scene.sentences.map((sentence) => data.texts[sentence]).join('\n');
    slider.value = index;
    slider.setAttribute('aria-valuetext', (index + 1) + ' / ' + (last + 1) + ': ' + step.title);
    byId('where').textContent = (index + 1) + ' / ' + (last + 1);
    for (const id of ['first', 'back']) {
      byId(id).disabled = index === 0;
    }
    for (const id of ['last', 'forward']) {
      byId(id).disabled = index === last;
    }
    items.forEach((item, i) => {
      if (i === index) {
        item.setAttribute('aria-current', 'step');
      } else {
        item.removeAttribute('aria-current');
      }
    });
    try {
      history.replaceState(null, '', '#' + (index + 1));
    } catch (error) {
      // A frame without an address of its own.
    }
  }

  function schedule() {
    window.clearTimeout(timer);
    const step = steps[now];
    timer = window.setTimeout(() => {
      if (now >= last) {
        setPlaying(false);
        return;
      }
      show(now + 1, true);
      schedule();
    }, step.ms / Number(byId('speed').value));
  }

  function setPlaying(isPlaying) {
    window.clearTimeout(timer);
    playButton.textContent = isPlaying ? words.pause : words.play;
    playButton.setAttribute('aria-pressed', String(isPlaying));
    // Who listens hears each step once it stands; while it plays that would never end.
    byId('caption').setAttribute('aria-live', isPlaying ? 'off' : 'polite');
    timer = 0;
    if (isPlaying) {
      if (now >= last) {
        show(0, false);
      }
      schedule();
    }
  }

  const isPlaying = () => playButton.getAttribute('aria-pressed') === 'true';

  function go(index) {
    setPlaying(false);
    show(index, Math.abs(index - now) === 1);
  }

  function nextStop(way) {
    let index = now + way;
    while (index > 0 && index < last && !steps[index].isStop) {
      index += way;
    }
    go(index);
  }

  byId('first').addEventListener('click', () => go(0));
  byId('back').addEventListener('click', () => go(now - 1));
  byId('forward').addEventListener('click', () => go(now + 1));
  byId('last').addEventListener('click', () => go(last));
  playButton.addEventListener('click', () => setPlaying(!isPlaying()));
  slider.addEventListener('input', () => go(Number(slider.value)));
  items.forEach((item, i) => item.querySelector('button').addEventListener('click', () => go(i)));

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const isControl = event.target.closest('button, select, summary');
    const acts = {
      ArrowRight: () => go(now + 1),
      ArrowLeft: () => go(now - 1),
      PageDown: () => nextStop(1),
      PageUp: () => nextStop(-1),
      Home: () => go(0),
      End: () => go(last),
      k: () => setPlaying(!isPlaying()),
    };
    if (!isControl) {
      acts[' '] = acts.k;
    }
    const act = acts[event.key];
    if (act && !(event.target.closest('select'))) {
      event.preventDefault();
      act();
    }
  });

  // On paper all steps stand below each other.
  window.addEventListener('beforeprint', () => {
    const printed = byId('printed');
    const box = byId('stage').getAttribute('viewBox');
    printed.replaceChildren(...steps.map((step) => {
      const figure = document.createElement('figure');
      figure.innerHTML = '<svg viewBox="' + box + '">'
        + step.scene.parts.map((part) => data.parts[part]).join('') + '</svg><figcaption></figcaption>';
      const title = document.createElement('strong');
      title.textContent = step.title;
      const lines = document.createElement('div');
      lines.textContent = step.lines.join('. ');
      figure.lastChild.append(title, lines);
      return figure;
    }));
  });
  window.addEventListener('afterprint', () => byId('printed').replaceChildren());

  const asked = Number(location.hash.slice(1));
  show(Number.isInteger(asked) && asked > 0 ? asked - 1 : 0, false);
  if (data.autoplay) {
    setPlaying(true);
  }
})();
