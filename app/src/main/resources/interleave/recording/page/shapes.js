/* What an object is, drawn: a cell, a bag, a lane, a ring, a tube, pages. */
function cells(parts, get) {
  return element("div", parts.length > 1 ? "cells" : "cell", ...parts.map((part, i) =>
      element("div", "", element("span", "quiet", part), element("b", "value", part === "mode" ? Number(get("v" + i) ?? 0).toString(8) : String(get("v" + i) ?? 0)))));
}

function bag(value) {
  const svg = drawn("svg", {viewBox: "0 0 120 104", class: "bag", role: "img", "aria-label": String(value)});
  svg.append(drawn("path", {d: "M36 8 Q60 16 84 8 M40 11 C36 40 14 56 16 76 C18 98 40 100 60 100 C80 100 102 98 104 76 C106 56 84 40 80 11", class: "cloth"}));
  svg.append(lettered("", value, 60, 58));
  for (let i = 0; i < Math.min(value, 10); i++) {
    svg.append(drawn("circle", {cx: 60 + (i % 5 - Math.min(4, Math.min(value, 10) - 1 - (i < 5 ? 0 : 5)) / 2) * 14, cy: i < 5 ? 72 : 86, r: 5, class: "token"}));
  }
  return svg;
}

/* The head at the right, as in the window. */
function lane(messages, count, depth) {
  const known = messages === "" ? [] : messages.split("\u001f");
  const slots = Math.min(40, depth || Math.max(8, count));
  return element("div", "lane", element("span", "head", "▶"), ...Array.from({length: Math.max(slots, Math.min(count, 40))}, (_, i) =>
      element("span", i < count ? "slot full" : "slot", i < known.length ? known[i] : i < count ? "?" : "")));
}

/* Clockwise from the top; what lies between the pointers counts. */
function ring(slots, get, words) {
  const [into, from, items] = [get("in") || 0, get("out") || 0, get("items") || 0];
  const svg = drawn("svg", {viewBox: "-105 -72 210 144", class: "ring", role: "img"});
  const half = Math.PI / slots;
  const at = (angle, radius) => `${radius * Math.sin(angle)} ${-radius * Math.cos(angle)}`;
  for (let i = 0; i < slots; i++) {
    const middle = (2 * i + 1) * half;
    const [start, end] = [middle - half + 0.03, middle + half - 0.03];
    const large = end - start > Math.PI ? 1 : 0;
    const full = (i - from + slots) % slots < items;
    svg.append(drawn("path", {class: full ? "wedge full" : "wedge",
      d: `M${at(start, 60)} A60 60 0 ${large} 1 ${at(end, 60)} L${at(end, 34)} A34 34 0 ${large} 0 ${at(start, 34)} Z`}));
    const held = get("v" + (i + 2)) ?? 0;
    const value = full || held != 0 ? String(held) : "";
    const text = lettered(full ? "full" : "", value, 47 * Math.sin(middle), 4 - 47 * Math.cos(middle));
    text.style.fontSize = Math.min(11, 34 / Math.max(1, value.length), 90 / slots) + "px";
    svg.append(text, lettered("quiet", i, 27 * Math.sin(middle), 3 - 27 * Math.cos(middle)));
  }
  hand(svg, "in", words["page.in"], (2 * into + (into === from ? 0.5 : 1)) * half, at);
  hand(svg, "out", words["page.out"], (2 * from + (into === from ? 1.5 : 1)) * half, at);
  svg.setAttribute("aria-label", `${items}/${slots}`);
  return element("div", "", svg, element("p", "level", `${items} / ${slots} · ${words["page.in"]} ${into} · ${words["page.out"]} ${from}`));
}

function hand(svg, name, word, angle, at) {
  const right = Math.sin(angle) >= 0;
  const text = lettered("hand " + name, word, (right ? 4 : -4) + 72 * Math.sin(angle), 4 - 66 * Math.cos(angle));
  text.setAttribute("text-anchor", right ? "start" : "end");
  svg.append(drawn("path", {class: "hand " + name, d: `M${at(angle, 70)} L${at(angle, 62)}`}), text);
}

function tube(level, capacity) {
  const inside = element("span", "inside");
  inside.style.width = (capacity ? Math.min(100, 100 * level / capacity) : 0) + "%";
  return element("div", "pipe", element("div", "tube", inside), element("p", "level", capacity ? `${level} / ${capacity} B` : `${level} B`));
}

function hexadecimal(value) {
  return "0x" + BigInt.asUintN(64, BigInt(value ?? 0)).toString(16);
}

/* What each has mapped, page by page: nowhere, shared, or a copy of its own. */
function pages(contents, mapped, actors) {
  const rows = mapped === "" ? [] : mapped.split(";").map(mapping => mapping.split(":"));
  return element("div", "pages", element("p", "detail", contents), ...rows.map(([who, live, runs]) => {
    const states = runs === "" ? [] : runs.split(",").map(run => [parseInt(run), run.replace(/^\d+/, "")]);
    const there = states.filter(([, state]) => state !== "absent").reduce((sum, [count]) => sum + count, 0);
    const all = states.reduce((sum, [count]) => sum + count, 0);
    const owner = element("b", "", actors[who].name);
    owner.style.color = `var(--il-${ACCENTS[who % ACCENTS.length]}-ink)`;
    const row = element("div", live === "1" ? "" : "past", element("p", "", owner, ` ${there} / ${all}`), tiles(states, all));
    return row;
  }));
}

function tiles(states, all) {
  const inRow = all <= 64 ? 16 : 128;
  const svg = drawn("svg", {viewBox: `0 0 ${inRow} ${Math.max(1, Math.ceil(all / inRow))}`, class: "tiles"});
  const gap = all <= 64 ? 0.15 : 0;
  let at = 0;
  for (const [count, state] of states) {
    for (let left = count; left > 0;) {
      const length = gap ? 1 : Math.min(left, inRow - at % inRow);
      svg.append(drawn("rect", {class: state, x: at % inRow, y: Math.floor(at / inRow), width: length - gap, height: 1 - gap}));
      at += length;
      left -= length;
    }
  }
  return svg;
}

function lettered(className, letters, x, y) {
  const text = drawn("text", {class: className, x, y, "text-anchor": "middle"});
  text.textContent = letters;
  return text;
}
