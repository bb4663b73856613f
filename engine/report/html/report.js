// The page's list of findings: filters them and draws only the blocks that are near the window, so that a hundred
// thousand stay quick. Every text is set as text, never as markup.
'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const strings = data.strings;
  const total = data.rule.length;
  const locale = document.documentElement.lang;
  const ROWS_A_BLOCK = 40;
  const PRINTED = 500;
  const numberFormat = new Intl.NumberFormat(locale);
  const byId = (id) => document.getElementById(id);
  const list = byId('list');
  const form = byId('filters');

  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (all, name) => {
      const value = values[name];
      return typeof value === 'number' ? numberFormat.format(value) : value;
    });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // ---- what is shown: findings by file, in it by rule, in it in the report's order ----

  const order = Array.from({ length: total }, (_, i) => i);
  order.sort((a, b) => data.file[a] - data.file[b] || data.rule[a] - data.rule[b] || a - b);

  const folded = [];
  function fold(text) { return text.normalize('NFKC').toLowerCase(); }

  function ruleName(rule) { return rule < 0 ? '' : strings[data.rules[rule].id]; }

  // Which of the page's strings hold the text.
  function matchingStrings(text) {
    const wanted = fold(text);
    const hits = new Uint8Array(strings.length);
    for (let i = 0; i < strings.length; i++) {
      if (folded[i] === undefined) folded[i] = fold(strings[i]);
      if (folded[i].includes(wanted)) hits[i] = 1;
    }
    return hits;
  }

  function readFilter() {
    const severities = new Set();
    for (const box of form.elements.severity) if (box.checked) severities.add(Number(box.value));
    const text = byId('filter-text').value.trim();
    return {
      severities,
      file: byId('filter-file').value === '' ? null : Number(byId('filter-file').value),
      rule: byId('filter-rule').value === '' ? null : Number(byId('filter-rule').value),
      hits: text === '' ? null : matchingStrings(text),
    };
  }

  function textFits(i, hits) {
    const file = data.files[data.file[i]];
    const field = data.fields[data.field[i]];
    return hits[data.message[i]] || hits[data.remedy[i]] || hits[data.value[i]] || hits[data.clause[i]] ||
      (data.rule[i] >= 0 && hits[data.rules[data.rule[i]].id]) || (file && (hits[file.name] || hits[file.path])) ||
      (field && hits[field.name]) || false;
  }

  function fits(i, filter) {
    return filter.severities.has(data.severity[i]) && (filter.file === null || data.file[i] === filter.file) &&
      (filter.rule === null || data.rule[i] === filter.rule) && (filter.hits === null || textFits(i, filter.hits));
  }

  // Rows: a number is a finding, an object a heading.
  function makeRows(filter) {
    const rows = [];
    const found = [];
    let file = null;
    let rule = null;
    for (const i of order) {
      if (!fits(i, filter)) continue;
      found.push(i);
      if (file === null || data.file[i] !== file.index) {
        file = { index: data.file[i], count: 0 };
        rule = null;
        rows.push(file);
      }
      if (rule === null || data.rule[i] !== rule.rule) {
        rule = { rule: data.rule[i], count: 0 };
        rows.push(rule);
      }
      file.count++;
      rule.count++;
      rows.push(i);
    }
    return { rows, found };
  }

  // ---- one row as elements ----

  function drawHeading(row) {
    const count = '（' + fill(words.count, { count: row.count }) + '）';
    if (row.rule !== undefined) {
      const made = element('div', 'group-rule');
      made.append(element('h4', '', ruleName(row.rule) + count));
      return made;
    }
    const made = element('div', 'group-file');
    const file = data.files[row.index];
    made.append(element('h3', '', (file ? strings[file.title] : words.noFile) + count));
    if (file && file.path !== file.name) made.append(element('div', 'path', strings[file.path]));
    return made;
  }

  function itemText(item, column, field) {
    const pattern = field === '' ? words.itemBare : words.item;
    return fill(pattern, { item, column, field });
  }

  function placeText(i) {
    const file = data.files[data.file[i]];
    if (!file) return data.unit[i] < 0 ? words.placeSend : strings[data.units[data.unit[i]]];
    const record = data.record[i];
    if (record === 0) return words.placeFile;
    const line = data.line[i];
    const place = fill(line > 0 ? words.recordLine : words.record, { record, line });
    const field = data.fields[data.field[i]];
    return field ? place + words.gap + itemText(field.item, field.column, strings[field.name]) : place;
  }

  function drawValue(i) {
    const text = strings[data.value[i]];
    const begin = data.markBegin[i];
    const end = begin + data.markLength[i];
    const made = element('p', 'value', text.slice(0, begin));
    made.append(element('mark', '', text.slice(begin, end)), text.slice(end));
    return made;
  }

  function drawRelated(related) {
    const [file, record, item, column, message] = related;
    const parts = [];
    if (file >= 0) parts.push(strings[data.files[file].name]);
    if (record > 0) parts.push(fill(words.record, { record }));
    if (item > 0) parts.push(itemText(item, column, ''));
    const place = parts.length > 0 ? parts.join(words.gap) : words.placeSend;
    return element('p', 'path', fill(words.related, { place, message: strings[message] }));
  }

  function drawFinding(i) {
    const made = element('article', 'finding s' + data.severity[i]);
    const head = element('p', '');
    head.append(element('span', 'badge', words.severities[data.severity[i]]), placeText(i));
    made.append(head);
    if (strings[data.value[i]] !== '') made.append(drawValue(i));
    made.append(element('p', 'message', strings[data.message[i]]));
    const remedy = strings[data.remedy[i]];
    if (remedy !== '') made.append(element('p', 'remedy', fill(words.remedy, { remedy })));
    for (const related of data.related[i] || []) made.append(drawRelated(related));
    const source = '[' + ruleName(data.rule[i]) + '] ' + strings[data.clause[i]];
    made.append(element('p', 'clause', source));
    return made;
  }

  function drawRow(row) { return typeof row === 'number' ? drawFinding(row) : drawHeading(row); }

  // ---- the blocks near the window ----

  let blocks = [];
  let drawn = [];

  function estimate(rows) {
    let height = 0;
    for (const row of rows) height += typeof row === 'number' ? 130 : 50;
    return height;
  }

  function layBlocks(rows) {
    blocks = [];
    drawn = [];
    const holders = document.createDocumentFragment();
    for (let at = 0; at < rows.length; at += ROWS_A_BLOCK) {
      const block = { rows: rows.slice(at, at + ROWS_A_BLOCK), holder: element('div', 'block') };
      block.holder.style.height = estimate(block.rows) + 'px';
      holders.append(block.holder);
      blocks.push(block);
    }
    list.replaceChildren(holders);
    drawNear();
  }

  // The first block that ends below `edge` of the window.
  function firstBlockBelow(edge) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle].holder.getBoundingClientRect().bottom < edge) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function clearBlock(block) {
    block.holder.style.height = block.holder.getBoundingClientRect().height + 'px';
    block.holder.replaceChildren();
  }

  function drawNear() {
    if (blocks.length === 0) return;
    const reach = window.innerHeight;
    const first = firstBlockBelow(-reach);
    const near = [];
    for (let i = first; i < blocks.length; i++) {
      if (near.length > 0 && blocks[i].holder.getBoundingClientRect().top > 2 * reach) break;
      near.push(i);
      if (drawn.includes(i)) continue;
      blocks[i].holder.replaceChildren(...blocks[i].rows.map(drawRow));
      blocks[i].holder.style.height = '';
    }
    for (const i of drawn) if (!near.includes(i)) clearBlock(blocks[i]);
    drawn = near;
  }

  // ---- filters and printing ----

  let shown = [];

  function apply() {
    const { rows, found } = makeRows(readFilter());
    shown = rows;
    byId('count').textContent = found.length === 0 && total > 0 ? words.none
      : fill(words.showing, { shown: found.length, listed: total });
    layBlocks(rows);
  }

  function addOptions(select, used, textOf) {
    for (const index of used) {
      const option = element('option', '', textOf(index));
      option.value = String(index);
      select.append(option);
    }
  }

  function distinct(column) {
    return Array.from(new Set(column)).filter((index) => index >= 0).sort((a, b) => a - b);
  }

  let timer = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  form.addEventListener('change', () => { clearTimeout(timer); apply(); });
  form.addEventListener('reset', () => { clearTimeout(timer); timer = setTimeout(apply, 0); });
  window.addEventListener('scroll', drawNear, { passive: true });
  window.addEventListener('resize', drawNear, { passive: true });
  window.addEventListener('beforeprint', () => {
    const printed = [];
    let count = 0;
    for (const row of shown) {
      if (count === PRINTED) break;
      if (typeof row === 'number') count++;
      printed.push(drawRow(row));
    }
    if (count < shown.filter((row) => typeof row === 'number').length) {
      printed.unshift(element('p', 'note', fill(words.printNote, { shown: count, listed: total })));
    }
    byId('print').replaceChildren(...printed);
  });
  window.addEventListener('afterprint', () => byId('print').replaceChildren());

  addOptions(byId('filter-file'), distinct(data.file), (index) => strings[data.files[index].name]);
  addOptions(byId('filter-rule'), distinct(data.rule), ruleName);
  form.hidden = false;
  apply();
})();
